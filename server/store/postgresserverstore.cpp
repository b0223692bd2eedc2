// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/postgresserverstore.h"

#include "models/protocol/catalog.h"
#include "server/store/deskprefix.h"
#include "server/store/postgresmigrator.h"
#include "server/store/postgrespushtransaction.h"
#include "server/store/postgresrows.h"

namespace forecourt {

namespace {

constexpr qint64 kRowsAtOnce = 1000;

// The sum before an entry is that of the entries that are in the page already; how long a value is is known
// without reading it.
constexpr PgStatement kEntries{"log_entries", R"(
    SELECT entry FROM (
        SELECT seq, entry,
               sum(octet_length(entry)) OVER (ORDER BY seq ROWS UNBOUNDED PRECEDING) - octet_length(entry) AS before
        FROM op WHERE store = $1::uuid AND seq > $2::bigint AND seq <= $3::bigint ORDER BY seq LIMIT $4::bigint
    ) AS page WHERE before < $5::bigint ORDER BY seq)"};
constexpr PgStatement kOperationAt{"operation_at", R"(
    SELECT op_id FROM op WHERE store = $1::uuid AND seq = $2::bigint)"};
constexpr PgStatement kTaken{"taken_operations", R"(
    SELECT found.op_id, found.seq FROM unnest($2::uuid[]) AS wanted (id) CROSS JOIN LATERAL (
        SELECT o.op_id, o.seq FROM op o WHERE o.store = $1::uuid AND o.op_id = wanted.id OFFSET 0) AS found)"};
constexpr PgStatement kBucketRows{"bucket_rows", R"(
    SELECT collection, row_id, digest FROM entity
    WHERE store = $1::uuid AND bucket = $2::bigint AND created <> 0)"};
constexpr PgStatement kSomeEntities{"some_entities", R"(
    SELECT collection, row_id, doc, last_seq, last_replica, other_seq FROM entity
    WHERE store = $1::uuid AND (collection, row_id) > ($2::bigint, $3::uuid)
    ORDER BY collection, row_id LIMIT $4::bigint)"};
constexpr PgStatement kAddCode{"add_code", R"(
    INSERT INTO enrol_code (hash, store, expires_at) VALUES ($2::bytea, $1::uuid, $3::bigint))"};
constexpr PgStatement kUseCode{"use_code", R"(
    UPDATE enrol_code SET used_at = $2::bigint
    WHERE hash = $1::bytea AND used_at IS NULL AND expires_at > $2::bigint
    RETURNING store)"};
constexpr PgStatement kNextDesk{"next_desk", R"(
    UPDATE store_head SET desks = desks + 1 WHERE store = $1::uuid RETURNING desks, name)"};
constexpr PgStatement kAddDevice{"add_device", R"(
    INSERT INTO device (device, store, public_key, prefix, name, enrolled_at)
    VALUES ($1::uuid, $2::uuid, $3::bytea, $4::text, $5::text, $6::bigint))"};
constexpr PgStatement kDevice{"device", R"(
    SELECT d.store, s.name, d.public_key, d.prefix, d.name, d.enrolled_at, d.contacted_at, d.revoked_at,
           d.revoked_reason
    FROM device d JOIN store_head s ON s.store = d.store WHERE d.device = $1::uuid)"};
// Two that clear away at once must not wait for each other's rows.
constexpr PgStatement kForgetNonces{"forget_nonces", R"(
    DELETE FROM used_nonce WHERE nonce IN (
        SELECT nonce FROM used_nonce WHERE expires_at <= $1::bigint LIMIT 1000 FOR UPDATE SKIP LOCKED))"};
constexpr PgStatement kUseNonce{"use_nonce", R"(
    INSERT INTO used_nonce (nonce, expires_at) VALUES ($1::bytea, $2::bigint) ON CONFLICT DO NOTHING)"};
constexpr PgStatement kAddIntakeKey{"add_intake_key", R"(
    INSERT INTO intake_key (key, store, source, hash, created_at)
    VALUES ($2::uuid, $1::uuid, $3::text, $4::bytea, $5::bigint))"};
constexpr PgStatement kIntakeKey{"intake_key", R"(
    SELECT key, store, source, hash, created_at, revoked_at FROM intake_key WHERE key = $1::uuid)"};
constexpr PgStatement kIntakeKeys{"intake_keys", R"(
    SELECT key, store, source, hash, created_at, revoked_at FROM intake_key
    WHERE store = $1::uuid ORDER BY created_at, key)"};
constexpr PgStatement kRevokeIntakeKey{"revoke_intake_key", R"(
    UPDATE intake_key SET revoked_at = $2::bigint WHERE key = $1::uuid AND revoked_at IS NULL)"};
constexpr PgStatement kAddStore{"add_store", R"(
    INSERT INTO store_head (store, name, epoch, head, floor, hlc, digest, desks)
    VALUES ($1::uuid, $2::text, 1, 0, 0, 0, $3::bytea, 0))"};
constexpr PgStatement kStores{"stores", R"(
    SELECT store, name, epoch, head, floor, hlc, digest FROM store_head ORDER BY name COLLATE "C", store)"};
constexpr PgStatement kDeviceCount{"device_count", R"(
    SELECT count(*) FROM device WHERE store = $1::uuid AND revoked_at IS NULL)"};
constexpr PgStatement kTell{"tell_servers", "SELECT pg_notify('forecourt_news', $1::text)"};
// Desks enrolled since the backup are forgotten, their prefixes are not: numbering goes on at the next
// letter.
constexpr PgStatement kRestored{"restored", R"(
    WITH begun AS (
        UPDATE store_head s
        SET epoch = greatest(s.epoch + 1, $2::bigint), desks = (s.desks / $3::bigint + 1) * $3::bigint
        FROM (SELECT store, epoch, head FROM store_head WHERE store = $1::uuid FOR UPDATE) AS old
        WHERE s.store = old.store RETURNING s.epoch, old.epoch AS parent, old.head)
    INSERT INTO epoch_line (store, epoch, parent, head)
    SELECT $1::uuid, epoch, parent, head FROM begun RETURNING epoch)"};
constexpr PgStatement kSkipNumbers{"skip_numbers", R"(
    INSERT INTO number_series (store, series, next)
    SELECT h.store, given.series, 1 + $3::bigint
    FROM store_head h CROSS JOIN unnest($2::text[]) AS given (series) WHERE h.store = $1::uuid
    ON CONFLICT (store, series) DO UPDATE SET next = number_series.next + $3::bigint)"};
constexpr PgStatement kKeepSecret{"keep_secret", R"(
    INSERT INTO server_secret (name, value) VALUES ($1::text, $2::bytea) ON CONFLICT DO NOTHING)"};
constexpr PgStatement kSecret{"secret", "SELECT value FROM server_secret WHERE name = $1::text"};
constexpr PgStatement kRole{"role", R"(
    SELECT NOT (rolsuper OR rolbypassrls) FROM pg_catalog.pg_roles WHERE rolname = current_user)"};

PgParameters of(StoreId store)
{
    PgParameters parameters;
    parameters.uuid(store.uuid());
    return parameters;
}

IntakeKeyRecord intakeKeyFrom(const PgResult &found, int row)
{
    return {found.uuid(row, 0),  StoreId(found.uuid(row, 1)), found.text(row, 2),
            found.bytes(row, 3), found.integer(row, 4),       found.integer(row, 5)};
}

} // namespace

PostgresServerStore::PostgresServerStore(const QString &address, int newestSchema)
    : m_connection(address), m_newestSchema(newestSchema)
{}

Result<std::unique_ptr<PostgresServerStore>> PostgresServerStore::open(const QString &address, qint64 nowMs)
{
    FORECOURT_ASSIGN(const QList<Migration> migrations,
                     loadMigrations(QStringLiteral(":/migrations/server/postgresql")));
    std::unique_ptr<PostgresServerStore> store(
        new PostgresServerStore(address, static_cast<int>(migrations.size())));
    FORECOURT_TRY(store->m_connection.open());
    FORECOURT_TRY(migratePostgres(store->m_connection, migrations, nowMs));
    return store;
}

Result<PgResult> PostgresServerStore::askIn(StoreId store, PgCall call)
{
    FORECOURT_ASSIGN(auto results, m_connection.run({inStore(store), std::move(call)}));
    return std::move(results.back());
}

Result<PgResult> PostgresServerStore::ask(PgCall call)
{
    FORECOURT_ASSIGN(auto results, m_connection.run({std::move(call)}));
    return std::move(results.back());
}

Result<std::unique_ptr<PushTransaction>> PostgresServerStore::beginPush(StoreId store)
{
    FORECOURT_ASSIGN(auto transaction, PostgresPushTransaction::begin(m_connection, store, m_newestSchema));
    return transaction;
}

Result<StoreHead> PostgresServerStore::head(StoreId store)
{
    FORECOURT_ASSIGN(const PgResult found, askIn(store, headCall(store)));
    return headFrom(found);
}

Result<std::optional<ReplicaRecord>> PostgresServerStore::replica(StoreId store, const QUuid &replica)
{
    FORECOURT_ASSIGN(const PgResult found, askIn(store, replicaCall(store, replica)));
    return replicaFrom(found, replica);
}

Result<QList<QByteArray>> PostgresServerStore::entries(StoreId store, qint64 cursor, qint64 upTo,
                                                       qint64 limit, qint64 maxBytes)
{
    PgParameters page = of(store).integer(cursor).integer(upTo).integer(limit).integer(maxBytes);
    FORECOURT_ASSIGN(const PgResult found, askIn(store, {kEntries, std::move(page)}));
    QList<QByteArray> entries;
    entries.reserve(found.rows());
    for (int row = 0; row < found.rows(); ++row) {
        entries.append(found.bytes(row, 0));
    }
    return entries;
}

Result<QUuid> PostgresServerStore::operationAt(StoreId store, qint64 seq)
{
    FORECOURT_ASSIGN(const PgResult found, askIn(store, {kOperationAt, of(store).integer(seq)}));
    return found.rows() != 0 ? found.uuid(0, 0) : QUuid();
}

Result<QList<TakenOperation>> PostgresServerStore::taken(StoreId store, const QList<QUuid> &operations)
{
    PgArray ids(PgArray::Element::Uuid);
    for (const QUuid &operation : operations) {
        ids.append(operation);
    }
    FORECOURT_ASSIGN(const PgResult found, askIn(store, {kTaken, of(store).array(ids)}));
    QList<TakenOperation> taken;
    for (int row = 0; row < found.rows(); ++row) {
        taken.append({found.uuid(row, 0), found.integer(row, 1)});
    }
    return taken;
}

Result<QList<VerifyReply::RowDigest>> PostgresServerStore::bucketRows(StoreId store, int bucket)
{
    FORECOURT_ASSIGN(const PgResult found, askIn(store, {kBucketRows, of(store).integer(bucket)}));
    QList<VerifyReply::RowDigest> rows;
    for (int row = 0; row < found.rows(); ++row) {
        rows.append({static_cast<int>(found.integer(row, 0)), found.uuid(row, 1), found.bytes(row, 2)});
    }
    return rows;
}

Result<void> PostgresServerStore::forEachEntity(StoreId store,
                                                const std::function<Result<void>(const Entity &)> &each)
{
    return forEntities(store, std::nullopt, each);
}

Result<void> PostgresServerStore::forEachEntityOf(StoreId store, int collection,
                                                  const std::function<Result<void>(const Entity &)> &each)
{
    return forEntities(store, collection, each);
}

Result<void> PostgresServerStore::forEntities(StoreId store, std::optional<int> only,
                                              const std::function<Result<void>(const Entity &)> &each)
{
    Result<void> outcome = [&]() -> Result<void> {
        FORECOURT_TRY(m_connection.run({{kPgBeginSnapshot}, inStore(store)}));
        qint64 collection = only ? *only : std::numeric_limits<qint64>::min();
        QUuid row = QUuid::fromRfc4122(QByteArray(16, '\0'));
        while (true) {
            PgParameters after;
            after.uuid(store.uuid()).integer(collection).bytes(row.toRfc4122()).integer(kRowsAtOnce);
            FORECOURT_ASSIGN(const PgResult found, ask({kSomeEntities, std::move(after)}));
            for (int i = 0; i < found.rows(); ++i) {
                FORECOURT_ASSIGN(const Entity entity, entityFrom(found, i));
                if (only && entity.collection != *only) {
                    return {};
                }
                FORECOURT_TRY(each(entity));
                collection = entity.collection;
                row = entity.row;
            }
            if (found.rows() < kRowsAtOnce) {
                return {};
            }
        }
    }();
    m_connection.rollback(); // nothing was written
    return outcome;
}

Result<void> PostgresServerStore::addEnrolCode(StoreId store, const QByteArray &codeHash, qint64 expiresAt)
{
    FORECOURT_TRY(head(store));
    FORECOURT_TRY(ask({kAddCode, of(store).bytes(codeHash).integer(expiresAt)}));
    return {};
}

Result<DeviceRecord> PostgresServerStore::enrol(const QByteArray &codeHash, const DeviceRecord &device,
                                                qint64 nowMs)
{
    auto outcome = enrolInTransaction(codeHash, device, nowMs);
    m_connection.rollback(); // where it did not come to its end
    return outcome;
}

Result<DeviceRecord> PostgresServerStore::enrolInTransaction(const QByteArray &codeHash, DeviceRecord device,
                                                             qint64 nowMs)
{
    FORECOURT_ASSIGN(
        const auto code,
        m_connection.run({{kPgBegin}, {kUseCode, PgParameters().bytes(codeHash).integer(nowMs)}}));
    if (code.back().rows() == 0) {
        return fail(ErrorCode::Forbidden, QStringLiteral("bad-code: the code is unknown, used or expired"));
    }
    device.store = StoreId(code.back().uuid(0, 0));
    FORECOURT_ASSIGN(const PgResult desk, askIn(device.store, {kNextDesk, of(device.store)}));
    if (desk.rows() == 0) {
        return fail(ErrorCode::NotFound, QStringLiteral("no such store"));
    }
    device.prefix = deskPrefix(desk.integer(0, 0) - 1);
    device.storeName = desk.text(0, 1);
    PgParameters row;
    row.uuid(device.device).uuid(device.store.uuid()).bytes(device.publicKey).text(device.prefix);
    row.text(device.name).integer(nowMs);
    FORECOURT_TRY(m_connection.run({{kAddDevice, row}, {kPgCommit}}));
    return device;
}

Result<std::optional<DeviceRecord>> PostgresServerStore::device(const QUuid &device)
{
    FORECOURT_ASSIGN(const auto results,
                     m_connection.run({inEveryStore(), {kDevice, PgParameters().uuid(device)}}));
    const PgResult &found = results.back();
    if (found.rows() == 0) {
        return std::optional<DeviceRecord>();
    }
    return std::optional(DeviceRecord{device, StoreId(found.uuid(0, 0)), found.text(0, 1), found.bytes(0, 2),
                                      found.text(0, 3), found.text(0, 4), found.integer(0, 5),
                                      found.integer(0, 6), found.integer(0, 7), found.text(0, 8)});
}

Result<bool> PostgresServerStore::useNonce(const QByteArray &nonce, qint64 expiresAt, qint64 nowMs)
{
    FORECOURT_ASSIGN(const auto results,
                     m_connection.run({{kForgetNonces, PgParameters().integer(nowMs)},
                                       {kUseNonce, PgParameters().bytes(nonce).integer(expiresAt)}}));
    return results.back().affected() == 1;
}

Result<void> PostgresServerStore::addIntakeKey(const IntakeKeyRecord &key)
{
    FORECOURT_TRY(head(key.store));
    PgParameters row = of(key.store);
    row.uuid(key.key).text(key.source).bytes(key.hash).integer(key.createdAt);
    FORECOURT_TRY(ask({kAddIntakeKey, std::move(row)}));
    return {};
}

Result<std::optional<IntakeKeyRecord>> PostgresServerStore::intakeKey(const QUuid &key)
{
    FORECOURT_ASSIGN(const PgResult found, ask({kIntakeKey, PgParameters().uuid(key)}));
    return found.rows() == 0 ? std::optional<IntakeKeyRecord>() : std::optional(intakeKeyFrom(found, 0));
}

Result<QList<IntakeKeyRecord>> PostgresServerStore::intakeKeys(StoreId store)
{
    FORECOURT_ASSIGN(const PgResult found, ask({kIntakeKeys, of(store)}));
    QList<IntakeKeyRecord> keys;
    for (int row = 0; row < found.rows(); ++row) {
        keys.append(intakeKeyFrom(found, row));
    }
    return keys;
}

Result<bool> PostgresServerStore::revokeIntakeKey(const QUuid &key, qint64 nowMs)
{
    FORECOURT_ASSIGN(const PgResult revoked,
                     ask({kRevokeIntakeKey, PgParameters().uuid(key).integer(nowMs)}));
    return revoked.affected() == 1;
}

Result<void> PostgresServerStore::addStore(StoreId store, const QString &name)
{
    FORECOURT_TRY(askIn(store, {kAddStore, of(store).text(name).bytes(Digest().toBytes())}));
    return {};
}

Result<QList<StoreHead>> PostgresServerStore::stores()
{
    FORECOURT_ASSIGN(const auto results, m_connection.run({inEveryStore(), {kStores}}));
    QList<StoreHead> stores;
    for (int row = 0; row < results.back().rows(); ++row) {
        FORECOURT_ASSIGN(StoreHead head, headFrom(results.back(), row));
        stores.append(std::move(head));
    }
    return stores;
}

Result<qint64> PostgresServerStore::deviceCount(StoreId store)
{
    FORECOURT_ASSIGN(const PgResult found, ask({kDeviceCount, of(store)}));
    return found.integer(0, 0);
}

Result<void> PostgresServerStore::tellServers(StoreId store)
{
    FORECOURT_TRY(ask({kTell, PgParameters().text(store.toString())}));
    return {};
}

Result<qint64> PostgresServerStore::restored(StoreId store, qint64 nowMs)
{
    PgArray series(PgArray::Element::Text);
    for (const QString &each : forecourtCatalog().series()) {
        series.append(each);
    }
    FORECOURT_ASSIGN(const auto results,
                     m_connection.run({inStore(store),
                                       {kRestored, of(store).integer(nowMs).integer(kDesksPerLetter)},
                                       {kSkipNumbers, of(store).array(series).integer(kNumbersSkipped)}}));
    const PgResult &found = results.at(1);
    if (found.rows() == 0) {
        return fail(ErrorCode::NotFound, QStringLiteral("no such store"));
    }
    return found.integer(0, 0);
}

Result<void> PostgresServerStore::check()
{
    FORECOURT_ASSIGN(const PgResult schema, ask(schemaCall()));
    return checkSchema(schema, m_newestSchema);
}

Result<QByteArray> PostgresServerStore::sharedSecret(const QString &name, const QByteArray &fresh)
{
    FORECOURT_TRY(ask({kKeepSecret, PgParameters().text(name).bytes(fresh)}));
    // A statement of its own: it sees what another process put there meanwhile.
    FORECOURT_ASSIGN(const PgResult found, ask({kSecret, PgParameters().text(name)}));
    return found.bytes(0, 0);
}

Result<bool> PostgresServerStore::hasRowSecurity()
{
    FORECOURT_ASSIGN(const PgResult found, ask({kRole}));
    return found.rows() == 1 && found.integer(0, 0) != 0;
}

} // namespace forecourt
