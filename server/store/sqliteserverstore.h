// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "server/store/serverstore.h"
#include "server/store/sqliteblobstore.h"
#include "server/store/sqlitedevicestore.h"
#include "server/store/sqlitesnapshotstore.h"

#include <mutex>

namespace forecourt {

// ServerStore over one SQLite file, WAL with synchronous=FULL. Lives and dies on one thread. Objects of one
// process that share a write gate wait for each other in order instead of polling SQLite's lock; other
// processes are waited for by the busy timeout.
class SqliteServerStore final : public ServerStore
{
public:
    using WriteGate = std::shared_ptr<std::mutex>;

    // Opens or creates the file, readable by its owner only, and brings it to the newest schema.
    static Result<std::unique_ptr<SqliteServerStore>> open(const QString &path, qint64 nowMs,
                                                           WriteGate gate = std::make_shared<std::mutex>(),
                                                           Durability durability = Durability::Full);

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
    Result<void> checkpoint() override;
    Result<void> copyInto(const QString &file) override { return m_database.copyInto(file); }

    // How often another program has told something (tellServers()).
    [[nodiscard]] Result<qint64> outsideNews();

private:
    SqliteServerStore(Database database, WriteGate gate);

    Database m_database;
    WriteGate m_gate;
    SqliteSnapshotStore m_snapshots{m_database, *m_gate};
    SqliteBlobStore m_blobs{m_database, *m_gate};
    SqliteDeviceStore m_devices{m_database, *m_gate};
};

} // namespace forecourt
