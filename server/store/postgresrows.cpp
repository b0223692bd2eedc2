// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/postgresrows.h"

namespace forecourt {

const PgStatement kPgBegin{"begin", "BEGIN"};
const PgStatement kPgBeginSnapshot{"begin_snapshot", "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"};
const PgStatement kPgCommit{"commit", "COMMIT"};

namespace {

constexpr PgStatement kInStore{"in_store", "SELECT set_config('forecourt.store', $1::text, true)"};
constexpr PgStatement kInEveryStore{"in_every_store",
                                    "SELECT set_config('forecourt.every_store', 'on', true)"};
constexpr PgStatement kHead{"head", R"(
    SELECT store, name, epoch, head, floor, hlc, digest FROM store_head WHERE store = $1::uuid)"};
// Not FOR UPDATE: that would wait for an enrolment's reference to the row.
constexpr PgStatement kLockedHead{"locked_head", R"(
    SELECT store, name, epoch, head, floor, hlc, digest FROM store_head WHERE store = $1::uuid
    FOR NO KEY UPDATE)"};
constexpr PgStatement kReplica{"replica", R"(
    SELECT device, last_n, chain FROM replica WHERE store = $1::uuid AND replica = $2::uuid)"};

} // namespace

PgCall inStore(StoreId store)
{
    return {kInStore, PgParameters().text(store.toString())};
}

PgCall inEveryStore()
{
    return {kInEveryStore};
}

PgCall headCall(StoreId store)
{
    return {kHead, PgParameters().uuid(store.uuid())};
}

PgCall lockedHeadCall(StoreId store)
{
    return {kLockedHead, PgParameters().uuid(store.uuid())};
}

Result<StoreHead> headFrom(const PgResult &result, int row)
{
    if (row >= result.rows()) {
        return fail(ErrorCode::NotFound, QStringLiteral("no such store"));
    }
    StoreHead head;
    head.store = StoreId(result.uuid(row, 0));
    head.name = result.text(row, 1);
    head.epoch = result.integer(row, 2);
    head.head = result.integer(row, 3);
    head.floor = result.integer(row, 4);
    head.hlc = result.integer(row, 5);
    FORECOURT_ASSIGN(head.digest, Digest::fromBytes(result.bytes(row, 6)));
    return head;
}

PgCall replicaCall(StoreId store, const QUuid &replica)
{
    return {kReplica, PgParameters().uuid(store.uuid()).uuid(replica)};
}

std::optional<ReplicaRecord> replicaFrom(const PgResult &result, const QUuid &replica)
{
    if (result.rows() == 0) {
        return std::nullopt;
    }
    return ReplicaRecord{replica, result.uuid(0, 0), result.integer(0, 1), result.bytes(0, 2)};
}

Result<Entity> entityFrom(const PgResult &result, int row)
{
    FORECOURT_ASSIGN(Entity entity, decodeEntity(static_cast<int>(result.integer(row, 0)),
                                                 result.uuid(row, 1), result.bytes(row, 2)));
    entity.lastSeq = result.integer(row, 3);
    entity.lastReplica = result.uuid(row, 4);
    entity.otherSeq = result.integer(row, 5);
    return entity;
}

} // namespace forecourt
