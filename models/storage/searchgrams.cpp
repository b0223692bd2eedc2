// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/searchgrams.h"

#include "models/storage/searchsyllables.h"

#include <QStringList>

#include <algorithm>
#include <string>

namespace forecourt::searchgrams {

namespace {

constexpr char16_t kInside = u'i';
constexpr char16_t kBeginning = u'b';
constexpr char16_t kEnd = u'e';
constexpr char16_t kWhole = u'w';

// The ideographs that FTS5's unicode61 takes for letters: those of Unicode 6.1.
bool isIdeograph(char16_t c)
{
    return (c >= 0x4E00 && c <= 0x9FCC) || (c >= 0x3400 && c <= 0x4DB5);
}

bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

// A word in characters that can stand in a gram.
std::u16string written(QStringView word)
{
    constexpr int kLetters = 26;
    std::u16string text(static_cast<size_t>(word.size()), u' ');
    std::transform(word.begin(), word.end(), text.begin(), [](QChar character) -> char16_t {
        const char16_t c = character.unicode();
        const bool plain = isIdeograph(c) || isDigit(c) || (c >= u'a' && c <= u'z');
        return plain ? c : static_cast<char16_t>(u'a' + c % kLetters);
    });
    return text;
}

// The grams of a word; the same for texts and for needles.
class Word final
{
public:
    explicit Word(QStringView word)
        : m_text(written(word)), m_hasDigit(std::any_of(m_text.begin(), m_text.end(), isDigit))
    {}

    [[nodiscard]] int size() const { return static_cast<int>(m_text.size()); }
    [[nodiscard]] QStringView part(int at, int length) const
    {
        return QStringView(m_text.data() + at, length);
    }
    [[nodiscard]] bool ideographAt(int at) const { return isIdeograph(m_text[static_cast<size_t>(at)]); }
    [[nodiscard]] bool digitAt(int at) const { return isDigit(m_text[static_cast<size_t>(at)]); }
    [[nodiscard]] bool plain(int at, int length) const
    {
        return std::none_of(m_text.begin() + at, m_text.begin() + at + length, isIdeograph);
    }
    [[nodiscard]] bool digits(int at, int length) const
    {
        return std::all_of(m_text.begin() + at, m_text.begin() + at + length, isDigit);
    }
    [[nodiscard]] bool hasDigit() const { return m_hasDigit; }
    [[nodiscard]] bool isShort() const
    {
        constexpr int kLongest = 6;
        return size() >= 2 && size() <= kLongest && plain(0, size());
    }

    // Length of the longest gram inside the word that begins here, or 0.
    [[nodiscard]] int insideAt(int at) const
    {
        const int left = size() - at;
        if (left >= 2 && (ideographAt(at) || ideographAt(at + 1))) {
            return 2;
        }
        if (ideographAt(at)) {
            return 1;
        }
        if (left < 3 || !plain(at, 3)) {
            return 0;
        }
        return left > 3 && digits(at, 4) ? 4 : 3;
    }

    // Length of the gram that stands for the beginning or the end of a longer needle.
    [[nodiscard]] int beginning() const
    {
        if (size() < 2) {
            return size();
        }
        return size() >= 3 && plain(0, 3) ? 3 : 2;
    }
    [[nodiscard]] int end() const
    {
        if (size() < 2) {
            return size();
        }
        if (size() < 3 || !plain(size() - 3, 3)) {
            return 2;
        }
        return size() >= 4 && digits(size() - 4, 4) ? 4 : 3;
    }

private:
    std::u16string m_text;
    bool m_hasDigit;
};

class Writer final
{
public:
    Writer(QString &grams, const Word &word, Field field) : m_grams(grams), m_word(word), m_field(field) {}

    void write()
    {
        writeInside();
        if (m_word.isShort()) {
            add(kWhole, 0, m_word.size());
        }
        writeBeginning();
        writeEnd();
    }

private:
    void add(char16_t place, int at, int length)
    {
        m_grams.append(QChar(static_cast<char16_t>(m_field)))
            .append(QChar(place))
            .append(m_word.part(at, length))
            .append(u' ');
    }

