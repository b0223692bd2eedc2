// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"

namespace forecourt {

// A pull that was fetched and not applied, because it would take away more rows than should go without a
// person having seen it (table held_pull).
struct HeldPull
{
    qint64 seq = 0;     // the state after this entry
    int collection = 0; // where most would go
    qint64 rows = 0;    // so many
    qint64 of = 0;      // of so many living ones
    bool fill = false;  // a snapshot; otherwise staged entries
    bool allowed = false;

    bool operator==(const HeldPull &) const = default;
};

// Storage thread, within a transaction.
Result<std::optional<HeldPull>> readHeldPull(Database &database);
Result<void> writeHeldPull(Database &database, const HeldPull &held);
Result<void> clearHeldPull(Database &database);
// Only the one that was shown; another stays as it is.
Result<void> allowHeldPull(Database &database, qint64 seq);

} // namespace forecourt
