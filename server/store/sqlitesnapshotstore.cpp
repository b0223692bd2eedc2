// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/sqlitesnapshotstore.h"

#include "models/database/readview.h"
#include "server/store/sqliterows.h"

namespace forecourt {

Result<std::optional<SnapshotOffer>> SqliteSnapshotStore::offer(const StoreHead &head)
{
    return m_database.first(QStringLiteral(R"(
        SELECT seq, row_count, bytes FROM snapshot
        WHERE store = ? AND epoch = ? AND seq <= ? ORDER BY seq DESC LIMIT 1)"),
                            {bound(head.store), head.epoch, head.head}, [](const Row &row) {
                                return SnapshotOffer{row.integer(0), row.integer(1), row.integer(2)};
                            });
}

Result<std::optional<SnapshotReply>> SqliteSnapshotStore::newest(const StoreHead &head)
{
    return manifestOf(QStringLiteral(R"(
        SELECT manifest FROM snapshot
        WHERE store = ? AND epoch = ? AND seq <= ? ORDER BY seq DESC LIMIT 1)"),
                      head);
}

Result<std::optional<SnapshotReply>> SqliteSnapshotStore::newestBefore(const StoreHead &head)
{
    return manifestOf(QStringLiteral(R"(
        SELECT manifest FROM snapshot
        WHERE store = ? AND epoch <= ? AND seq <= ? ORDER BY epoch DESC, seq DESC LIMIT 1)"),
                      head);
}

Result<std::optional<SnapshotReply>> SqliteSnapshotStore::manifestOf(const QString &sql,
                                                                     const StoreHead &head)
{
    FORECOURT_ASSIGN(const auto manifest, m_database.first(sql, {bound(head.store), head.epoch, head.head},
                                                           [](const Row &row) { return row.bytes(0); }));
    if (!manifest) {
        return std::optional<SnapshotReply>();
    }
    FORECOURT_ASSIGN(SnapshotReply reply, decode<SnapshotReply>(*manifest));
    return std::optional(std::move(reply));
}

Result<std::optional<PartSlice>> SqliteSnapshotStore::part(StoreId store, const QByteArray &sha, qint64 from,
                                                           qint64 count)
{
    return m_database.first(QStringLiteral(R"(
        SELECT length(body), substr(body, ?, ?) FROM part WHERE store = ? AND sha = ? AND length(body) > ?)"),
                            {from + 1, count, bound(store), sha, from}, [](const Row &row) {
                                return PartSlice{row.integer(0), row.bytes(1)};
                            });
}

Result<void> SqliteSnapshotStore::readRows(StoreId store,
                                           const std::function<Result<void>(const StoreHead &)> &first,
                                           const std::function<Result<void>(const Entity &)> &each)
{
    FORECOURT_ASSIGN(const ReadView view, ReadView::open(m_database));
    FORECOURT_ASSIGN(const StoreHead head, readHead(m_database, store));
    FORECOURT_TRY(first(head));
    return m_database.forEach(QStringLiteral(R"(
        SELECT collection, row, doc, last_seq, last_replica, other_seq FROM entity
        WHERE store = ? AND created <> 0 ORDER BY collection, row)"),
                              {bound(store)}, [&](const Row &row) -> Result<void> {
                                  FORECOURT_ASSIGN(const Entity entity, entityFrom(row));
                                  return each(entity);
                              });
}

Result<qint64> SqliteSnapshotStore::rowCount(StoreId store)
{
    return m_database.integer(QStringLiteral("SELECT count(*) FROM entity WHERE store = ?"), {bound(store)});
}

Result<bool> SqliteSnapshotStore::claim(StoreId store, const QUuid &maker, qint64 nowMs, qint64 untilMs)
{
    const std::lock_guard<std::mutex> alone(m_gate);
    FORECOURT_ASSIGN(const qint64 taken, m_database.run(QStringLiteral(R"(
        INSERT INTO snapshot_claim (store, maker, until) VALUES (?, ?, ?)
        ON CONFLICT (store) DO UPDATE SET maker = excluded.maker, until = excluded.until
        WHERE maker = excluded.maker OR until < ?)"),
                                                        {bound(store), bound(maker), untilMs, nowMs}));
    return taken == 1;
}

Result<void> SqliteSnapshotStore::keepPart(StoreId store, const QByteArray &sha, const QByteArray &body)
{
    const std::lock_guard<std::mutex> alone(m_gate);
    FORECOURT_TRY(m_database.run(
        QStringLiteral("INSERT INTO part (store, sha, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"),
        {bound(store), sha, body}));
    return {};
}

Result<void> SqliteSnapshotStore::publish(const StoreHead &head, const SnapshotReply &manifest,
                                          const QUuid &maker, qint64 nowMs, qint64 keptSinceMs)
{
    const std::lock_guard<std::mutex> alone(m_gate);
    FORECOURT_ASSIGN(Transaction transaction, Transaction::begin(m_database));
    FORECOURT_ASSIGN(
        const qint64 held,
        m_database.run(QStringLiteral("DELETE FROM snapshot_claim WHERE store = ? AND maker = ?"),
                       {bound(head.store), bound(maker)}));
    if (held != 1) {
        return fail(ErrorCode::Conflict, QStringLiteral("another makes a snapshot of this store"));
    }
    FORECOURT_TRY(add(head.store, manifest, nowMs));
    FORECOURT_TRY(forgetOld(head.store, keptSinceMs));
    return transaction.commit();
}

Result<void> SqliteSnapshotStore::add(StoreId store, const SnapshotReply &manifest, qint64 nowMs)
{
    FORECOURT_TRY(m_database.run(QStringLiteral(R"(
        INSERT OR REPLACE INTO snapshot (store, epoch, seq, row_count, bytes, made_at, manifest)
        VALUES (?, ?, ?, ?, ?, ?, ?))"),
                                 {bound(store), manifest.epoch, manifest.seq, manifest.rows(),
                                  manifest.bytes(), nowMs, encode(manifest)}));
    for (const SnapshotPart &part : manifest.parts + manifest.conflicts) {
        FORECOURT_TRY(m_database.run(QStringLiteral(R"(
            INSERT OR IGNORE INTO snapshot_part (store, sha, epoch, seq) VALUES (?, ?, ?, ?))"),
                                     {bound(store), part.sha, manifest.epoch, manifest.seq}));
    }
    return {};
}

Result<void> SqliteSnapshotStore::forgetOld(StoreId store, qint64 keptSinceMs)
{
    FORECOURT_TRY(m_database.run(QStringLiteral(R"(
        DELETE FROM snapshot WHERE store = ? AND made_at < ? AND (epoch, seq) NOT IN (
            SELECT epoch, seq FROM snapshot WHERE store = ? ORDER BY epoch DESC, seq DESC LIMIT 2))"),
                                 {bound(store), keptSinceMs, bound(store)}));
    FORECOURT_TRY(m_database.run(QStringLiteral(R"(
        DELETE FROM snapshot_part WHERE store = ? AND NOT EXISTS (
            SELECT 1 FROM snapshot s
            WHERE s.store = snapshot_part.store AND s.epoch = snapshot_part.epoch AND s.seq = snapshot_part.seq))"),
                                 {bound(store)}));
    FORECOURT_TRY(m_database.run(QStringLiteral(R"(
        DELETE FROM part WHERE store = ? AND NOT EXISTS (
            SELECT 1 FROM snapshot_part p WHERE p.store = part.store AND p.sha = part.sha))"),
                                 {bound(store)}));
    return {};
}

} // namespace forecourt
