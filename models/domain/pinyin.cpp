// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/pinyin.h"

#include "models/domain/pinyintable.h"

#include <QSet>

namespace forecourt {

namespace {

// The consonant a syllable begins with: two letters for zh, ch and sh.
QStringView initialOf(const QString &reading)
{
    const bool twoLetters = reading.size() > 1 && reading.at(1) == u'h';
    return QStringView(reading).first(twoLetters ? 2 : 1);
}

class Matcher final
{
public:
    Matcher(QStringView text, const QString &typed) : m_text(text), m_typed(typed) {}

    // Where the run that begins at `at` ends, or -1.
    [[nodiscard]] qsizetype endFrom(qsizetype at) const { return end(at, m_typed); }

private:
    [[nodiscard]] qsizetype end(qsizetype at, QStringView rest) const
    {
        if (rest.isEmpty()) {
            return at;
        }
        const std::pair place(at, rest.size());
        if (at >= m_text.size() || m_failed.contains(place)) {
            return -1;
        }
        const qsizetype found = onward(at, rest);
        if (found < 0) {
            m_failed.insert(place); // every place once: else the tries double with each character
        }
        return found;
    }

    [[nodiscard]] qsizetype onward(qsizetype at, QStringView rest) const
    {
        const QChar character = m_text.at(at);
        if (character.isSpace()) {
            return end(at + 1, rest);
        }
        if (character.toLower() == rest.first()) {
            return end(at + 1, rest.sliced(1));
        }
        for (const QString &reading : pinyinReadings(character)) {
            if (const qsizetype found = read(at, rest, reading); found >= 0) {
                return found;
            }
        }
        return -1;
    }

    [[nodiscard]] qsizetype read(qsizetype at, QStringView rest, const QString &reading) const
    {
        if (reading.startsWith(rest)) {
            return at + 1;
        }
        const QStringView initial = initialOf(reading);
        for (const QStringView part : {QStringView(reading), initial, initial.first(1)}) {
            const qsizetype found = rest.startsWith(part) ? end(at + 1, rest.sliced(part.size())) : -1;
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    QStringView m_text;
    QStringView m_typed;
    mutable QSet<std::pair<qsizetype, qsizetype>> m_failed;
};

} // namespace

QStringList pinyinReadings(QChar character)
{
    QStringList readings;
    if (character < QChar(pinyintable::kFirst) || character > QChar(pinyintable::kLast)) {
        return readings;
    }
    const int first = (character.unicode() - pinyintable::kFirst) * pinyintable::kMostReadings;
    for (int i = 0; i < pinyintable::kMostReadings; ++i) {
        const auto reading = QString::fromLatin1(pinyintable::kSyllables[pinyintable::kReadings[first + i]]);
        if (reading.isEmpty()) {
            break;
        }
        readings.append(reading);
        if (reading.contains(u'v')) {
            readings.append(QString(reading).replace(u'v', u'u'));
        }
    }
    return readings;
}

QStringList pinyinSpellings(QStringView name)
{
    constexpr qsizetype kMost = 8;
    if (name.size() > kLongestSpelled) {
        return {};
    }
    struct Spelling
    {
        QString whole;
        QString initials;
    };
    QList<Spelling> spellings{{}};
    bool chinese = false;
    for (const QChar character : name) {
        QStringList readings = pinyinReadings(character);
        chinese = chinese || !readings.isEmpty();
        if (readings.isEmpty()) {
            readings.append(character.isSpace() ? QString() : QString(character.toLower()));
        }
        QList<Spelling> longer;
        for (const QString &reading : std::as_const(readings)) {
            for (const Spelling &before : std::as_const(spellings)) {
                if (longer.size() < kMost) {
                    longer.append({before.whole + reading,
                                   before.initials + reading.first(qMin(1, int(reading.size())))});
                }
            }
        }
        spellings = longer;
    }
    QStringList all;
    for (const Spelling &spelling : std::as_const(spellings)) {
        all << spelling.whole << spelling.initials;
    }
    all.removeDuplicates();
    return chinese ? all : QStringList();
}

std::optional<PinyinMatch> pinyinMatch(QStringView text, QStringView typed)
{
    QString letters;
    for (const QChar character : typed) {
        if (!character.isSpace() && character != u'\'' && character != u'\u2019') {
            letters.append(character.toLower());
        }
    }
    if (letters.isEmpty()) {
        return std::nullopt;
    }
    const Matcher matcher(text, letters);
    for (qsizetype start = 0; start < text.size(); ++start) {
        const qsizetype end = text.at(start).isSpace() ? -1 : matcher.endFrom(start);
        if (end >= 0) {
            return PinyinMatch{start, end - start};
        }
    }
    return std::nullopt;
}

} // namespace forecourt
