// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/catalog.h"
#include "server/store/serverstore.h"
#include "tests/sync/sim/simparts.h"

namespace forecourt::sim {

// A server whose process may die at any write of a push. With a mutant, it keeps less than it should.
class FaultyServerStore final : public ServerStore
{
public:
    FaultyServerStore(ServerStore &inner, SimRandom &random, Mutant mutant, const Catalog &catalog)
        : m_inner(inner), m_random(random), m_mutant(mutant), m_catalog(catalog)
    {}

    void setDeath(double probability) { m_death = probability; }
    // The operations of the push under way; for the mutant without de-duplication.
    void setOffered(const QList<QUuid> &operations) { m_offered = operations; }

    Result<std::unique_ptr<PushTransaction>> beginPush(StoreId store) override;
    Result<StoreHead> head(StoreId store) override { return m_inner.head(store); }
    Result<std::optional<ReplicaRecord>> replica(StoreId store, const QUuid &replica) override
    {
        return m_inner.replica(store, replica);
    }
    Result<QList<QByteArray>> entries(StoreId store, qint64 cursor, qint64 upTo, qint64 limit,
                                      qint64 maxBytes) override
    {
        return m_inner.entries(store, cursor, upTo, limit, maxBytes);
    }
    Result<QUuid> operationAt(StoreId store, qint64 seq) override { return m_inner.operationAt(store, seq); }
    Result<QList<TakenOperation>> taken(StoreId store, const QList<QUuid> &operations) override
    {
        return m_inner.taken(store, operations);
    }
    Result<QList<VerifyReply::RowDigest>> bucketRows(StoreId store, int bucket) override
    {
        return m_inner.bucketRows(store, bucket);
    }
    Result<QList<Entity>> entities(StoreId store, const QList<EntityKey> &keys) override
    {
        return m_inner.entities(store, keys);
    }
    Result<bool> beginProof(StoreId store, qint64 nowMs, qint64 beforeMs, qint64 claimMs) override
    {
        return m_inner.beginProof(store, nowMs, beforeMs, claimMs);
    }
    Result<void> endProof(StoreId store, qint64 nowMs) override { return m_inner.endProof(store, nowMs); }
    Result<void> forEachEntity(StoreId store,
                               const std::function<Result<void>(const Entity &)> &each) override
    {
        return m_inner.forEachEntity(store, each);
    }
    Result<void> forEachEntityOf(StoreId store, int collection,
                                 const std::function<Result<void>(const Entity &)> &each) override
    {
        return m_inner.forEachEntityOf(store, collection, each);
    }
    DeviceStore &devices() override { return m_inner.devices(); }
    Result<void> tellServers(StoreId store) override { return m_inner.tellServers(store); }
    Result<void> addEnrolCode(StoreId store, const QByteArray &codeHash, qint64 expiresAt) override
    {
        return m_inner.addEnrolCode(store, codeHash, expiresAt);
    }
    Result<DeviceRecord> enrol(const QByteArray &codeHash, const DeviceRecord &device, qint64 nowMs) override
    {
        return m_inner.enrol(codeHash, device, nowMs);
    }
    Result<std::optional<DeviceRecord>> device(const QUuid &device) override
    {
        return m_inner.device(device);
    }
    Result<bool> useNonce(const QByteArray &nonce, qint64 expiresAt, qint64 nowMs) override
    {
        return m_inner.useNonce(nonce, expiresAt, nowMs);
    }
    Result<void> addIntakeKey(const IntakeKeyRecord &key) override { return m_inner.addIntakeKey(key); }
    Result<std::optional<IntakeKeyRecord>> intakeKey(const QUuid &key) override
    {
        return m_inner.intakeKey(key);
    }
    Result<QList<IntakeKeyRecord>> intakeKeys(StoreId store) override { return m_inner.intakeKeys(store); }
    Result<bool> revokeIntakeKey(const QUuid &key, qint64 nowMs) override
    {
        return m_inner.revokeIntakeKey(key, nowMs);
    }
    Result<void> addStore(StoreId store, const QString &name) override
    {
        return m_inner.addStore(store, name);
    }
    Result<QList<StoreHead>> stores() override { return m_inner.stores(); }
    Result<qint64> deviceCount(StoreId store) override { return m_inner.deviceCount(store); }
    Result<qint64> restored(StoreId store, qint64 nowMs) override { return m_inner.restored(store, nowMs); }
    SnapshotStore &snapshots() override { return m_inner.snapshots(); }
    BlobStore &blobs() override { return m_inner.blobs(); }
    Result<void> check() override { return m_inner.check(); }
    Result<void> copyInto(const QString &file) override { return m_inner.copyInto(file); }
    Result<void> checkpoint() override { return m_inner.checkpoint(); }

private:
    ServerStore &m_inner;
    SimRandom &m_random;
    Mutant m_mutant;
    const Catalog &m_catalog;
    double m_death = 0;
    QList<QUuid> m_offered;
};

} // namespace forecourt::sim
