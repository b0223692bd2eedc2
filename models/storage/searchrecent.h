// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/projections.h"

namespace forecourt {

// So many customers and vehicles count as recent: those of the latest visits and orders. Few enough to be
// looked through at every search.
inline constexpr int kMostRecent = 200;
// And whoever is in the house, however long; a store that never closes its orders has the latest of them.
inline constexpr int kMostInHouse = 1000;

// A visit or order from later than this much after now, by a wrong clock, counts as of then.
inline constexpr qint64 kMostAheadMs = 24LL * 60 * 60 * 1000;

// Keeps search_recent in step with visits and service orders: whom a changed one belongs to, or belonged to,
// is looked at again. A refresh for Projections, after the search index.
[[nodiscard]] Result<void> refreshRecent(Database &database, const ChangedRows &rows, qint64 nowMs);

// Makes search_recent anew from the latest visits and orders and those that are open. Within a transaction;
// reads all visits.
[[nodiscard]] Result<void> refillRecent(Database &database, qint64 nowMs);

// Counts a change of search_recent in search_state: what somebody keeps of it in memory is old now.
[[nodiscard]] Result<void> tellRecentChanged(Database &database);

} // namespace forecourt
