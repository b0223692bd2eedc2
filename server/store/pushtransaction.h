// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "server/store/storerecords.h"
#include "server/store/writtenentity.h"

#include <QHash>
#include <QList>

#include <optional>

namespace forecourt {

// Everything one push reads and writes, in one transaction that holds the store's head row locked from
// begin() to the end; dropped uncommitted, nothing of it happened. Each call carries all rows of its kind, so
// that an engine across a network answers it with one statement; what it refuses to write it may report at
// the commit only. Used on the thread that began it.
class PushTransaction
{
public:
    virtual ~PushTransaction() = default;

    virtual Result<StoreHead> head() = 0;
    virtual Result<std::optional<ReplicaRecord>> replica(const QUuid &replica) = 0;
    // What is held at the places offered, by n; a place the server does not hold is absent.
    virtual Result<QHash<qint64, PushedRecord>> chainsAt(const QUuid &replica,
                                                         const QList<ChainPlace> &offered) = 0;
    // Operations by id, numbered or quarantined; unknown ids are absent.
    virtual Result<QHash<QUuid, KnownOperation>> findOperations(const QList<QUuid> &operations) = 0;
    // Ids of numbered operations, by sequence number.
    virtual Result<QHash<qint64, QUuid>> operationsAt(const QList<qint64> &sequences) = 0;
    // The log entry of a number (messages.h); empty where the log does not reach there.
    virtual Result<QByteArray> entryAt(qint64 sequence) = 0;
    // Of several, without those of more than so many bytes.
    virtual Result<QHash<qint64, QByteArray>> entriesAt(const QList<qint64> &sequences, qint64 longest)
    {
        QHash<qint64, QByteArray> entries;
        for (const qint64 sequence : sequences) {
            FORECOURT_ASSIGN(const QByteArray entry, entryAt(sequence));
            if (!entry.isEmpty() && entry.size() <= longest) {
                entries.insert(sequence, entry);
            }
        }
        return entries;
    }
    // Log entries behind a number, of other replicas than this one, that hold this text; a hundred and
    // (but for the last) kBytesHolding at most. Reads all of them: for what happens a few times a day.
    static constexpr qint64 kBytesHolding = 8 << 20;
    virtual Result<QList<QByteArray>> entriesHolding(const QByteArray &text, qint64 after,
                                                     const QUuid &replica) = 0;
    // Merged rows; a row that does not exist is absent.
    virtual Result<QHash<EntityKey, Entity>> entities(const QList<EntityKey> &keys) = 0;
    // Where the epochs of this store began, in no particular order; asked for only where an operation was
    // made in another epoch than the store's.
    virtual Result<QList<EpochLine>> epochLines() = 0;
    // Which of these rows a quarantined operation of the device made, and which operation that was; asked for
    // only where an operation changes a row that does not exist.
    virtual Result<QHash<EntityKey, QUuid>> refusedRows(const QUuid &device,
                                                        const QList<EntityKey> &rows) = 0;

    // Which rows bear these business numbers; one that nobody ever bore is absent.
    virtual Result<QHash<NumberKey, EntityKey>> bearersOf(const QList<NumberKey> &numbers) = 0;
    // The next number of a series that was given to nobody, from 1 on.
    virtual Result<qint64> nextNumber(const QString &series) = 0;

    // Who holds these things at some time of their windows.
    virtual Result<QList<BookingSlot>> bookingsIn(const QList<BookingWindow> &windows) = 0;
    // The living aliases that lead from or to these records.
    virtual Result<QList<AliasLink>> aliasesOf(const QList<EntityKey> &records) = 0;

    virtual Result<void> append(const QList<OperationRecord> &operations) = 0;
    virtual Result<void> remember(const QList<PushedRecord> &places) = 0;
    // Rows that quarantined operations of the device made; of two operations the first is kept.
    virtual Result<void> saveRefusedRows(const QUuid &device, const QHash<EntityKey, QUuid> &rows) = 0;
    virtual Result<void> saveEntities(const QList<WrittenEntity> &entities) = 0;
    virtual Result<void> saveReplica(const ReplicaRecord &replica) = 0;
    virtual Result<void> saveClaims(const QList<NumberClaim> &claims) = 0;
    virtual Result<void> saveNextNumber(const QString &series, qint64 next) = 0;
    virtual Result<void> saveLease(const NumberLease &lease) = 0;
    // All that these rows hold from now on.
    virtual Result<void> saveBookings(const QList<EntityKey> &rows, const QList<BookingSlot> &slots) = 0;
    // All that these aliases say from now on; one that says nothing is absent from the links.
    virtual Result<void> saveAliases(const QList<QUuid> &aliases, const QList<AliasLink> &links) = 0;
    virtual Result<void> saveHead(const StoreHead &head) = 0;
    virtual Result<void> commit() = 0;
};

} // namespace forecourt
