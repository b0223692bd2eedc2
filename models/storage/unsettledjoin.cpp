// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/unsettledjoin.h"

namespace forecourt {

Result<std::optional<UnsettledJoin>> readUnsettledJoin(Database &database)
{
    return database.first(QStringLiteral("SELECT server_name, own_store FROM unsettled_join WHERE id = 1"),
                          {}, [](const Row &row) {
                              return UnsettledJoin{row.text(0), row.id<StoreId>(1)};
                          });
}

Result<void> writeUnsettledJoin(Database &database, const UnsettledJoin &join)
{
    FORECOURT_TRY(database.run(
        QStringLiteral("INSERT OR REPLACE INTO unsettled_join (id, server_name, own_store) VALUES (1, ?, ?)"),
        {bound(join.serverName), bound(join.before)}));
    return {};
}

Result<void> clearUnsettledJoin(Database &database)
{
    FORECOURT_TRY(database.run(QStringLiteral("DELETE FROM unsettled_join")));
    return {};
}

} // namespace forecourt
