// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the server asks of SQLite to prove and to put right.
#include "server/store/sqliterows.h"
#include "server/store/sqliteserverstore.h"

namespace forecourt {

Result<QList<Entity>> SqliteServerStore::entities(StoreId store, const QList<EntityKey> &keys)
{
    QList<Entity> entities;
    for (const EntityKey &key : keys) {
        FORECOURT_TRY(m_database.forEach(QStringLiteral(R"(
            SELECT collection, row, doc, last_seq, last_replica, other_seq
            FROM entity WHERE store = ? AND collection = ? AND row = ? AND created <> 0)"),
                                         {bound(store), key.collection, bound(key.row)},
                                         [&](const Row &row) -> Result<void> {
                                             FORECOURT_ASSIGN(Entity entity, entityFrom(row));
                                             entities.append(std::move(entity));
                                             return {};
                                         }));
    }
    return entities;
}

Result<bool> SqliteServerStore::beginProof(StoreId store, qint64 nowMs, qint64 beforeMs, qint64 claimMs)
{
    const std::lock_guard<std::mutex> alone(*m_gate);
    FORECOURT_TRY(m_database.run(
        QStringLiteral("INSERT INTO store_proof (store, checked_at) VALUES (?, ?) ON CONFLICT DO NOTHING"),
        {bound(store), nowMs}));
    FORECOURT_ASSIGN(
        const qint64 begun,
        m_database.run(
            QStringLiteral("UPDATE store_proof SET checked_at = ? WHERE store = ? AND checked_at <= ?"),
            {beforeMs + claimMs, bound(store), beforeMs}));
    return begun == 1;
}

Result<void> SqliteServerStore::endProof(StoreId store, qint64 nowMs)
{
    const std::lock_guard<std::mutex> alone(*m_gate);
    FORECOURT_TRY(m_database.run(QStringLiteral("UPDATE store_proof SET checked_at = ? WHERE store = ?"),
                                 {nowMs, bound(store)}));
    return {};
}

} // namespace forecourt
