// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a push asks and tells about rows whose creation was refused.
#include "models/protocol/json.h"
#include "server/store/sqlitepushtransaction.h"
#include "server/store/sqliterows.h"

namespace forecourt {

Result<QHash<EntityKey, QUuid>> SqlitePushTransaction::refusedRows(const QUuid &device,
                                                                   const QList<EntityKey> &rows)
{
    QHash<EntityKey, QUuid> refused;
    for (const EntityKey &key : rows) {
        FORECOURT_ASSIGN(const auto found,
                         m_database.first(QStringLiteral(R"(
            SELECT op FROM refused_row WHERE store = ? AND device = ? AND collection = ? AND row = ?)"),
                                          {bound(m_store), bound(device), key.collection, idText(key.row)},
                                          [](const Row &row) { return QUuid::fromString(row.text(0)); }));
        if (found) {
            refused.insert(key, *found);
        }
    }
    return refused;
}

Result<void> SqlitePushTransaction::saveRefusedRows(const QUuid &device, const QHash<EntityKey, QUuid> &rows)
{
    for (const auto &[key, operation] : rows.asKeyValueRange()) {
        FORECOURT_TRY(m_database.run(
            QStringLiteral(R"(
            INSERT INTO refused_row (store, device, collection, row, op) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (store, device, collection, row) DO NOTHING)"),
            {bound(m_store), bound(device), key.collection, idText(key.row), idText(operation)}));
    }
    return {};
}

} // namespace forecourt
