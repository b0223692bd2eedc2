// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/sqliteblobstore.h"

#include "models/database/row.h"

namespace forecourt {

Result<std::optional<qint64>> SqliteBlobStore::referenced(StoreId store, const QByteArray &sha)
{
    return m_database.first(QStringLiteral(R"(
        SELECT bytes FROM blob_reference WHERE store = ? AND sha = ? ORDER BY bytes DESC LIMIT 1)"),
                            {bound(store), sha}, [](const Row &row) { return row.integer(0); });
}

Result<std::optional<qint64>> SqliteBlobStore::whole(StoreId store, const QByteArray &sha)
{
    return m_database.first(QStringLiteral("SELECT bytes FROM blob WHERE store = ? AND sha = ?"),
                            {bound(store), sha}, [](const Row &row) { return row.integer(0); });
}

Result<void> SqliteBlobStore::noteWhole(StoreId store, const QByteArray &sha, qint64 bytes, qint64 nowMs)
{
    const std::lock_guard<std::mutex> alone(m_gate);
    FORECOURT_TRY(m_database.run(QStringLiteral(R"(
        INSERT INTO blob (store, sha, bytes, added_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING)"),
                                 {bound(store), sha, bytes, nowMs}));
    return {};
}

Result<qint64> SqliteBlobStore::storedBytes(StoreId store)
{
    return m_database.integer(QStringLiteral("SELECT coalesce(sum(bytes), 0) FROM blob WHERE store = ?"),
                              {bound(store)});
}

Result<bool> SqliteBlobStore::hasReferences(StoreId store)
{
    FORECOURT_ASSIGN(const qint64 any, m_database.integer(QStringLiteral(R"(
        SELECT EXISTS (SELECT 1 FROM blob_reference WHERE store = ?))"),
                                                          {bound(store)}));
    return any == 1;
}

Result<void> SqliteBlobStore::save(Database &database, StoreId store, const QList<BlobReference> &references)
{
    for (const BlobReference &each : references) {
        FORECOURT_TRY(
            database.run(QStringLiteral(R"(
            INSERT INTO blob_reference (store, row, part, sha, bytes, dead) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (store, row, part) DO UPDATE SET
                sha = excluded.sha, bytes = excluded.bytes, dead = excluded.dead)"),
                         {bound(store), bound(each.row), each.part, each.sha, each.bytes, each.isDead}));
    }
    return {};
}

Result<void> SqliteBlobStore::noteReferences(StoreId store, const QList<BlobReference> &references)
{
    const std::lock_guard<std::mutex> alone(m_gate);
    FORECOURT_ASSIGN(Transaction transaction, Transaction::begin(m_database));
    FORECOURT_TRY(save(m_database, store, references));
    return transaction.commit();
}

Result<QList<QByteArray>> SqliteBlobStore::orphans(StoreId store, qint64 nowMs, qint64 before)
{
    const std::lock_guard<std::mutex> alone(m_gate);
    FORECOURT_ASSIGN(Transaction transaction, Transaction::begin(m_database));
    FORECOURT_TRY(m_database.run(QStringLiteral(R"(
        UPDATE blob SET orphan_since = NULL WHERE store = ? AND orphan_since IS NOT NULL AND EXISTS (
            SELECT 1 FROM blob_reference r WHERE r.store = blob.store AND r.sha = blob.sha AND r.dead = 0))"),
                                 {bound(store)}));
    FORECOURT_TRY(m_database.run(QStringLiteral(R"(
        UPDATE blob SET orphan_since = ? WHERE store = ? AND orphan_since IS NULL AND NOT EXISTS (
            SELECT 1 FROM blob_reference r WHERE r.store = blob.store AND r.sha = blob.sha AND r.dead = 0))"),
                                 {nowMs, bound(store)}));
    FORECOURT_ASSIGN(
        auto found,
        m_database.all(QStringLiteral("SELECT sha FROM blob WHERE store = ? AND orphan_since <= ?"),
                       {bound(store), before}, [](const Row &row) { return row.bytes(0); }));
    FORECOURT_TRY(transaction.commit());
    return found;
}

Result<std::optional<qint64>> SqliteBlobStore::forget(StoreId store, const QByteArray &sha)
{
    const std::lock_guard<std::mutex> alone(m_gate);
    return m_database.first(QStringLiteral(R"(
        DELETE FROM blob WHERE store = ? AND sha = ? AND NOT EXISTS (
            SELECT 1 FROM blob_reference r WHERE r.store = blob.store AND r.sha = blob.sha AND r.dead = 0)
        RETURNING bytes)"),
                            {bound(store), sha}, [](const Row &row) { return row.integer(0); });
}

} // namespace forecourt
