// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/postgrespushtransaction.h"

#include "server/store/postgresblobstore.h"
#include "server/store/postgresmigrator.h"
#include "server/store/postgresrows.h"

namespace forecourt {

namespace {

using Element = PgArray::Element;

constexpr PgStatement kChainsAt{"chains_at", R"(
    SELECT n, chain, op_id, seq, reason FROM pushed
    WHERE store = $1::uuid AND replica = $2::uuid AND n = ANY ($3::bigint[]))"};
// OFFSET 0 keeps the planner from making one join of it: without statistics it takes a store for a row or
// two, and would read all of it once rather than look up each key.
constexpr PgStatement kFindOperations{"find_operations", R"(
    SELECT found.op_id, found.seq, NULL::text
    FROM unnest($2::uuid[]) AS wanted (id) CROSS JOIN LATERAL (
        SELECT o.op_id, o.seq FROM op o WHERE o.store = $1::uuid AND o.op_id = wanted.id OFFSET 0) AS found
    UNION ALL
    SELECT found.op_id, 0::bigint, found.reason
    FROM unnest($2::uuid[]) AS wanted (id) CROSS JOIN LATERAL (
        SELECT p.op_id, p.reason FROM pushed p
        WHERE p.store = $1::uuid AND p.op_id = wanted.id AND p.seq IS NULL OFFSET 0) AS found)"};
constexpr PgStatement kOperationsAt{"operations_at", R"(
    SELECT seq, op_id FROM op WHERE store = $1::uuid AND seq = ANY ($2::bigint[]))"};
constexpr PgStatement kEntryAt{"entry_at",
                               "SELECT entry FROM op WHERE store = $1::uuid AND seq = $2::bigint"};
constexpr PgStatement kEntriesAt{"entries_at", R"(
    SELECT seq, entry FROM op
    WHERE store = $1::uuid AND seq = ANY ($2::bigint[]) AND octet_length(entry) <= $3::bigint)"};
constexpr PgStatement kEntriesHolding{"entries_holding", R"(
    SELECT entry FROM (
        SELECT seq, entry,
               sum(octet_length(entry)) OVER (ORDER BY seq ROWS UNBOUNDED PRECEDING) - octet_length(entry) AS before
        FROM op WHERE store = $1::uuid AND seq > $2::bigint AND replica <> $3::uuid
            AND position($4::bytea IN entry) > 0 ORDER BY seq LIMIT 100
    ) AS page WHERE before < $5::bigint ORDER BY seq)"};
constexpr PgStatement kEntities{"entities", R"(
    SELECT found.collection, found.row_id, found.doc, found.last_seq, found.last_replica, found.other_seq
    FROM unnest($2::integer[], $3::uuid[]) AS wanted (collection, row_id) CROSS JOIN LATERAL (
        SELECT e.collection, e.row_id, e.doc, e.last_seq, e.last_replica, e.other_seq FROM entity e
        WHERE e.store = $1::uuid AND e.collection = wanted.collection AND e.row_id = wanted.row_id
        OFFSET 0) AS found)"};
constexpr PgStatement kEpochLines{"epoch_lines", R"(
    SELECT epoch, parent, head FROM epoch_line WHERE store = $1::uuid)"};
constexpr PgStatement kAppend{"append", R"(
    INSERT INTO op (store, seq, op_id, replica, actor, hlc, body, entry)
    SELECT $1::uuid, seq, op_id, replica, actor, hlc, body, entry
    FROM unnest($2::bigint[], $3::uuid[], $4::uuid[], $5::uuid[], $6::bigint[], $7::bytea[], $8::bytea[])
      AS given (seq, op_id, replica, actor, hlc, body, entry))"};
constexpr PgStatement kRemember{"remember", R"(
    INSERT INTO pushed (store, replica, n, chain, op_id, seq, reason, body)
    SELECT $1::uuid, replica, n, chain, op_id, seq, reason, body
    FROM unnest($2::uuid[], $3::bigint[], $4::bytea[], $5::uuid[], $6::bigint[], $7::text[], $8::bytea[])
      AS given (replica, n, chain, op_id, seq, reason, body))"};
constexpr PgStatement kSaveEntities{"save_entities", R"(
    INSERT INTO entity (store, collection, row_id, bucket, doc, created, dead,
                        last_seq, last_replica, other_seq, digest)
    SELECT $1::uuid, collection, row_id, bucket, doc, created, dead, last_seq, last_replica, other_seq, digest
    FROM unnest($2::integer[], $3::uuid[], $4::integer[], $5::bytea[], $6::bigint[], $7::bigint[],
                $8::bigint[], $9::uuid[], $10::bigint[], $11::bytea[])
      AS given (collection, row_id, bucket, doc, created, dead, last_seq, last_replica, other_seq, digest)
    ON CONFLICT (store, collection, row_id) DO UPDATE SET
        doc = excluded.doc, created = excluded.created, dead = excluded.dead,
        last_seq = excluded.last_seq, last_replica = excluded.last_replica,
        other_seq = excluded.other_seq, digest = excluded.digest)"};
constexpr PgStatement kSaveReplica{"save_replica", R"(
    INSERT INTO replica (store, replica, device, last_n, chain)
    VALUES ($1::uuid, $2::uuid, $3::uuid, $4::bigint, $5::bytea)
    ON CONFLICT (store, replica) DO UPDATE SET last_n = excluded.last_n, chain = excluded.chain)"};
constexpr PgStatement kSaveHead{"save_head", R"(
    UPDATE store_head
    SET epoch = $2::bigint, head = $3::bigint, floor = $4::bigint, hlc = $5::bigint, digest = $6::bytea
    WHERE store = $1::uuid)"};

Result<StoreHead> lockHead(PgConnection &connection, StoreId store, int newestSchema)
{
    FORECOURT_ASSIGN(const auto begun,
                     connection.run({{kPgBegin}, inStore(store), lockedHeadCall(store), schemaCall()}));
    FORECOURT_TRY(checkSchema(begun.back(), newestSchema));
    return headFrom(begun.at(2));
}

} // namespace

PostgresPushTransaction::PostgresPushTransaction(PgConnection &connection, StoreHead head)
    : m_connection(connection), m_generation(connection.generation()), m_head(std::move(head))
{}

PostgresPushTransaction::~PostgresPushTransaction()
{
    if (m_open && m_generation == m_connection.generation()) {
        m_connection.rollback();
    }
}

Result<std::unique_ptr<PostgresPushTransaction>>
PostgresPushTransaction::begin(PgConnection &connection, StoreId store, int newestSchema)
{
    auto head = lockHead(connection, store, newestSchema);
    if (!head) {
        connection.rollback();
        return tl::unexpected<Error>(std::move(head).error());
    }
    return std::unique_ptr<PostgresPushTransaction>(
        new PostgresPushTransaction(connection, std::move(*head)));
}

Result<PgResult> PostgresPushTransaction::ask(const PgCall &call)
{
    if (m_generation != m_connection.generation()) {
        return fail(ErrorCode::Unavailable, QStringLiteral("PostgreSQL: the connection was lost"));
    }
    FORECOURT_ASSIGN(auto results, m_connection.run({call}));
    return std::move(results.front());
}

PgParameters PostgresPushTransaction::ofStore() const
{
    PgParameters parameters;
    parameters.uuid(m_head.store.uuid());
    return parameters;
}

Result<StoreHead> PostgresPushTransaction::head()
{
    return m_head;
}

Result<std::optional<ReplicaRecord>> PostgresPushTransaction::replica(const QUuid &replica)
{
    FORECOURT_ASSIGN(const PgResult found, ask(replicaCall(m_head.store, replica)));
    return replicaFrom(found, replica);
}

Result<QHash<qint64, PushedRecord>> PostgresPushTransaction::chainsAt(const QUuid &replica,
                                                                      const QList<ChainPlace> &offered)
{
    PgArray numbers(Element::Integer);
    for (const ChainPlace &place : offered) {
        numbers.append(place.n);
    }
    FORECOURT_ASSIGN(const PgResult found, ask({kChainsAt, ofStore().uuid(replica).array(numbers)}));
    QHash<qint64, PushedRecord> places;
    for (int row = 0; row < found.rows(); ++row) {
        const qint64 n = found.integer(row, 0);
        places.insert(n, PushedRecord{replica, n, found.bytes(row, 1), found.uuid(row, 2),
                                      found.integer(row, 3), found.text(row, 4), QByteArray()});
    }
    return places;
}

Result<QHash<QUuid, KnownOperation>> PostgresPushTransaction::findOperations(const QList<QUuid> &operations)
{
    PgArray ids(Element::Uuid);
    for (const QUuid &operation : operations) {
        ids.append(operation);
    }
    FORECOURT_ASSIGN(const PgResult found, ask({kFindOperations, ofStore().array(ids)}));
    QHash<QUuid, KnownOperation> known;
    for (int row = 0; row < found.rows(); ++row) {
        const qint64 seq = found.integer(row, 1);
        KnownOperation &place = known[found.uuid(row, 0)];
        if (place.seq == 0) { // a number counts more than a refusal under another place
            place = {seq, seq == 0 ? found.text(row, 2) : QString()};
        }
    }
    return known;
}

Result<QHash<qint64, QUuid>> PostgresPushTransaction::operationsAt(const QList<qint64> &sequences)
{
    PgArray numbers(Element::Integer);
    for (const qint64 seq : sequences) {
        numbers.append(seq);
    }
    FORECOURT_ASSIGN(const PgResult found, ask({kOperationsAt, ofStore().array(numbers)}));
    QHash<qint64, QUuid> operations;
    for (int row = 0; row < found.rows(); ++row) {
        operations.insert(found.integer(row, 0), found.uuid(row, 1));
    }
    return operations;
}

Result<QByteArray> PostgresPushTransaction::entryAt(qint64 sequence)
{
    FORECOURT_ASSIGN(const PgResult found, ask({kEntryAt, ofStore().integer(sequence)}));
    return found.rows() != 0 ? found.bytes(0, 0) : QByteArray();
}

Result<QHash<qint64, QByteArray>> PostgresPushTransaction::entriesAt(const QList<qint64> &sequences,
                                                                     qint64 longest)
{
    PgArray numbers(Element::Integer);
    for (const qint64 seq : sequences) {
        numbers.append(seq);
    }
    FORECOURT_ASSIGN(const PgResult found, ask({kEntriesAt, ofStore().array(numbers).integer(longest)}));
    QHash<qint64, QByteArray> entries;
    for (int row = 0; row < found.rows(); ++row) {
        entries.insert(found.integer(row, 0), found.bytes(row, 1));
    }
    return entries;
}

Result<QList<QByteArray>> PostgresPushTransaction::entriesHolding(const QByteArray &text, qint64 after,
                                                                  const QUuid &replica)
{
    FORECOURT_ASSIGN(
        const PgResult found,
        ask({kEntriesHolding, ofStore().integer(after).uuid(replica).bytes(text).integer(kBytesHolding)}));
    QList<QByteArray> entries;
    for (int row = 0; row < found.rows(); ++row) {
        entries.append(found.bytes(row, 0));
    }
    return entries;
}

Result<QHash<EntityKey, Entity>> PostgresPushTransaction::entities(const QList<EntityKey> &keys)
{
    if (keys.isEmpty()) {
        return QHash<EntityKey, Entity>();
    }
    PgArray collections(Element::Small);
    PgArray rows(Element::Uuid);
    for (const EntityKey &key : keys) {
        collections.append(qint64(key.collection));
        rows.append(key.row);
    }
    FORECOURT_ASSIGN(const PgResult found, ask({kEntities, ofStore().array(collections).array(rows)}));
    QHash<EntityKey, Entity> entities;
    for (int row = 0; row < found.rows(); ++row) {
        FORECOURT_ASSIGN(Entity entity, entityFrom(found, row));
        const EntityKey key{entity.collection, entity.row};
        entities.insert(key, std::move(entity));
    }
    return entities;
}

Result<QList<EpochLine>> PostgresPushTransaction::epochLines()
{
    FORECOURT_ASSIGN(const PgResult found, ask({kEpochLines, ofStore()}));
    QList<EpochLine> lines;
    for (int row = 0; row < found.rows(); ++row) {
        lines.append({found.integer(row, 0), found.integer(row, 1), found.integer(row, 2)});
    }
    return lines;
}

Result<void> PostgresPushTransaction::append(const QList<OperationRecord> &operations)
{
    if (operations.isEmpty()) {
        return {};
    }
    PgArray numbers(Element::Integer);
    PgArray ids(Element::Uuid);
    PgArray replicas(Element::Uuid);
    PgArray actors(Element::Uuid);
    PgArray clocks(Element::Integer);
    PgArray bodies(Element::Bytes);
    PgArray entries(Element::Bytes);
    for (const OperationRecord &operation : operations) {
        numbers.append(operation.seq);
        ids.append(operation.operation);
        replicas.append(operation.replica);
        actors.append(operation.actor);
        clocks.append(operation.hlc);
        bodies.append(operation.body);
        entries.append(operation.entry);
    }
    m_writes.push_back(
        {kAppend,
         ofStore().array(numbers).array(ids).array(replicas).array(actors).array(clocks).array(bodies).array(
             entries)});
    return {};
}

Result<void> PostgresPushTransaction::remember(const QList<PushedRecord> &places)
{
    if (places.isEmpty()) {
        return {};
    }
    PgArray replicas(Element::Uuid);
    PgArray numbers(Element::Integer);
    PgArray chains(Element::Bytes);
    PgArray ids(Element::Uuid);
    PgArray sequences(Element::Integer);
    PgArray reasons(Element::Text);
    PgArray bodies(Element::Bytes);
    for (const PushedRecord &place : places) {
        replicas.append(place.replica);
        numbers.append(place.n);
        chains.append(place.chain);
        ids.append(place.operation);
        if (place.seq != 0) {
            sequences.append(place.seq);
            reasons.appendNull();
            bodies.appendNull();
        } else {
            sequences.appendNull();
            reasons.append(place.reason);
            bodies.append(place.body);
        }
    }
    m_writes.push_back({kRemember, ofStore()
                                       .array(replicas)
                                       .array(numbers)
                                       .array(chains)
                                       .array(ids)
                                       .array(sequences)
                                       .array(reasons)
                                       .array(bodies)});
    return {};
}

Result<void> PostgresPushTransaction::saveEntities(const QList<WrittenEntity> &entities)
{
    if (entities.isEmpty()) {
        return {};
    }
    PgArray collections(Element::Small);
    PgArray rows(Element::Uuid);
    PgArray buckets(Element::Small);
    PgArray documents(Element::Bytes);
    PgArray created(Element::Integer);
    PgArray dead(Element::Integer);
    PgArray last(Element::Integer);
    PgArray lastReplicas(Element::Uuid);
    PgArray others(Element::Integer);
    PgArray digests(Element::Bytes);
    for (const WrittenEntity &written : entities) {
        const Entity &entity = written.entity;
        collections.append(qint64(entity.collection));
        rows.append(entity.row);
        buckets.append(qint64(digestBucket(entity.row)));
        documents.append(written.document);
        created.append(entity.created);
        dead.append(entity.dead);
        last.append(entity.lastSeq);
        lastReplicas.append(entity.lastReplica);
        others.append(entity.otherSeq);
        digests.append(written.digest);
    }
    m_writes.push_back({kSaveEntities, ofStore()
                                           .array(collections)
                                           .array(rows)
                                           .array(buckets)
                                           .array(documents)
                                           .array(created)
                                           .array(dead)
                                           .array(last)
                                           .array(lastReplicas)
                                           .array(others)
                                           .array(digests)});
    if (const auto references = blobReferencesOf(entities); !references.isEmpty()) {
        m_writes.push_back(PostgresBlobStore::saveCall(m_head.store, references));
    }
    return {};
}

Result<void> PostgresPushTransaction::saveReplica(const ReplicaRecord &replica)
{
    m_writes.push_back(
        {kSaveReplica,
         ofStore().uuid(replica.replica).uuid(replica.device).integer(replica.n).bytes(replica.chain)});
    return {};
}

Result<void> PostgresPushTransaction::saveHead(const StoreHead &head)
{
    m_writes.push_back({kSaveHead, ofStore()
                                       .integer(head.epoch)
                                       .integer(head.head)
                                       .integer(head.floor)
                                       .integer(head.hlc)
                                       .bytes(head.digest.toBytes())});
    return {};
}

Result<void> PostgresPushTransaction::commit()
{
    if (m_generation != m_connection.generation()) {
        return fail(ErrorCode::Unavailable, QStringLiteral("PostgreSQL: the connection was lost"));
    }
    m_writes.push_back({kPgCommit});
    FORECOURT_ASSIGN(const auto results, m_connection.run(m_writes));
    m_writes.clear();
    m_open = false;
    if (results.back().tag() != "COMMIT") {
        return fail(ErrorCode::Internal, QStringLiteral("PostgreSQL: the transaction had failed before"));
    }
    return {};
}

} // namespace forecourt
