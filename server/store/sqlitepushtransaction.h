// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "server/store/pushtransaction.h"

#include <mutex>

namespace forecourt {

// PushTransaction over SQLite: BEGIN IMMEDIATE locks the file, and with it the head row. Point statements one
// by one are the fastest form here, because there is no network between.
class SqlitePushTransaction final : public PushTransaction
{
public:
    SqlitePushTransaction(Database &database, StoreId store, std::unique_lock<std::mutex> gate,
                          Transaction transaction);

    Result<StoreHead> head() override;
    Result<std::optional<ReplicaRecord>> replica(const QUuid &replica) override;
    Result<QHash<qint64, PushedRecord>> chainsAt(const QUuid &replica,
                                                 const QList<ChainPlace> &offered) override;
    Result<QHash<QUuid, KnownOperation>> findOperations(const QList<QUuid> &operations) override;
    Result<QHash<qint64, QUuid>> operationsAt(const QList<qint64> &sequences) override;
    Result<QByteArray> entryAt(qint64 sequence) override;
    Result<QList<QByteArray>> entriesHolding(const QByteArray &text, qint64 after,
                                             const QUuid &replica) override;
    Result<QHash<EntityKey, Entity>> entities(const QList<EntityKey> &keys) override;
    Result<QList<EpochLine>> epochLines() override;
    Result<QHash<EntityKey, QUuid>> refusedRows(const QUuid &device, const QList<EntityKey> &rows) override;
    Result<QHash<NumberKey, EntityKey>> bearersOf(const QList<NumberKey> &numbers) override;
    Result<qint64> nextNumber(const QString &series) override;
    Result<void> append(const QList<OperationRecord> &operations) override;
    Result<void> remember(const QList<PushedRecord> &places) override;
    Result<void> saveRefusedRows(const QUuid &device, const QHash<EntityKey, QUuid> &rows) override;
    Result<void> saveEntities(const QList<WrittenEntity> &entities) override;
    Result<void> saveReplica(const ReplicaRecord &replica) override;
    Result<void> saveClaims(const QList<NumberClaim> &claims) override;
    Result<void> saveNextNumber(const QString &series, qint64 next) override;
    Result<void> saveLease(const NumberLease &lease) override;
    Result<QList<BookingSlot>> bookingsIn(const QList<BookingWindow> &windows) override;
    Result<QList<AliasLink>> aliasesOf(const QList<EntityKey> &records) override;
    Result<void> saveBookings(const QList<EntityKey> &rows, const QList<BookingSlot> &slots) override;
    Result<void> saveAliases(const QList<QUuid> &aliases, const QList<AliasLink> &links) override;
    Result<void> saveHead(const StoreHead &head) override;
    Result<void> commit() override;

private:
    Result<std::optional<KnownOperation>> findOperation(const QUuid &operation);
    Result<void> saveEntity(const WrittenEntity &written);

    Database &m_database;
    StoreId m_store;
    std::unique_lock<std::mutex> m_gate; // let go after the transaction has ended
    Transaction m_transaction;
};

} // namespace forecourt
