// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/services/search/searchquestion.h"
#include "models/storage/gramexpression.h"

namespace forecourt {

// A question about one kind of record as SQL: which grams to ask for, and how to confirm a candidate.
class SearchSql final
{
public:
    SearchSql(const SearchQuestion &question, SearchKind kind, bool identityOnly, const GramCounts &counts);

    // FTS5's expression for the records that may answer at a rank; with `better`, also at a better one. Empty
    // where none can.
    [[nodiscard]] GramExpression conditionOf(searchgrams::Rank rank, bool better) const;

    // Place, id and text of each record whose grams (first value) and text (the others) say yes, behind a
    // place (second value), newest first. What the text says here is necessary, not sufficient: it is cheaper
    // than reading the row.
    [[nodiscard]] QString select() const;
    // Kind, id, text, whether in the house, time and place of those who were here lately and may answer.
    [[nodiscard]] QString selectRecent() const;
    // Kind, place, id and text of every record that may answer, by reading all texts: the reference of
    // benchmarks.
    [[nodiscard]] QString selectByScan() const;
    [[nodiscard]] Values values() const;

private:
    [[nodiscard]] GramExpression conditionOf(const SearchQuestion::Term &term, searchgrams::Rank rank,
                                             bool better) const;
    [[nodiscard]] QString confirmation() const;

    const SearchQuestion &m_question;
    SearchKind m_kind;
    QList<searchgrams::Field> m_fields;
    const GramCounts &m_counts;
};

} // namespace forecourt
