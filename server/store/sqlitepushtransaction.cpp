// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/sqlitepushtransaction.h"

#include "server/store/sqliteblobstore.h"
#include "server/store/sqliterows.h"

namespace forecourt {

namespace {

template <typename Value> QVariant boundIf(bool present, const Value &value)
{
    return present ? QVariant(value) : QVariant(QMetaType::fromType<Value>());
}

} // namespace

SqlitePushTransaction::SqlitePushTransaction(Database &database, StoreId store,
                                             std::unique_lock<std::mutex> gate, Transaction transaction)
    : m_database(database), m_store(store), m_gate(std::move(gate)), m_transaction(std::move(transaction))
{}

Result<StoreHead> SqlitePushTransaction::head()
{
    return readHead(m_database, m_store);
}

Result<std::optional<ReplicaRecord>> SqlitePushTransaction::replica(const QUuid &replica)
{
    return readReplica(m_database, m_store, replica);
}

Result<QHash<qint64, PushedRecord>> SqlitePushTransaction::chainsAt(const QUuid &replica,
                                                                    const QList<ChainPlace> &offered)
{
    QHash<qint64, PushedRecord> places;
    for (const ChainPlace &place : offered) {
        FORECOURT_ASSIGN(const auto found,
                         m_database.first(QStringLiteral(R"(
            SELECT chain, op_id, seq, reason
            FROM pushed WHERE store = ? AND replica = ? AND n = ?)"),
                                          {bound(m_store), bound(replica), place.n}, [&](const Row &row) {
                                              return PushedRecord{replica,     place.n,        row.bytes(0),
                                                                  row.uuid(1), row.integer(2), row.text(3),
                                                                  {}};
                                          }));
        if (found) {
            places.insert(place.n, *found);
        }
    }
    return places;
}

Result<std::optional<KnownOperation>> SqlitePushTransaction::findOperation(const QUuid &operation)
{
    FORECOURT_ASSIGN(const qint64 seq, m_database.integer(QStringLiteral(R"(
        SELECT seq FROM op WHERE store = ? AND op_id = ?)"),
                                                          {bound(m_store), bound(operation)}));
    if (seq != 0) {
        return KnownOperation{seq, {}};
    }
    // Without the name of the index SQLite takes the key, and with it all places of the store.
    return m_database.first(QStringLiteral(R"(
        SELECT reason FROM pushed INDEXED BY pushed_quarantined
        WHERE store = ? AND op_id = ? AND seq IS NULL LIMIT 1)"),
                            {bound(m_store), bound(operation)}, [](const Row &row) {
                                return KnownOperation{0, row.text(0)};
                            });
}

Result<QHash<QUuid, KnownOperation>> SqlitePushTransaction::findOperations(const QList<QUuid> &operations)
{
    QHash<QUuid, KnownOperation> known;
    for (const QUuid &operation : operations) {
        FORECOURT_ASSIGN(const auto found, findOperation(operation));
        if (found) {
            known.insert(operation, *found);
        }
    }
    return known;
}

Result<QHash<qint64, QUuid>> SqlitePushTransaction::operationsAt(const QList<qint64> &sequences)
{
    QHash<qint64, QUuid> operations;
    for (const qint64 seq : sequences) {
        FORECOURT_ASSIGN(const auto found,
                         m_database.first(QStringLiteral(R"(
            SELECT op_id FROM op WHERE store = ? AND seq = ?)"),
                                          {bound(m_store), seq}, [](const Row &row) { return row.uuid(0); }));
        if (found) {
            operations.insert(seq, *found);
        }
    }
    return operations;
}

Result<QByteArray> SqlitePushTransaction::entryAt(qint64 sequence)
{
    FORECOURT_ASSIGN(const auto found,
                     m_database.first(QStringLiteral("SELECT entry FROM op WHERE store = ? AND seq = ?"),
                                      {bound(m_store), sequence},
                                      [](const Row &row) { return row.bytes(0); }));
    return found.value_or(QByteArray());
}

Result<QList<QByteArray>> SqlitePushTransaction::entriesHolding(const QByteArray &text, qint64 after,
                                                                const QUuid &replica)
{
    return m_database.all(QStringLiteral(R"(
        SELECT entry FROM (
            SELECT seq, entry,
                   sum(length(entry)) OVER (ORDER BY seq ROWS UNBOUNDED PRECEDING) - length(entry) AS before
            FROM op WHERE store = ? AND seq > ? AND replica <> ? AND instr(entry, ?) > 0
            ORDER BY seq LIMIT 100
        ) WHERE before < ? ORDER BY seq)"),
                          {bound(m_store), after, bound(replica), text, kBytesHolding},
                          [](const Row &row) { return row.bytes(0); });
}

Result<QHash<EntityKey, Entity>> SqlitePushTransaction::entities(const QList<EntityKey> &keys)
{
    QHash<EntityKey, Entity> entities;
    for (const EntityKey &key : keys) {
        FORECOURT_TRY(m_database.forEach(QStringLiteral(R"(
            SELECT collection, row, doc, last_seq, last_replica, other_seq
            FROM entity WHERE store = ? AND collection = ? AND row = ?)"),
                                         {bound(m_store), key.collection, bound(key.row)},
                                         [&](const Row &row) -> Result<void> {
                                             FORECOURT_ASSIGN(Entity entity, entityFrom(row));
                                             entities.insert(key, std::move(entity));
                                             return {};
                                         }));
    }
    return entities;
}

Result<QList<EpochLine>> SqlitePushTransaction::epochLines()
{
    return m_database.all(QStringLiteral("SELECT epoch, parent, head FROM epoch_line WHERE store = ?"),
                          {bound(m_store)}, [](const Row &row) {
                              return EpochLine{row.integer(0), row.integer(1), row.integer(2)};
                          });
}

Result<QHash<NumberKey, EntityKey>> SqlitePushTransaction::bearersOf(const QList<NumberKey> &numbers)
{
    QHash<NumberKey, EntityKey> bearers;
    for (const NumberKey &number : numbers) {
        FORECOURT_ASSIGN(const auto found,
                         m_database.first(QStringLiteral(R"(
            SELECT collection, row FROM uniq WHERE store = ? AND series = ? AND value = ?)"),
                                          {bound(m_store), number.series, number.value}, [](const Row &row) {
                                              return EntityKey{static_cast<int>(row.integer(0)), row.uuid(1)};
                                          }));
        if (found) {
            bearers.insert(number, *found);
        }
    }
    return bearers;
}

Result<qint64> SqlitePushTransaction::nextNumber(const QString &series)
{
    return m_database.integer(QStringLiteral("SELECT next FROM number_series WHERE store = ? AND series = ?"),
                              {bound(m_store), series}, 1);
}

Result<void> SqlitePushTransaction::append(const QList<OperationRecord> &operations)
{
    for (const OperationRecord &operation : operations) {
        FORECOURT_TRY(m_database.run(QStringLiteral(R"(
            INSERT INTO op (store, seq, op_id, replica, actor, hlc, body, entry)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?))"),
                                     {bound(m_store), operation.seq, bound(operation.operation),
                                      bound(operation.replica), bound(operation.actor), operation.hlc,
                                      operation.body, operation.entry}));
    }
    return {};
}

