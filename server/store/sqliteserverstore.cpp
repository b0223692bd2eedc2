// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/sqliteserverstore.h"

#include "models/database/migrator.h"
#include "models/protocol/catalog.h"
#include "server/store/deskprefix.h"
#include "server/store/sqlitepushtransaction.h"
#include "server/store/sqliterows.h"

#include <QFile>
#include <QtGlobal>

namespace forecourt {

namespace {

constexpr quint32 kApplicationId = 0x46435356; // "FCSV"

Result<DeviceRecord> addDevice(Database &database, StoreId store, DeviceRecord device, qint64 nowMs)
{
    FORECOURT_ASSIGN(const StoreHead head, readHead(database, store));
    FORECOURT_ASSIGN(const qint64 desks, database.integer(QStringLiteral(R"(
        UPDATE store_head SET desks = desks + 1 WHERE store = ? RETURNING desks)"),
                                                          {bound(store)}));
    device.store = store;
    device.storeName = head.name;
    device.prefix = deskPrefix(desks - 1);
    // A null text would bind as NULL.
    const QString name = device.name.isNull() ? QStringLiteral("") : device.name;
    FORECOURT_TRY(
        database.run(QStringLiteral(R"(
        INSERT INTO device (device, store, public_key, prefix, name, enrolled_at)
        VALUES (?, ?, ?, ?, ?, ?))"),
                     {bound(device.device), bound(store), device.publicKey, device.prefix, name, nowMs}));
    return device;
}

IntakeKeyRecord intakeKeyFrom(const Row &row)
{
    return {row.uuid(0), row.id<StoreId>(1), row.text(2), row.bytes(3), row.integer(4), row.integer(5)};
}

} // namespace

SqliteServerStore::SqliteServerStore(Database database, WriteGate gate)
    : m_database(std::move(database)), m_gate(std::move(gate))
{}

Result<std::unique_ptr<SqliteServerStore>> SqliteServerStore::open(const QString &path, qint64 nowMs,
                                                                   WriteGate gate, Durability durability)
{
    DatabaseOptions options;
    options.durability = durability;
    FORECOURT_ASSIGN(Database database, Database::open(path, options));
    FORECOURT_ASSIGN(const QList<Migration> migrations,
                     loadMigrations(QStringLiteral(":/migrations/server")));
    MigratorOptions migration;
    migration.applicationId = kApplicationId;
    migration.nowMs = nowMs;
    // For a migration that succeeds and is wrong; of each schema the last one.
    migration.backup = [&database, &path](int from) -> Result<void> {
        const QString copy = QStringLiteral("%1.before-schema-%2").arg(path, QString::number(from + 1));
        QFile::remove(copy);
        return database.copyInto(copy);
    };
    {
        const std::lock_guard<std::mutex> alone(*gate);
        FORECOURT_TRY(migrate(database, migrations, migration));
    }
    return std::unique_ptr<SqliteServerStore>(new SqliteServerStore(std::move(database), std::move(gate)));
}

Result<std::unique_ptr<PushTransaction>> SqliteServerStore::beginPush(StoreId store)
{
    std::unique_lock<std::mutex> gate(*m_gate);
    FORECOURT_ASSIGN(Transaction transaction, Transaction::begin(m_database));
    return std::make_unique<SqlitePushTransaction>(m_database, store, std::move(gate),
                                                   std::move(transaction));
}

Result<StoreHead> SqliteServerStore::head(StoreId store)
{
    return readHead(m_database, store);
}

Result<std::optional<ReplicaRecord>> SqliteServerStore::replica(StoreId store, const QUuid &replica)
{
    return readReplica(m_database, store, replica);
}

Result<QList<QByteArray>> SqliteServerStore::entries(StoreId store, qint64 cursor, qint64 upTo, qint64 limit,
                                                     qint64 maxBytes)
{
    QList<QByteArray> entries;
    qint64 bytes = 0;
    const auto collect = [&](const Row &row) -> Result<void> {
        if (bytes >= maxBytes && !entries.isEmpty()) {
            return fail(ErrorCode::TooLarge); // stops the query; the page is full
        }
        entries.append(row.bytes(0));
        bytes += entries.last().size();
        return {};
    };
    const Result<void> read = m_database.forEach(QStringLiteral(R"(
        SELECT entry FROM op WHERE store = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?)"),
                                                 {bound(store), cursor, upTo, limit}, collect);
    if (!read && read.error().code != ErrorCode::TooLarge) {
        return tl::unexpected<Error>(read.error());
    }
    return entries;
}

Result<QUuid> SqliteServerStore::operationAt(StoreId store, qint64 seq)
{
    FORECOURT_ASSIGN(const auto found,
                     m_database.first(QStringLiteral("SELECT op_id FROM op WHERE store = ? AND seq = ?"),
                                      {bound(store), seq}, [](const Row &row) { return row.uuid(0); }));
    return found.value_or(QUuid());
}

Result<QList<TakenOperation>> SqliteServerStore::taken(StoreId store, const QList<QUuid> &operations)
{
    QList<TakenOperation> taken;
    for (const QUuid &operation : operations) {
        FORECOURT_ASSIGN(const auto seq,
                         m_database.first(QStringLiteral("SELECT seq FROM op WHERE store = ? AND op_id = ?"),
                                          {bound(store), bound(operation)},
                                          [](const Row &row) { return row.integer(0); }));
        if (seq) {
            taken.append({operation, *seq});
        }
    }
    return taken;
}

Result<QList<VerifyReply::RowDigest>> SqliteServerStore::bucketRows(StoreId store, int bucket)
{
    return m_database.all(
        QStringLiteral(R"(
        SELECT collection, row, digest FROM entity WHERE store = ? AND bucket = ? AND created <> 0)"),
        {bound(store), bucket}, [](const Row &row) {
            return VerifyReply::RowDigest{static_cast<int>(row.integer(0)), row.uuid(1), row.bytes(2)};
        });
}

Result<void> SqliteServerStore::forEachEntity(StoreId store,
                                              const std::function<Result<void>(const Entity &)> &each)
{
    return m_database.forEach(QStringLiteral(R"(
        SELECT collection, row, doc, last_seq, last_replica, other_seq FROM entity WHERE store = ?)"),
                              {bound(store)}, [&](const Row &row) -> Result<void> {
                                  FORECOURT_ASSIGN(const Entity entity, entityFrom(row));
                                  return each(entity);
                              });
}

Result<void> SqliteServerStore::forEachEntityOf(StoreId store, int collection,
                                                const std::function<Result<void>(const Entity &)> &each)
{
    return m_database.forEach(QStringLiteral(R"(
        SELECT collection, row, doc, last_seq, last_replica, other_seq FROM entity
        WHERE store = ? AND collection = ? ORDER BY row)"),
                              {bound(store), collection}, [&](const Row &row) -> Result<void> {
                                  FORECOURT_ASSIGN(const Entity entity, entityFrom(row));
                                  return each(entity);
                              });
}

Result<void> SqliteServerStore::addEnrolCode(StoreId store, const QByteArray &codeHash, qint64 expiresAt)
{
    const std::lock_guard<std::mutex> alone(*m_gate);
    FORECOURT_TRY(readHead(m_database, store));
    FORECOURT_TRY(m_database.run(QStringLiteral(R"(
        INSERT INTO enrol_code (hash, store, expires_at) VALUES (?, ?, ?))"),
                                 {codeHash, bound(store), expiresAt}));
    return {};
}

Result<DeviceRecord> SqliteServerStore::enrol(const QByteArray &codeHash, const DeviceRecord &device,
                                              qint64 nowMs)
{
    const std::lock_guard<std::mutex> alone(*m_gate);
    FORECOURT_ASSIGN(Transaction transaction, Transaction::begin(m_database));
    FORECOURT_ASSIGN(const auto store, m_database.first(QStringLiteral(R"(
        UPDATE enrol_code SET used_at = ?
        WHERE hash = ? AND used_at IS NULL AND expires_at > ?
        RETURNING store)"),
                                                        {nowMs, codeHash, nowMs},
                                                        [](const Row &row) { return row.id<StoreId>(0); }));
    if (!store) {
        return fail(ErrorCode::Forbidden, QStringLiteral("bad-code: the code is unknown, used or expired"));
    }
    FORECOURT_ASSIGN(DeviceRecord added, addDevice(m_database, *store, device, nowMs));
    FORECOURT_TRY(transaction.commit());
    return added;
}

Result<std::optional<DeviceRecord>> SqliteServerStore::device(const QUuid &device)
{
    return m_database.first(
        QStringLiteral(R"(
        SELECT d.store, s.name, d.public_key, d.prefix, d.name, d.enrolled_at, d.contacted_at, d.revoked_at,
               d.revoked_reason
        FROM device d JOIN store_head s ON s.store = d.store WHERE d.device = ?)"),
        {bound(device)}, [&](const Row &row) {
            return DeviceRecord{device,      row.id<StoreId>(0), row.text(1),    row.bytes(2),   row.text(3),
                                row.text(4), row.integer(5),     row.integer(6), row.integer(7), row.text(8)};
        });
}

Result<bool> SqliteServerStore::useNonce(const QByteArray &nonce, qint64 expiresAt, qint64 nowMs)
{
    const std::lock_guard<std::mutex> alone(*m_gate);
    FORECOURT_ASSIGN(Transaction transaction, Transaction::begin(m_database));
    FORECOURT_TRY(m_database.run(QStringLiteral("DELETE FROM used_nonce WHERE expires_at <= ?"), {nowMs}));
    FORECOURT_ASSIGN(const qint64 added, m_database.run(QStringLiteral(R"(
        INSERT INTO used_nonce (nonce, expires_at) VALUES (?, ?) ON CONFLICT DO NOTHING)"),
                                                        {nonce, expiresAt}));
    FORECOURT_TRY(transaction.commit());
    return added == 1;
}

Result<void> SqliteServerStore::addIntakeKey(const IntakeKeyRecord &key)
{
    const std::lock_guard<std::mutex> alone(*m_gate);
    FORECOURT_TRY(readHead(m_database, key.store));
    FORECOURT_TRY(m_database.run(QStringLiteral(R"(
        INSERT INTO intake_key (key, store, source, hash, created_at) VALUES (?, ?, ?, ?, ?))"),
                                 {bound(key.key), bound(key.store), key.source, key.hash, key.createdAt}));
    return {};
}

Result<std::optional<IntakeKeyRecord>> SqliteServerStore::intakeKey(const QUuid &key)
{
    return m_database.first(QStringLiteral(R"(
        SELECT key, store, source, hash, created_at, revoked_at FROM intake_key WHERE key = ?)"),
                            {bound(key)}, intakeKeyFrom);
}

Result<QList<IntakeKeyRecord>> SqliteServerStore::intakeKeys(StoreId store)
{
    return m_database.all(QStringLiteral(R"(
        SELECT key, store, source, hash, created_at, revoked_at FROM intake_key
        WHERE store = ? ORDER BY created_at, key)"),
                          {bound(store)}, intakeKeyFrom);
}

Result<bool> SqliteServerStore::revokeIntakeKey(const QUuid &key, qint64 nowMs)
{
    const std::lock_guard<std::mutex> alone(*m_gate);
    FORECOURT_ASSIGN(
        const qint64 revoked,
        m_database.run(
            QStringLiteral("UPDATE intake_key SET revoked_at = ? WHERE key = ? AND revoked_at IS NULL"),
            {nowMs, bound(key)}));
    return revoked == 1;
}

Result<void> SqliteServerStore::addStore(StoreId store, const QString &name)
{
    const std::lock_guard<std::mutex> alone(*m_gate);
    FORECOURT_TRY(m_database.run(QStringLiteral(R"(
        INSERT INTO store_head (store, name, epoch, head, floor, hlc, digest, desks)
        VALUES (?, ?, 1, 0, 0, 0, ?, 0))"),
                                 {bound(store), name, Digest().toBytes()}));
    return {};
}

Result<QList<StoreHead>> SqliteServerStore::stores()
{
    FORECOURT_ASSIGN(const QList<StoreId> ids,
                     m_database.all(QStringLiteral("SELECT store FROM store_head ORDER BY name, store"), {},
                                    [](const Row &row) { return row.id<StoreId>(0); }));
    QList<StoreHead> stores;
    for (const StoreId &id : ids) {
        FORECOURT_ASSIGN(StoreHead head, readHead(m_database, id));
        stores.append(std::move(head));
    }
    return stores;
}

Result<qint64> SqliteServerStore::deviceCount(StoreId store)
{
    return m_database.integer(
        QStringLiteral("SELECT count(*) FROM device WHERE store = ? AND revoked_at IS NULL"), {bound(store)});
}

Result<void> SqliteServerStore::tellServers(StoreId)
{
    const std::lock_guard<std::mutex> alone(*m_gate);
    FORECOURT_TRY(m_database.run(QStringLiteral("UPDATE outside_news SET n = n + 1 WHERE id = 1")));
    return {};
}

Result<qint64> SqliteServerStore::outsideNews()
{
    return m_database.integer(QStringLiteral("SELECT n FROM outside_news WHERE id = 1"));
}

Result<qint64> SqliteServerStore::restored(StoreId store, qint64 nowMs)
{
    // Desks enrolled since the backup are forgotten, their prefixes are not: numbering goes on at the next
    // letter.
    const std::lock_guard<std::mutex> alone(*m_gate);
    FORECOURT_ASSIGN(Transaction transaction, Transaction::begin(m_database));
    FORECOURT_ASSIGN(const StoreHead before, readHead(m_database, store));
    FORECOURT_ASSIGN(const qint64 epoch,
                     m_database.integer(QStringLiteral(R"(
        UPDATE store_head SET epoch = max(epoch + 1, ?), desks = (desks / ? + 1) * ?
        WHERE store = ? RETURNING epoch)"),
                                        {nowMs, kDesksPerLetter, kDesksPerLetter, bound(store)}));
    FORECOURT_TRY(m_database.run(
        QStringLiteral("INSERT INTO epoch_line (store, epoch, parent, head) VALUES (?, ?, ?, ?)"),
        {bound(store), epoch, before.epoch, before.head}));
    for (const QString &series : forecourtCatalog().series()) {
        FORECOURT_TRY(m_database.run(QStringLiteral(R"(
            INSERT INTO number_series (store, series, next) VALUES (?, ?, 1 + ?)
            ON CONFLICT (store, series) DO UPDATE SET next = next + ?)"),
                                     {bound(store), series, kNumbersSkipped, kNumbersSkipped}));
    }
    FORECOURT_TRY(transaction.commit());
    return epoch;
}

Result<void> SqliteServerStore::check()
{
    FORECOURT_TRY(m_database.integer(QStringLiteral("SELECT 1")));
    return {};
}

Result<void> SqliteServerStore::checkpoint()
{
    return m_database.checkpoint();
}

} // namespace forecourt
