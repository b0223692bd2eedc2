// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/postgressnapshotstore.h"

#include "server/store/postgresrows.h"

#include <limits>

namespace forecourt {

namespace {

constexpr qint64 kRowsAtOnce = 2000;

constexpr PgStatement kOffer{"snapshot_offer", R"(
    SELECT seq, row_count, bytes FROM snapshot
    WHERE store = $1::uuid AND epoch = $2::bigint AND seq <= $3::bigint ORDER BY seq DESC LIMIT 1)"};
constexpr PgStatement kNewest{"snapshot_newest", R"(
    SELECT manifest FROM snapshot
    WHERE store = $1::uuid AND epoch = $2::bigint AND seq <= $3::bigint ORDER BY seq DESC LIMIT 1)"};
constexpr PgStatement kNewestBefore{"snapshot_newest_before", R"(
    SELECT manifest FROM snapshot
    WHERE store = $1::uuid AND epoch <= $2::bigint AND seq <= $3::bigint
    ORDER BY epoch DESC, seq DESC LIMIT 1)"};
constexpr PgStatement kPart{"part_slice", R"(
    SELECT octet_length(body)::bigint, substr(body, $3::bigint::integer, $4::bigint::integer) FROM part
    WHERE store = $1::uuid AND sha = $2::bytea AND octet_length(body) >= $3::bigint)"};
constexpr PgStatement kRowCount{"row_count", "SELECT count(*) FROM entity WHERE store = $1::uuid"};
constexpr PgStatement kSomeRows{"some_rows", R"(
    SELECT collection, row_id, doc, last_seq, last_replica, other_seq FROM entity
    WHERE store = $1::uuid AND (collection, row_id) > ($2::bigint, $3::uuid) AND created <> 0
    ORDER BY collection, row_id LIMIT $4::bigint)"};
constexpr PgStatement kClaim{"snapshot_claim", R"(
    INSERT INTO snapshot_claim AS c (store, maker, until) VALUES ($1::uuid, $2::uuid, $3::bigint)
    ON CONFLICT (store) DO UPDATE SET maker = excluded.maker, until = excluded.until
    WHERE c.maker = excluded.maker OR c.until < $4::bigint)"};
constexpr PgStatement kKeepPart{"keep_part", R"(
    INSERT INTO part (store, sha, body) VALUES ($1::uuid, $2::bytea, $3::bytea) ON CONFLICT DO NOTHING)"};
constexpr PgStatement kGiveBack{"claim_back", R"(
    DELETE FROM snapshot_claim WHERE store = $1::uuid AND maker = $2::uuid)"};
constexpr PgStatement kAdd{"add_snapshot", R"(
    INSERT INTO snapshot (store, epoch, seq, row_count, bytes, made_at, manifest)
    VALUES ($1::uuid, $2::bigint, $3::bigint, $4::bigint, $5::bigint, $6::bigint, $7::bytea)
    ON CONFLICT (store, epoch, seq) DO UPDATE SET row_count = excluded.row_count, bytes = excluded.bytes,
        made_at = excluded.made_at, manifest = excluded.manifest)"};
constexpr PgStatement kAddParts{"add_snapshot_parts", R"(
    INSERT INTO snapshot_part (store, sha, epoch, seq)
    SELECT $1::uuid, sha, $2::bigint, $3::bigint FROM unnest($4::bytea[]) AS sha ON CONFLICT DO NOTHING)"};
constexpr PgStatement kForgetSnapshots{"forget_snapshots", R"(
    DELETE FROM snapshot WHERE store = $1::uuid AND made_at < $2::bigint AND (epoch, seq) NOT IN (
        SELECT epoch, seq FROM snapshot WHERE store = $1::uuid ORDER BY epoch DESC, seq DESC LIMIT 2))"};
constexpr PgStatement kForgetNeeds{"forget_snapshot_parts", R"(
    DELETE FROM snapshot_part p WHERE p.store = $1::uuid AND NOT EXISTS (
        SELECT 1 FROM snapshot s WHERE s.store = p.store AND s.epoch = p.epoch AND s.seq = p.seq))"};
constexpr PgStatement kForgetParts{"forget_parts", R"(
    DELETE FROM part WHERE part.store = $1::uuid AND NOT EXISTS (
        SELECT 1 FROM snapshot_part p WHERE p.store = part.store AND p.sha = part.sha))"};

PgParameters of(StoreId store)
{
    PgParameters parameters;
    parameters.uuid(store.uuid());
    return parameters;
}

PgParameters of(const StoreHead &head)
{
    return of(head.store).integer(head.epoch).integer(head.head);
}

} // namespace

Result<PgResult> PostgresSnapshotStore::askIn(StoreId store, PgCall call)
{
    FORECOURT_ASSIGN(auto results, m_connection.run({inStore(store), std::move(call)}));
    return std::move(results.back());
}

Result<std::optional<SnapshotOffer>> PostgresSnapshotStore::offer(const StoreHead &head)
{
    FORECOURT_ASSIGN(const PgResult found, askIn(head.store, {kOffer, of(head)}));
    if (found.rows() == 0) {
        return std::optional<SnapshotOffer>();
    }
    return std::optional(SnapshotOffer{found.integer(0, 0), found.integer(0, 1), found.integer(0, 2)});
}

Result<std::optional<SnapshotReply>> PostgresSnapshotStore::newest(const StoreHead &head)
{
    return manifestOf(kNewest, head);
}

Result<std::optional<SnapshotReply>> PostgresSnapshotStore::newestBefore(const StoreHead &head)
{
    return manifestOf(kNewestBefore, head);
}

Result<std::optional<SnapshotReply>> PostgresSnapshotStore::manifestOf(const PgStatement &statement,
                                                                       const StoreHead &head)
{
    FORECOURT_ASSIGN(const PgResult found, askIn(head.store, {statement, of(head)}));
    if (found.rows() == 0) {
        return std::optional<SnapshotReply>();
    }
    FORECOURT_ASSIGN(SnapshotReply reply, decode<SnapshotReply>(found.bytes(0, 0)));
    return std::optional(std::move(reply));
}

Result<std::optional<PartSlice>> PostgresSnapshotStore::part(StoreId store, const QByteArray &sha,
                                                             qint64 from, qint64 count)
{
    FORECOURT_ASSIGN(const PgResult found,
                     askIn(store, {kPart, of(store).bytes(sha).integer(from + 1).integer(count)}));
    if (found.rows() == 0) {
        return std::optional<PartSlice>();
    }
    return std::optional(PartSlice{found.integer(0, 0), found.bytes(0, 1)});
}

Result<void> PostgresSnapshotStore::readRows(StoreId store,
                                             const std::function<Result<void>(const StoreHead &)> &first,
                                             const std::function<Result<void>(const Entity &)> &each)
{
    Result<void> outcome = readPages(store, first, each);
    m_connection.rollback(); // nothing was written
    return outcome;
}

Result<void> PostgresSnapshotStore::readPages(StoreId store,
                                              const std::function<Result<void>(const StoreHead &)> &first,
                                              const std::function<Result<void>(const Entity &)> &each)
{
    FORECOURT_ASSIGN(const auto begun,
                     m_connection.run({{kPgBeginSnapshot}, inStore(store), headCall(store)}));
    FORECOURT_ASSIGN(const StoreHead head, headFrom(begun.back()));
    FORECOURT_TRY(first(head));
    qint64 collection = std::numeric_limits<qint64>::min();
    QUuid row = QUuid::fromRfc4122(QByteArray(16, '\0'));
    while (true) {
        PgParameters after = of(store).integer(collection);
        after.bytes(row.toRfc4122()).integer(kRowsAtOnce); // a null id is one here, not NULL
        FORECOURT_ASSIGN(const auto results, m_connection.run({{kSomeRows, std::move(after)}}));
        const PgResult &found = results.back();
        for (int i = 0; i < found.rows(); ++i) {
            FORECOURT_ASSIGN(const Entity entity, entityFrom(found, i));
            FORECOURT_TRY(each(entity));
            collection = entity.collection;
            row = entity.row;
        }
        if (found.rows() < kRowsAtOnce) {
            return {};
        }
    }
}

Result<qint64> PostgresSnapshotStore::rowCount(StoreId store)
{
    FORECOURT_ASSIGN(const PgResult found, askIn(store, {kRowCount, of(store)}));
    return found.integer(0, 0);
}

Result<bool> PostgresSnapshotStore::claim(StoreId store, const QUuid &maker, qint64 nowMs, qint64 untilMs)
{
    FORECOURT_ASSIGN(const PgResult taken,
                     askIn(store, {kClaim, of(store).uuid(maker).integer(untilMs).integer(nowMs)}));
    return taken.affected() == 1;
}

Result<void> PostgresSnapshotStore::keepPart(StoreId store, const QByteArray &sha, const QByteArray &body)
{
    FORECOURT_TRY(askIn(store, {kKeepPart, of(store).bytes(sha).bytes(body)}));
    return {};
}

Result<void> PostgresSnapshotStore::publish(const StoreHead &head, const SnapshotReply &manifest,
                                            const QUuid &maker, qint64 nowMs, qint64 keptSinceMs)
{
    Result<void> outcome = publishInTransaction(head, manifest, maker, nowMs, keptSinceMs);
    m_connection.rollback(); // where it did not come to its end
    return outcome;
}

Result<void> PostgresSnapshotStore::publishInTransaction(const StoreHead &head, const SnapshotReply &manifest,
                                                         const QUuid &maker, qint64 nowMs, qint64 keptSinceMs)
{
    FORECOURT_ASSIGN(
        const auto held,
        m_connection.run({{kPgBegin}, inStore(head.store), {kGiveBack, of(head.store).uuid(maker)}}));
    if (held.back().affected() != 1) {
        return fail(ErrorCode::Conflict, QStringLiteral("another makes a snapshot of this store"));
    }
    PgParameters row = of(head.store).integer(manifest.epoch).integer(manifest.seq).integer(manifest.rows());
    row.integer(manifest.bytes()).integer(nowMs).bytes(encode(manifest));
    PgArray shas(PgArray::Element::Bytes);
    for (const SnapshotPart &part : manifest.parts + manifest.conflicts) {
        shas.append(part.sha);
    }
    PgParameters needs = of(head.store).integer(manifest.epoch).integer(manifest.seq).array(shas);
    FORECOURT_TRY(m_connection.run({{kAdd, row},
                                    {kAddParts, needs},
                                    {kForgetSnapshots, of(head.store).integer(keptSinceMs)},
                                    {kForgetNeeds, of(head.store)},
                                    {kForgetParts, of(head.store)},
                                    {kPgCommit}}));
    return {};
}

} // namespace forecourt
