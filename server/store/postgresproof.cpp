// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the server asks of PostgreSQL to prove and to put right.
#include "server/store/postgresrows.h"
#include "server/store/postgresserverstore.h"

namespace forecourt {

namespace {

constexpr PgStatement kNamedEntities{"named_entities", R"(
    SELECT found.collection, found.row_id, found.doc, found.last_seq, found.last_replica, found.other_seq
    FROM unnest($2::integer[], $3::uuid[]) WITH ORDINALITY AS wanted (collection, row_id, place)
    CROSS JOIN LATERAL (
        SELECT e.collection, e.row_id, e.doc, e.last_seq, e.last_replica, e.other_seq FROM entity e
        WHERE e.store = $1::uuid AND e.collection = wanted.collection AND e.row_id = wanted.row_id
          AND e.created <> 0 OFFSET 0) AS found
    ORDER BY wanted.place)"};
constexpr PgStatement kFirstProof{"first_proof", R"(
    INSERT INTO store_proof (store, checked_at) VALUES ($1::uuid, $2::bigint) ON CONFLICT DO NOTHING)"};
constexpr PgStatement kBeginProof{"begin_proof", R"(
    UPDATE store_proof SET checked_at = $2::bigint WHERE store = $1::uuid AND checked_at <= $3::bigint)"};
constexpr PgStatement kEndProof{"end_proof", R"(
    UPDATE store_proof SET checked_at = $2::bigint WHERE store = $1::uuid)"};

} // namespace

Result<QList<Entity>> PostgresServerStore::entities(StoreId store, const QList<EntityKey> &keys)
{
    PgArray collections(PgArray::Element::Small);
    PgArray rows(PgArray::Element::Uuid);
    for (const EntityKey &key : keys) {
        collections.append(qint64(key.collection));
        rows.append(key.row);
    }
    PgParameters wanted;
    wanted.uuid(store.uuid()).array(collections).array(rows);
    FORECOURT_ASSIGN(const PgResult found, askIn(store, {kNamedEntities, std::move(wanted)}));
    QList<Entity> entities;
    for (int row = 0; row < found.rows(); ++row) {
        FORECOURT_ASSIGN(Entity entity, entityFrom(found, row));
        entities.append(std::move(entity));
    }
    return entities;
}

Result<bool> PostgresServerStore::beginProof(StoreId store, qint64 nowMs, qint64 beforeMs, qint64 claimMs)
{
    PgParameters first;
    first.uuid(store.uuid()).integer(nowMs);
    PgParameters begin;
    begin.uuid(store.uuid()).integer(beforeMs + claimMs).integer(beforeMs);
    FORECOURT_ASSIGN(const auto results,
                     m_connection.run({inStore(store), {kFirstProof, first}, {kBeginProof, begin}}));
    return results.back().affected() == 1;
}

Result<void> PostgresServerStore::endProof(StoreId store, qint64 nowMs)
{
    FORECOURT_TRY(askIn(store, {kEndProof, PgParameters().uuid(store.uuid()).integer(nowMs)}));
    return {};
}

} // namespace forecourt