Result<void> SqlitePushTransaction::remember(const QList<PushedRecord> &places)
{
    for (const PushedRecord &place : places) {
        const bool numbered = place.seq != 0;
        FORECOURT_TRY(m_database.run(QStringLiteral(R"(
            INSERT INTO pushed (store, replica, n, chain, op_id, seq, reason, body)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?))"),
                                     {bound(m_store), bound(place.replica), place.n, place.chain,
                                      bound(place.operation), boundIf(numbered, place.seq),
                                      boundIf(!numbered, place.reason), boundIf(!numbered, place.body)}));
    }
    return {};
}

Result<void> SqlitePushTransaction::saveEntity(const WrittenEntity &written)
{
    const Entity &entity = written.entity;
    FORECOURT_TRY(
        m_database.run(QStringLiteral(R"(
        INSERT INTO entity (store, collection, row, bucket, doc, created, dead,
                            last_seq, last_replica, other_seq, digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (store, collection, row) DO UPDATE SET
            doc = excluded.doc, created = excluded.created, dead = excluded.dead,
            last_seq = excluded.last_seq, last_replica = excluded.last_replica,
            other_seq = excluded.other_seq, digest = excluded.digest)"),
                       {bound(m_store), entity.collection, bound(entity.row), digestBucket(entity.row),
                        written.document, entity.created, entity.dead, entity.lastSeq,
                        bound(entity.lastReplica), entity.otherSeq, written.digest}));
    return {};
}

Result<void> SqlitePushTransaction::saveEntities(const QList<WrittenEntity> &entities)
{
    for (const WrittenEntity &entity : entities) {
        FORECOURT_TRY(saveEntity(entity));
    }
    return SqliteBlobStore::save(m_database, m_store, blobReferencesOf(entities));
}

Result<void> SqlitePushTransaction::saveReplica(const ReplicaRecord &replica)
{
    FORECOURT_TRY(m_database.run(
        QStringLiteral(R"(
        INSERT INTO replica (store, replica, device, last_n, chain)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (store, replica) DO UPDATE SET last_n = excluded.last_n, chain = excluded.chain)"),
        {bound(m_store), bound(replica.replica), bound(replica.device), replica.n, replica.chain}));
    return {};
}

Result<void> SqlitePushTransaction::saveClaims(const QList<NumberClaim> &claims)
{
    for (const NumberClaim &claim : claims) {
        FORECOURT_TRY(m_database.run(QStringLiteral(R"(
            INSERT INTO uniq (store, series, value, collection, row, seq) VALUES (?, ?, ?, ?, ?, ?))"),
                                     {bound(m_store), claim.number.series, claim.number.value,
                                      claim.row.collection, bound(claim.row.row), claim.seq}));
    }
    return {};
}

Result<void> SqlitePushTransaction::saveNextNumber(const QString &series, qint64 next)
{
    FORECOURT_TRY(m_database.run(QStringLiteral(R"(
        INSERT INTO number_series (store, series, next) VALUES (?, ?, ?)
        ON CONFLICT (store, series) DO UPDATE SET next = excluded.next)"),
                                 {bound(m_store), series, next}));
    return {};
}

Result<void> SqlitePushTransaction::saveLease(const NumberLease &lease)
{
    FORECOURT_TRY(m_database.run(QStringLiteral(R"(
        INSERT INTO number_lease (store, series, first, count, device, replica, at)
        VALUES (?, ?, ?, ?, ?, ?, ?))"),
                                 {bound(m_store), lease.series, lease.first, lease.count, bound(lease.device),
                                  bound(lease.replica), lease.at}));
    return {};
}

Result<void> SqlitePushTransaction::saveHead(const StoreHead &head)
{
    FORECOURT_TRY(
        m_database.run(QStringLiteral(R"(
        UPDATE store_head SET epoch = ?, head = ?, floor = ?, hlc = ?, digest = ? WHERE store = ?)"),
                       {head.epoch, head.head, head.floor, head.hlc, head.digest.toBytes(), bound(m_store)}));
    return {};
}

Result<void> SqlitePushTransaction::commit()
{
    return m_transaction.commit();
}

} // namespace forecourt