    void writeInside()
    {
        for (int at = 0; at < m_word.size(); ++at) {
            if (m_word.ideographAt(at)) {
                add(kInside, at, 1);
            }
            const int length = m_word.insideAt(at);
            if (length > 1) {
                add(kInside, at, length);
            }
            if (length > 3) {
                add(kInside, at, 3);
            }
        }
    }

    void writeBeginning()
    {
        const int size = m_word.size();
        if (m_word.ideographAt(0)) {
            add(kBeginning, 0, 1);
        }
        if (size >= 2 && !m_word.plain(0, 2)) {
            add(kBeginning, 0, 2);
        } else if (size >= 3) {
            add(kBeginning, 0, 2);
            if (size >= 4 && m_word.plain(0, 3)) {
                add(kBeginning, 0, 3);
            }
        }
    }

    void writeEnd()
    {
        const int size = m_word.size();
        if (m_word.ideographAt(size - 1)) {
            add(kEnd, size - 1, 1);
        }
        if (size >= 2 && !m_word.plain(size - 2, 2)) {
            add(kEnd, size - 2, 2);
        } else if (size >= 3) {
            add(kEnd, size - 2, 2);
            if (size >= 4 && m_word.plain(size - 3, 3)) {
                add(kEnd, size - 3, 3);
                if (m_word.digits(size - 4, 4)) {
                    add(kEnd, size - 4, 4);
                }
            }
        }
    }

    QString &m_grams;
    const Word &m_word;
    Field m_field;
};

// Expressions of one needle in one field.
class Asked final
{
public:
    Asked(QStringView needle, Field field) : m_word(needle), m_field(field) {}

    [[nodiscard]] QString word() const
    {
        if (m_word.isShort()) {
            return gram(kWhole, 0, m_word.size());
        }
        return all({gram(kBeginning, 0, m_word.beginning()), last()},
                   inside(m_word.beginning(), m_word.size() - m_word.end()));
    }
    [[nodiscard]] QString beginning() const
    {
        return all({gram(kBeginning, 0, m_word.beginning())}, inside(m_word.beginning(), m_word.size()));
    }
    [[nodiscard]] QString tail() const { return all({last()}, inside(0, m_word.size() - m_word.end())); }
    [[nodiscard]] QString anywhere() const { return all({}, inside(0, m_word.size())); }

    [[nodiscard]] QString hint() const { return inside(0, m_word.size()).value(0); }

private:
    [[nodiscard]] QString gram(char16_t place, int at, int length) const
    {
        return QStringLiteral("\"%1%2%3\"")
            .arg(QChar(static_cast<char16_t>(m_field)), QChar(place))
            .arg(m_word.part(at, length));
    }
    [[nodiscard]] QString last() const { return gram(kEnd, m_word.size() - m_word.end(), m_word.end()); }

    // The grams of long pinyin that tell most.
    [[nodiscard]] QStringList telling(int from, int until) const
    {
        QStringList grams;
        for (int at = from; at + 3 <= until; ++at) {
            if (m_word.insideAt(at) == 3 && !m_word.hasDigit() && !isCommonPart(m_word.part(at, 3))) {
                grams.append(gram(kInside, at, 3));
            }
        }
        return grams;
    }

    // The telling grams of pinyin, and as few as hold every character: each list read costs time.
    [[nodiscard]] QStringList inside(int from, int until) const
    {
        QStringList grams;
        if (m_word.plain(0, m_word.size())) {
            grams = telling(from, until);
        }
        if (grams.size() < kMostGrams) {
            const qsizetype room = kMostGrams - grams.size();
            const QStringList covers = covering(from, until);
            grams += grams.isEmpty() ? covers : covers.first(std::min(room, covers.size()));
        }
        return grams;
    }

