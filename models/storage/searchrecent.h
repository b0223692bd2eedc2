// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/projections.h"

namespace forecourt {

// So many customers and vehicles count as recent: those of the latest visits and orders, and so whoever is in
// the house. Few enough to be looked through at every search.
inline constexpr int kMostRecent = 200;

// Keeps search_recent in step with visits and service orders. A refresh for Projections, after the search
// index.
[[nodiscard]] Result<void> refreshRecent(Database &database, const ChangedRows &rows);

// Makes search_recent anew from the latest visits and orders. Within a transaction; reads all visits.
[[nodiscard]] Result<void> refillRecent(Database &database);

} // namespace forecourt
