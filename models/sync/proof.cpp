// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/proof.h"

namespace forecourt {

Result<qint64> recountedAt(Database &database)
{
    return database.integer(QStringLiteral("SELECT recounted_at FROM proof WHERE id = 1"));
}

Result<void> noteRecount(Database &database, qint64 nowMs)
{
    FORECOURT_TRY(database.run(
        QStringLiteral("INSERT OR REPLACE INTO proof (id, recounted_at) VALUES (1, ?)"), {nowMs}));
    return {};
}

Result<void> noteFirstRecount(Database &database, qint64 nowMs)
{
    FORECOURT_TRY(database.run(QStringLiteral("INSERT OR IGNORE INTO proof (id, recounted_at) VALUES (1, ?)"),
                               {nowMs}));
    return {};
}

Result<std::optional<RepairRecord>> lastRepair(Database &database)
{
    return database.first(QStringLiteral("SELECT at, row_count FROM repair ORDER BY id DESC LIMIT 1"), {},
                          [](const Row &row) {
                              return RepairRecord{row.integer(0), row.integer(1)};
                          });
}

Result<void> noteRepair(Database &database, const RepairRecord &repair, qint64 seq)
{
    FORECOURT_TRY(database.run(QStringLiteral("INSERT INTO repair (at, seq, row_count) VALUES (?, ?, ?)"),
                               {repair.at, seq, repair.rows}));
    return {};
}

} // namespace forecourt
