// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/protocol/messages.h"

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
    qint64 at = 0;       // UTC ms, by the server's clock
    qint64 seq = 0;      // the state of the log they were put to
    QList<Entity> wrong; // as they were
    QList<RowName> gone; // those that the server does not have
};
// Also of events, which have no audit, and of rows that are gone: nothing of what stood here is lost. Where
// nothing was wrong nothing is kept.
[[nodiscard]] Result<void> noteRepair(Database &database, const RepairRecord &repair);

} // namespace forecourt
