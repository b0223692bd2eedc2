// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/pgconnection.h"
#include "server/store/pushtransaction.h"

namespace forecourt {

// PushTransaction over PostgreSQL. The head row is locked when it begins. What is read is asked for with one
// statement for all rows of its kind; what is written is kept, one statement for each table, and sent
// together with the commit: a write that PostgreSQL refuses is reported there.
class PostgresPushTransaction final : public PushTransaction
{
public:
    // NotFound where there is no such store. Waits for the store's other pushes up to the lock timeout, then
    // StorageBusy. Unavailable where the database has outgrown a program of this schema.
    static Result<std::unique_ptr<PostgresPushTransaction>> begin(PgConnection &connection, StoreId store,
                                                                  int newestSchema);
    ~PostgresPushTransaction() override;

    Result<StoreHead> head() override;
    Result<std::optional<ReplicaRecord>> replica(const QUuid &replica) override;
    Result<QHash<qint64, PushedRecord>> chainsAt(const QUuid &replica,
                                                 const QList<ChainPlace> &offered) override;
    Result<QHash<QUuid, KnownOperation>> findOperations(const QList<QUuid> &operations) override;
    Result<QHash<qint64, QUuid>> operationsAt(const QList<qint64> &sequences) override;
    Result<QByteArray> entryAt(qint64 sequence) override;
    Result<QHash<qint64, QByteArray>> entriesAt(const QList<qint64> &sequences, qint64 longest) override;
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
    PostgresPushTransaction(PgConnection &connection, StoreHead head);
    [[nodiscard]] Result<PgResult> ask(const PgCall &call);
    [[nodiscard]] PgParameters ofStore() const;

    PgConnection &m_connection;
    quint64 m_generation;
    StoreHead m_head;
    std::vector<PgCall> m_writes;
    bool m_open = true; // between BEGIN and COMMIT
};

} // namespace forecourt
