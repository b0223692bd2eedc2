// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/heldpull.h"

namespace forecourt {

Result<std::optional<HeldPull>> readHeldPull(Database &database)
{
    return database.first(
        QStringLiteral(
            "SELECT seq, collection, row_count, living, fill, allowed FROM held_pull WHERE id = 1"),
        {}, [](const Row &row) {
            return HeldPull{row.integer(0),      static_cast<int>(row.integer(1)),
                            row.integer(2),      row.integer(3),
                            row.integer(4) != 0, row.integer(5) != 0};
        });
}

Result<void> writeHeldPull(Database &database, const HeldPull &held)
{
    FORECOURT_TRY(database.run(
        QStringLiteral(R"sql(
        INSERT OR REPLACE INTO held_pull (id, seq, collection, row_count, living, fill, allowed)
        VALUES (1, ?, ?, ?, ?, ?, ?))sql"),
        {held.seq, held.collection, held.rows, held.of, held.fill ? 1 : 0, held.allowed ? 1 : 0}));
    return {};
}

Result<void> clearHeldPull(Database &database)
{
    FORECOURT_TRY(database.run(QStringLiteral("DELETE FROM held_pull")));
    return {};
}

Result<void> allowHeldPull(Database &database, qint64 seq)
{
    FORECOURT_TRY(database.run(QStringLiteral("UPDATE held_pull SET allowed = 1 WHERE seq = ?"), {seq}));
    return {};
}

} // namespace forecourt
