// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/search/searchmarks.h"

#include "models/domain/pinyin.h"
#include "models/domain/text.h"

#include <algorithm>

namespace forecourt {

namespace {

// A shown text folded for search, and where each character of that came from.
class Folded final
{
public:
    explicit Folded(const QString &shown) : m_shown(shown)
    {
        for (qsizetype i = 0; i < shown.size(); ++i) {
            add(shown.at(i), i);
        }
    }

    [[nodiscard]] std::optional<SearchMark> find(const QString &needle) const
    {
        const qsizetype at = m_text.indexOf(needle);
        if (at >= 0 && !needle.isEmpty()) {
            const qsizetype start = m_places.at(at);
            return SearchMark{start, m_places.at(at + needle.size() - 1) - start + 1};
        }
        // Digits are nobody's reading, and without a Chinese character there is none.
        if (!m_hasHan || std::none_of(needle.begin(), needle.end(), [](QChar c) { return c.isLetter(); })) {
            return std::nullopt;
        }
        const auto read = pinyinMatch(m_shown, needle);
        return read ? std::optional(SearchMark{read->start, read->length}) : std::nullopt;
    }

private:
    void add(QChar c, qsizetype place)
    {
        constexpr char16_t kLastAscii = 0x7F;
        if (isHan(c) || (c.isLetterOrNumber() && c.unicode() <= kLastAscii)) {
            append(c.toLower(), place);
            m_hasHan = m_hasHan || isHan(c);
        } else if (c == u'+') {
            append(c, place);
        } else if (c == u' ' || c == u'-') {
            return; // frequent, and folding drops them
        } else if (c == u'·' && place > 0 && m_shown.at(place - 1).isSpace()) {
            append(u'\n', place); // between two texts: no match crosses it
        } else {
            for (const QChar folded : foldedForSearch(QString(c))) {
                append(folded, place);
            }
        }
    }

    void append(QChar c, qsizetype place)
    {
        m_text.append(c);
        m_places.append(place);
    }

    const QString &m_shown;
    QString m_text;
    QList<qsizetype> m_places;
    bool m_hasHan = false;
};

QList<SearchMark> marksOf(const Folded &folded, const SearchQuestion &question,
                          const SearchQuestion::Alternative &alternative)
{
    QList<SearchMark> marks;
    for (const SearchQuestion::Term &term : alternative) {
        for (const QString &needle : question.spellings(term, SearchKind::Vehicle)) {
            if (const auto mark = folded.find(needle)) {
                marks.append(*mark);
                break;
            }
        }
    }
    return marks;
}

} // namespace

QList<SearchMark> searchMarks(const QString &shown, const SearchQuestion &question)
{
    const Folded folded(shown);
    QList<SearchMark> marks;
    for (const SearchQuestion::Alternative &alternative : question.alternatives) {
        if (marks.isEmpty()) {
            marks = marksOf(folded, question, alternative);
        }
    }
    std::sort(marks.begin(), marks.end(),
              [](const SearchMark &a, const SearchMark &b) { return a.start < b.start; });
    QList<SearchMark> apart;
    for (const SearchMark &mark : std::as_const(marks)) {
        if (!apart.isEmpty() && mark.start < apart.last().start + apart.last().length) {
            SearchMark &last = apart.last();
            last.length = std::max(last.length, mark.start + mark.length - last.start);
        } else {
            apart.append(mark);
        }
    }
    return apart;
}

} // namespace forecourt
