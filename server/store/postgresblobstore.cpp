// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/postgresblobstore.h"

#include "server/store/postgresrows.h"

namespace forecourt {

namespace {

using Element = PgArray::Element;

constexpr PgStatement kReferenced{"blob_referenced", R"(
    SELECT bytes FROM blob_reference WHERE store = $1::uuid AND sha = $2::bytea ORDER BY bytes DESC LIMIT 1)"};
constexpr PgStatement kWhole{"blob_whole", R"(
    SELECT bytes FROM blob WHERE store = $1::uuid AND sha = $2::bytea)"};
constexpr PgStatement kNoteWhole{"blob_note_whole", R"(
    INSERT INTO blob (store, sha, bytes, added_at) VALUES ($1::uuid, $2::bytea, $3::bigint, $4::bigint)
    ON CONFLICT DO NOTHING)"};
constexpr PgStatement kStored{"blob_stored", R"(
    SELECT coalesce(sum(bytes), 0)::bigint FROM blob WHERE store = $1::uuid)"};
constexpr PgStatement kAny{"blob_any_reference", R"(
    SELECT EXISTS (SELECT 1 FROM blob_reference WHERE store = $1::uuid))"};
constexpr PgStatement kSave{"blob_save_references", R"(
    INSERT INTO blob_reference (store, row_id, part, sha, bytes, dead)
    SELECT $1::uuid, row_id, part, sha, bytes, dead
    FROM unnest($2::uuid[], $3::int[], $4::bytea[], $5::bigint[], $6::bigint[])
        AS given (row_id, part, sha, bytes, dead)
    ON CONFLICT (store, row_id, part) DO UPDATE SET
        sha = excluded.sha, bytes = excluded.bytes, dead = excluded.dead)"};
constexpr PgStatement kNamedAgain{"blob_named_again", R"(
    UPDATE blob b SET orphan_since = NULL WHERE b.store = $1::uuid AND b.orphan_since IS NOT NULL AND EXISTS (
        SELECT 1 FROM blob_reference r WHERE r.store = b.store AND r.sha = b.sha AND r.dead = 0))"};
constexpr PgStatement kOrphaned{"blob_orphaned", R"(
    UPDATE blob b SET orphan_since = $2::bigint
    WHERE b.store = $1::uuid AND b.orphan_since IS NULL AND NOT EXISTS (
        SELECT 1 FROM blob_reference r WHERE r.store = b.store AND r.sha = b.sha AND r.dead = 0))"};
constexpr PgStatement kOrphans{"blob_orphans", R"(
    SELECT sha FROM blob WHERE store = $1::uuid AND orphan_since <= $2::bigint)"};
constexpr PgStatement kForget{"blob_forget", R"(
    DELETE FROM blob b WHERE b.store = $1::uuid AND b.sha = $2::bytea AND NOT EXISTS (
        SELECT 1 FROM blob_reference r WHERE r.store = b.store AND r.sha = b.sha AND r.dead = 0)
    RETURNING bytes)"};

PgParameters of(StoreId store)
{
    PgParameters parameters;
    parameters.uuid(store.uuid());
    return parameters;
}

} // namespace

Result<PgResult> PostgresBlobStore::askIn(StoreId store, PgCall call)
{
    FORECOURT_ASSIGN(auto results, m_connection.run({inStore(store), std::move(call)}));
    return std::move(results.back());
}

Result<std::optional<qint64>> PostgresBlobStore::numberIn(StoreId store, PgCall call)
{
    FORECOURT_ASSIGN(const PgResult found, askIn(store, std::move(call)));
    return found.rows() == 0 ? std::optional<qint64>() : std::optional(found.integer(0, 0));
}

Result<std::optional<qint64>> PostgresBlobStore::referenced(StoreId store, const QByteArray &sha)
{
    return numberIn(store, {kReferenced, of(store).bytes(sha)});
}

Result<std::optional<qint64>> PostgresBlobStore::whole(StoreId store, const QByteArray &sha)
{
    return numberIn(store, {kWhole, of(store).bytes(sha)});
}

Result<void> PostgresBlobStore::noteWhole(StoreId store, const QByteArray &sha, qint64 bytes, qint64 nowMs)
{
    FORECOURT_TRY(askIn(store, {kNoteWhole, of(store).bytes(sha).integer(bytes).integer(nowMs)}));
    return {};
}

Result<qint64> PostgresBlobStore::storedBytes(StoreId store)
{
    FORECOURT_ASSIGN(const PgResult found, askIn(store, {kStored, of(store)}));
    return found.integer(0, 0);
}

Result<bool> PostgresBlobStore::hasReferences(StoreId store)
{
    FORECOURT_ASSIGN(const PgResult found, askIn(store, {kAny, of(store)}));
    return found.integer(0, 0) != 0;
}

PgCall PostgresBlobStore::saveCall(StoreId store, const QList<BlobReference> &references)
{
    PgArray rows(Element::Uuid);
    PgArray parts(Element::Small);
    PgArray names(Element::Bytes);
    PgArray bytes(Element::Integer);
    PgArray dead(Element::Integer);
    for (const BlobReference &each : references) {
        rows.append(each.row);
        parts.append(qint64(each.part));
        names.append(each.sha);
        bytes.append(each.bytes);
        dead.append(qint64(each.isDead ? 1 : 0));
    }
    return {kSave, of(store).array(rows).array(parts).array(names).array(bytes).array(dead)};
}

Result<void> PostgresBlobStore::noteReferences(StoreId store, const QList<BlobReference> &references)
{
    if (!references.isEmpty()) {
        FORECOURT_TRY(askIn(store, saveCall(store, references)));
    }
    return {};
}

Result<QList<QByteArray>> PostgresBlobStore::orphans(StoreId store, qint64 nowMs, qint64 before)
{
    FORECOURT_ASSIGN(auto results, m_connection.run({inStore(store),
                                                     {kNamedAgain, of(store)},
                                                     {kOrphaned, of(store).integer(nowMs)},
                                                     {kOrphans, of(store).integer(before)}}));
    const PgResult &found = results.back();
    QList<QByteArray> names;
    for (int row = 0; row < found.rows(); ++row) {
        names.append(found.bytes(row, 0));
    }
    return names;
}

Result<std::optional<qint64>> PostgresBlobStore::forget(StoreId store, const QByteArray &sha)
{
    return numberIn(store, {kForget, of(store).bytes(sha)});
}

} // namespace forecourt
