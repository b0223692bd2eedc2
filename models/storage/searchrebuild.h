// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"

#include <functional>
#include <limits>

namespace forecourt {

// How far it is, and whether to go on.
using SearchProgress = std::function<bool(qint64 done, qint64 total)>;

// For callers without a clock: no visit is too far ahead of time to be believed.
inline constexpr qint64 kAnyTime = std::numeric_limits<qint64>::max() / 2;

// Makes the search index anew from the rows, in one pass and one transaction of its own: for files of an
// older program, after a bulk load that wrote rows without projections, and to mend an index in whatever
// state it is. The caller must not be in a transaction. Takes minutes for a million customers with their cars
// and orders. Unavailable where `progress` stops it; nothing has changed then. Visits dated more than a day
// after `nowMs` count as of then.
[[nodiscard]] Result<void> rebuildSearchIndex(Database &database, const SearchProgress &progress = {},
                                              qint64 nowMs = kAnyTime);

// The same where the index was never made, does not follow the rows or is of an older alphabet; otherwise
// nothing: a newer program's index is left to that.
[[nodiscard]] Result<void> ensureSearchIndex(Database &database, const SearchProgress &progress = {},
                                             qint64 nowMs = kAnyTime);

} // namespace forecourt
