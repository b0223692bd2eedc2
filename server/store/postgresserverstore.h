// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/postgresblobstore.h"
#include "server/store/postgresdevicestore.h"
#include "server/store/postgressnapshotstore.h"
#include "server/store/serverstore.h"

namespace forecourt {

// ServerStore over PostgreSQL 14 or newer, one connection, used on one thread. Any number of objects, threads
// and processes stand over one database. A lost connection fails the call in hand with Unavailable; the next
// one connects again. A push whose commit was sent and not answered may have happened: the chain tells when
// it is offered again.
class PostgresServerStore final : public ServerStore
{
public:
    // Connects and brings the database to the newest schema.
    static Result<std::unique_ptr<PostgresServerStore>> open(const QString &address, qint64 nowMs);

    Result<std::unique_ptr<PushTransaction>> beginPush(StoreId store) override;
    Result<StoreHead> head(StoreId store) override;
    Result<std::optional<ReplicaRecord>> replica(StoreId store, const QUuid &replica) override;
    Result<QList<QByteArray>> entries(StoreId store, qint64 cursor, qint64 upTo, qint64 limit,
                                      qint64 maxBytes) override;
    Result<QUuid> operationAt(StoreId store, qint64 seq) override;
    Result<QList<TakenOperation>> taken(StoreId store, const QList<QUuid> &operations) override;
    Result<QList<VerifyReply::RowDigest>> bucketRows(StoreId store, int bucket) override;
    Result<QList<Entity>> entities(StoreId store, const QList<EntityKey> &keys) override;
    Result<bool> beginProof(StoreId store, qint64 nowMs, qint64 beforeMs, qint64 claimMs) override;
    Result<void> endProof(StoreId store, qint64 nowMs) override;
    Result<void> forEachEntity(StoreId store,
                               const std::function<Result<void>(const Entity &)> &each) override;
    Result<void> forEachEntityOf(StoreId store, int collection,
                                 const std::function<Result<void>(const Entity &)> &each) override;
    Result<void> addEnrolCode(StoreId store, const QByteArray &codeHash, qint64 expiresAt) override;
    Result<DeviceRecord> enrol(const QByteArray &codeHash, const DeviceRecord &device, qint64 nowMs) override;
    Result<std::optional<DeviceRecord>> device(const QUuid &device) override;
    DeviceStore &devices() override { return m_devices; }
    Result<bool> useNonce(const QByteArray &nonce, qint64 expiresAt, qint64 nowMs) override;
    Result<void> addIntakeKey(const IntakeKeyRecord &key) override;
    Result<std::optional<IntakeKeyRecord>> intakeKey(const QUuid &key) override;
    Result<QList<IntakeKeyRecord>> intakeKeys(StoreId store) override;
    Result<bool> revokeIntakeKey(const QUuid &key, qint64 nowMs) override;
    Result<void> addStore(StoreId store, const QString &name) override;
    Result<QList<StoreHead>> stores() override;
    Result<qint64> deviceCount(StoreId store) override;
    Result<void> tellServers(StoreId store) override;
    Result<qint64> restored(StoreId store, qint64 nowMs) override;
    SnapshotStore &snapshots() override { return m_snapshots; }
    BlobStore &blobs() override { return m_blobs; }
    Result<void> check() override;
    Result<void> copyInto(const QString &) override
    {
        return fail(ErrorCode::Unsupported,
                    QStringLiteral("a PostgreSQL database is backed up with pg_dump"));
    }
    Result<void> checkpoint() override { return {}; }

    // The bytes kept under this name for all processes; `fresh` becomes them where there are none yet.
    Result<QByteArray> sharedSecret(const QString &name, const QByteArray &fresh);
    // False where the role is a superuser's or passes row security by: then the second wall does not stand.
    Result<bool> hasRowSecurity();

private:
    PostgresServerStore(const QString &address, int newestSchema);
    // The last call's rows, after the store was set in the same transaction.
    [[nodiscard]] Result<PgResult> askIn(StoreId store, PgCall call);
    [[nodiscard]] Result<PgResult> ask(PgCall call);
    [[nodiscard]] Result<void> forEntities(StoreId store, std::optional<int> only,
                                           const std::function<Result<void>(const Entity &)> &each);
    [[nodiscard]] Result<DeviceRecord> enrolInTransaction(const QByteArray &codeHash, DeviceRecord device,
                                                          qint64 nowMs);

    PgConnection m_connection;
    int m_newestSchema; // that this program knows
    PostgresSnapshotStore m_snapshots{m_connection};
    PostgresBlobStore m_blobs{m_connection};
    PostgresDeviceStore m_devices{m_connection};
};

} // namespace forecourt
