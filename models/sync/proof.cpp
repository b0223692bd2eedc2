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

Result<void> noteRepair(Database &database, const RepairRecord &repair)
{
    if (repair.wrong.isEmpty()) {
        return {};
    }
    FORECOURT_TRY(database.run(QStringLiteral("INSERT INTO repair (at, seq, row_count) VALUES (?, ?, ?)"),
                               {repair.at, repair.seq, repair.wrong.size()}));
    FORECOURT_ASSIGN(const qint64 id, database.integer(QStringLiteral("SELECT max(id) FROM repair")));
    for (const Entity &before : repair.wrong) {
        const bool gone = repair.gone.contains(RowName{before.collection, before.row});
        const QString what = gone              ? QStringLiteral("removed")
                             : before.exists() ? QStringLiteral("rewritten")
                                               : QStringLiteral("returned");
        FORECOURT_TRY(database.run(QStringLiteral(R"sql(
            INSERT INTO repaired_row (repair, collection, row, what, before) VALUES (?, ?, ?, ?, ?))sql"),
                                   {id, before.collection, bound(before.row), what,
                                    before.exists() ? encodeEntity(before) : QByteArray()}));
    }
    return {};
}

} // namespace forecourt
