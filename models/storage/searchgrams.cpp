// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/searchgrams.h"

#include "models/storage/gramword.h"

#include <algorithm>

namespace forecourt::searchgrams {

namespace {

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

} // namespace forecourt::searchgrams
