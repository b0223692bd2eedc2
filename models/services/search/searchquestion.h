// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/searchdocument.h"

#include <QStringList>

#include <optional>

namespace forecourt {

// What somebody typed, as needles for the search index. Pure, any thread.
//
// A record answers if, of one of the alternatives, every term answers; a term answers if one of its spellings
// stands in the record's text (searchgrams.h says where). The first alternative is all that was typed as one
// word (欧阳 雪, 138 1723); the second, where there were several words, one term for each (zhang 1234),
// without those too short to be found. Spellings of a term are the folded text (full width, capitals and
// separators count for nothing), the national digits of a telephone number, and for vehicles the text with I,
// O and Q read as 1, 0 and 0, as no VIN has them. Of what is pasted the first twelve terms count, of each the
// first 64 characters.
struct SearchQuestion
{
    struct Term
    {
        QStringList spellings;
        QStringList vehicleSpellings; // also of vehicles

        bool operator==(const Term &) const = default;
    };
    using Alternative = QList<Term>;

    QList<Alternative> alternatives; // empty: nothing answers

    [[nodiscard]] static SearchQuestion of(const QString &typed);

    [[nodiscard]] bool isEmpty() const { return alternatives.isEmpty(); }
    [[nodiscard]] QStringList spellings(const Term &term, SearchKind kind) const;
    // How well a text answers: the worst of the best places of its terms, in the best alternative.
    [[nodiscard]] std::optional<searchgrams::Rank> rankIn(SearchKind kind, QStringView text) const;
};

} // namespace forecourt