    [[nodiscard]] QStringList covering(int from, int until) const
    {
        QStringList grams;
        int place = from;
        while (place < until) {
            int best = place;
            int bestEnd = place;
            for (int at = std::max(0, place - 3); at <= place; ++at) {
                const int end = at + m_word.insideAt(at);
                if (end > place && end > bestEnd) {
                    best = at;
                    bestEnd = end;
                }
            }
            if (bestEnd > place) {
                grams.append(gram(kInside, best, bestEnd - best));
            }
            place = std::max(place + 1, bestEnd);
        }
        return grams;
    }

    // Of many grams some, spread evenly, leave few candidates.
    static QString all(QStringList grams, const QStringList &more)
    {
        const qsizetype count = std::min(kMostGrams, more.size());
        for (qsizetype i = 0; i < count; ++i) {
            grams.append(more.at(count == 1 ? 0 : i * (more.size() - 1) / (count - 1)));
        }
        grams.removeDuplicates();
        return grams.join(QStringLiteral(" AND "));
    }

    static constexpr qsizetype kMostGrams = 4;

    Word m_word;
    Field m_field;
};

Rank rankOfWord(QStringView word, QStringView needle, bool tailFirst)
{
    if (word.size() == needle.size()) {
        return Rank::Word;
    }
    const bool tail = word.endsWith(needle);
    const bool beginning = word.startsWith(needle);
    if (tailFirst ? tail : beginning) {
        return Rank::FirstEdge;
    }
    return tail || beginning ? Rank::OtherEdge : Rank::Inside;
}

} // namespace

void appendGrams(QString &grams, QStringView word, Field field)
{
    if (!word.isEmpty()) {
        Writer(grams, Word(word), field).write();
    }
}

bool isSearchable(QStringView needle)
{
    if (needle.contains(u' ') || needle.contains(u'\n')) {
        return false;
    }
    return needle.size() >= 2 || (needle.size() == 1 && isIdeograph(needle.front().unicode()));
}

bool isEdgeOnly(QStringView needle)
{
    return needle.size() == 2 && !isIdeograph(needle.front().unicode()) &&
           !isIdeograph(needle.back().unicode());
}

std::optional<Rank> rankIn(QStringView text, QStringView needle)
{
    if (!isSearchable(needle)) {
        return std::nullopt;
    }
    const bool tailFirst =
        std::any_of(needle.begin(), needle.end(), [](QChar c) { return isDigit(c.unicode()); });
    const bool edgesOnly = isEdgeOnly(needle);
    std::optional<Rank> best;
    for (qsizetype at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
        const qsizetype start = text.lastIndexOf(u' ', at) + 1;
        const qsizetype next = text.indexOf(u' ', at);
        const QStringView word = text.sliced(start, (next < 0 ? text.size() : next) - start);
        if (edgesOnly && start != at && at + needle.size() != start + word.size()) {
            continue;
        }
        best = std::min(best.value_or(Rank::Inside), rankOfWord(word, needle, tailFirst));
        if (best == Rank::Word) {
            break;
        }
    }
    return best;
}

QString condition(QStringView needle, Field field, Rank rank)
{
    const Asked asked(needle, field);
    if (rank == Rank::Word) {
        return asked.word();
    }
    if (rank == Rank::Inside) {
        return isEdgeOnly(needle) ? QString() : asked.anywhere();
    }
    const bool tail = Word(needle).hasDigit() == (rank == Rank::FirstEdge);
    return tail ? asked.tail() : asked.beginning();
}

QString conditionUpTo(QStringView needle, Field field, Rank rank)
{
    if (rank == Rank::Inside && !isEdgeOnly(needle)) {
        return condition(needle, field, rank); // holds all the others
    }
    QStringList parts;
    for (const Rank each : kRanks) {
        const QString part = each <= rank ? condition(needle, field, each) : QString();
        if (!part.isEmpty()) {
            parts.append(QLatin1Char('(') + part + QLatin1Char(')'));
        }
    }
    return parts.join(QStringLiteral(" OR "));
}

QString hint(QStringView needle, Field field)
{
    return Asked(needle, field).hint();
}

} // namespace forecourt::searchgrams
