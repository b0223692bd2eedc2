// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/serverstore.h"

namespace forecourt {

// Passes everything on to another transaction, and can forget one of the two idempotency keys on the way.
class ForwardingPush final : public PushTransaction
{
public:
    ForwardingPush(std::unique_ptr<PushTransaction> inner, bool rememberOperations, bool compareChains)
        : m_inner(std::move(inner)), m_rememberOperations(rememberOperations), m_compareChains(compareChains)
    {}

    Result<StoreHead> head() override { return m_inner->head(); }
    Result<std::optional<ReplicaRecord>> replica(const QUuid &replica) override
    {
        return m_inner->replica(replica);
    }
    Result<QHash<qint64, PushedRecord>> chainsAt(const QUuid &replica,
                                                 const QList<ChainPlace> &offered) override
    {
        auto held = m_inner->chainsAt(replica, offered);
        for (const ChainPlace &place : offered) {
            if (!m_compareChains && held && held->contains(place.n)) {
                (*held)[place.n].chain = place.chain;
            }
        }
        return held;
    }
    Result<QHash<QUuid, KnownOperation>> findOperations(const QList<QUuid> &operations) override
    {
        if (!m_rememberOperations) {
            return QHash<QUuid, KnownOperation>();
        }
        return m_inner->findOperations(operations);
    }
    Result<QHash<qint64, QUuid>> operationsAt(const QList<qint64> &sequences) override
    {
        return m_inner->operationsAt(sequences);
    }
    Result<QByteArray> entryAt(qint64 sequence) override { return m_inner->entryAt(sequence); }
    Result<QList<QByteArray>> entriesHolding(const QByteArray &text, qint64 after,
                                             const QUuid &replica) override
    {
        return m_inner->entriesHolding(text, after, replica);
    }
    Result<QHash<EntityKey, Entity>> entities(const QList<EntityKey> &keys) override
    {
        return m_inner->entities(keys);
    }
    Result<QList<EpochLine>> epochLines() override { return m_inner->epochLines(); }
    Result<QHash<EntityKey, QUuid>> refusedRows(const QUuid &device, const QList<EntityKey> &rows) override
    {
        return m_inner->refusedRows(device, rows);
    }
    Result<void> saveRefusedRows(const QUuid &device, const QHash<EntityKey, QUuid> &rows) override
    {
        return m_inner->saveRefusedRows(device, rows);
    }
    Result<QHash<NumberKey, EntityKey>> bearersOf(const QList<NumberKey> &numbers) override
    {
        return m_inner->bearersOf(numbers);
    }
    Result<qint64> nextNumber(const QString &series) override { return m_inner->nextNumber(series); }
    Result<void> saveClaims(const QList<NumberClaim> &claims) override { return m_inner->saveClaims(claims); }
    Result<void> saveNextNumber(const QString &series, qint64 next) override
    {
        return m_inner->saveNextNumber(series, next);
    }
    Result<void> saveLease(const NumberLease &lease) override { return m_inner->saveLease(lease); }
    Result<QList<BookingSlot>> bookingsIn(const QList<BookingWindow> &windows) override
    {
        return m_inner->bookingsIn(windows);
    }
    Result<QList<AliasLink>> aliasesOf(const QList<EntityKey> &records) override
    {
        return m_inner->aliasesOf(records);
    }
    Result<void> saveBookings(const QList<EntityKey> &rows, const QList<BookingSlot> &slots) override
    {
        return m_inner->saveBookings(rows, slots);
    }
    Result<void> saveAliases(const QList<QUuid> &aliases, const QList<AliasLink> &links) override
    {
        return m_inner->saveAliases(aliases, links);
    }
    Result<void> append(const QList<OperationRecord> &operations) override
    {
        return m_inner->append(operations);
    }
    Result<void> remember(const QList<PushedRecord> &places) override { return m_inner->remember(places); }
    Result<void> saveEntities(const QList<WrittenEntity> &entities) override
    {
        return m_inner->saveEntities(entities);
    }
    Result<void> saveReplica(const ReplicaRecord &replica) override { return m_inner->saveReplica(replica); }
    Result<void> saveHead(const StoreHead &head) override { return m_inner->saveHead(head); }
    Result<void> commit() override { return m_inner->commit(); }

private:
    std::unique_ptr<PushTransaction> m_inner;
    bool m_rememberOperations;
    bool m_compareChains;
};

class ForwardingStore final : public ServerStore
{
public:
    explicit ForwardingStore(ServerStore &inner) : m_inner(inner) {}

    Result<std::unique_ptr<PushTransaction>> beginPush(StoreId store) override
    {
        FORECOURT_ASSIGN(auto inner, m_inner.beginPush(store));
        return std::make_unique<ForwardingPush>(std::move(inner), rememberOperations, compareChains);
    }
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

    bool rememberOperations = true;
    bool compareChains = true;

private:
    ServerStore &m_inner;
};

} // namespace forecourt
