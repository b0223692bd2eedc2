// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"

#include <optional>

namespace forecourt {

// What the desk keeps of comparing itself with its digest and with the server (tables proof and repair,
// docs/adr/0025). Storage thread, within a transaction.

// When all rows were last read against the digest, by this desk's own clock, UTC ms; 0: never.
[[nodiscard]] Result<qint64> recountedAt(Database &database);
[[nodiscard]] Result<void> noteRecount(Database &database, qint64 nowMs);
// A desk that never did counts from now.
[[nodiscard]] Result<void> noteFirstRecount(Database &database, qint64 nowMs);

// Rows that were put right at one time.
struct RepairRecord
{
    qint64 at = 0; // UTC ms, by the server's clock
    qint64 rows = 0;

    bool operator==(const RepairRecord &) const = default;
};
[[nodiscard]] Result<std::optional<RepairRecord>> lastRepair(Database &database);
[[nodiscard]] Result<void> noteRepair(Database &database, const RepairRecord &repair, qint64 seq);

} // namespace forecourt
