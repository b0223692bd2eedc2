// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/catalog.h"
#include "models/storage/projections.h"

namespace forecourt {

// Collections and fields that an older program kept without knowing them, because newer desks wrote them,
// move to their tables and columns as soon as this program knows them. Rows, values and versions stay what
// they are, and so does the digest. Returns what shows since. Within a transaction, with the guard open;
// storage thread.
[[nodiscard]] Result<ChangedRows> placeKnownRows(Database &database, const Catalog &catalog);

} // namespace forecourt
