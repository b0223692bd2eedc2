// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/services/search/searchmemory.h"
#include "models/services/search/searchquestion.h"

namespace forecourt {

// Which records are looked at, and how much of them.
struct SearchScope
{
    QList<SearchKind> kinds{SearchKind::Customer, SearchKind::Vehicle, SearchKind::Order, SearchKind::Lead};
    bool vehicleModels = true;  // make and model of vehicles too
    bool leadInterests = false; // make, model and source of leads too

    // Only what identifies a record of this kind.
    [[nodiscard]] bool identityOnly(SearchKind kind) const;
};

// The records that answer a question, by rank, then those in the house, those who were here lately, the
// newest; at most `limit`, shared evenly between the kinds that have as many, so that each group shows its
// best. No table is scanned: every rank is a question to the gram index, read from its newest end on until
// there are enough, each candidate confirmed by its text; so the answer is the same as that of a scan.
// Storage thread. With `recents` those are not read at each search. Unavailable where the index does not
// follow the rows.
[[nodiscard]] Result<QList<SearchTarget>> findTargets(Database &database, const SearchQuestion &question,
                                                      const SearchScope &scope, int limit,
                                                      SearchMemory *memory = nullptr);

// The ids of the best answers of each kind, for a list that filters by text and has an order of its own: of
// more than kMostFiltered records of a kind the list shows the best ones.
inline constexpr int kMostFiltered = 1000;
struct FilterAnswer
{
    QString places;   // for filteredIdsSql()
    bool cut = false; // of some kind there are more
};
[[nodiscard]] Result<FilterAnswer> findForFilter(Database &database, const SearchQuestion &question,
                                                 const SearchScope &scope);

// SQL for the ids among what findForFilter() answered, of one kind; the places are bound to the one `?`.
[[nodiscard]] QString filteredIdsSql(SearchKind kind);

} // namespace forecourt
