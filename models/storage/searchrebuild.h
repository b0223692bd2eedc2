// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"

#include <functional>

namespace forecourt {

using SearchProgress = std::function<void(qint64 done, qint64 total)>;

// Makes the search index anew from the rows, in one pass and one transaction of its own: for files of an
// older program, after a bulk load that wrote rows without projections, and to mend a damaged index. The
// caller must not be in a transaction. Takes minutes for a million customers with their cars and orders.
[[nodiscard]] Result<void> rebuildSearchIndex(Database &database, const SearchProgress &progress = {});

// The same where the index is of another alphabet or was never made; otherwise nothing.
[[nodiscard]] Result<void> ensureSearchIndex(Database &database, const SearchProgress &progress = {});

} // namespace forecourt
