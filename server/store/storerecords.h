// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/protocol/digest.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QString>
#include <QUuid>

namespace forecourt {

// The rows of the server's own tables, as values. Every one belongs to exactly one store.

// The single row that every push of a store locks: its counter, clock and digest.
struct StoreHead
{
    StoreId store;
    QString name;
    qint64 epoch = 1; // changes when the server's database was restored
    qint64 head = 0;  // last sequence number given
    qint64 floor = 0; // entries up to here are not in the log any more
    qint64 hlc = 0;   // hybrid clock, hybridclock.h
    Digest digest;

    bool operator==(const StoreHead &) const = default;
};

// How far the server has followed the chain of one replica.
struct ReplicaRecord
{
    QUuid replica;
    QUuid device; // the only one that may push for it
    qint64 n = 0;
    QByteArray chain;

    bool operator==(const ReplicaRecord &) const = default;
};

// A place in a replica's chain, as a desk offers it.
struct ChainPlace
{
    qint64 n = 0;
    QByteArray chain;

    bool operator==(const ChainPlace &) const = default;
};

// What became of the operation at one place: numbered (seq), or quarantined (reason, and its bytes are kept
// here).
struct PushedRecord
{
    QUuid replica;
    qint64 n = 0;
    QByteArray chain;
    QUuid operation; // null where the body could not be read
    qint64 seq = 0;
    QString reason;
    QByteArray body; // quarantined only

    bool operator==(const PushedRecord &) const = default;
};

// What is already known of an operation id: its number, or why it was set aside.
struct KnownOperation
{
    qint64 seq = 0;
    QString reason;

    bool operator==(const KnownOperation &) const = default;
};

// One numbered operation with the log entry that desks pull.
struct OperationRecord
{
    qint64 seq = 0;
    QUuid operation;
    QUuid replica;
    QUuid actor;
    qint64 hlc = 0;   // as admitted; the body keeps the desk's own stamp
    QByteArray body;  // verbatim
    QByteArray entry; // encoded LogEntry, verbatim

    bool operator==(const OperationRecord &) const = default;
};

// Where an epoch began: its entries up to `head` are those of `parent`.
struct EpochLine
{
    qint64 epoch = 0;
    qint64 parent = 0;
    qint64 head = 0;

    bool operator==(const EpochLine &) const = default;
};

struct EntityKey
{
    int collection = 0;
    QUuid row;

    bool operator==(const EntityKey &) const = default;
    friend size_t qHash(const EntityKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.collection, key.row);
    }
};

// A business number of a store, as people see it.
struct NumberKey
{
    QString series;
    QString value;

    bool operator==(const NumberKey &) const = default;
    friend size_t qHash(const NumberKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.series, key.value);
    }
};

// The row that bears a number, and since which operation; for good, also after it was deleted.
struct NumberClaim
{
    NumberKey number;
    EntityKey row;
    qint64 seq = 0;

    bool operator==(const NumberClaim &) const = default;
};

// After a restore it is not known which numbers were given since the backup; the count goes on this much
// further.
inline constexpr qint64 kNumbersSkipped = 10'000;

// Numbers of a series that a replica may give by itself.
struct NumberLease
{
    QString series;
    qint64 first = 0;
    qint64 count = 0;
    QUuid device;
    QUuid replica;
    qint64 at = 0; // UTC ms

    bool operator==(const NumberLease &) const = default;
};

// Something that a booking holds: a bay, a person, a car.
struct BookedThing
{
    int collection = 0; // of the booking
    int field = 0;      // that names it there
    QString name;

    bool operator==(const BookedThing &) const = default;
    friend size_t qHash(const BookedThing &thing, size_t seed = 0)
    {
        return qHashMulti(seed, thing.collection, thing.field, thing.name);
    }
};

// That a booking holds it, since which operation.
struct BookingSlot
{
    BookedThing thing;
    QUuid row;
    qint64 from = 0; // UTC ms
    qint64 to = 0;   // the first instant that is not held
    qint64 seq = 0;

    bool operator==(const BookingSlot &) const = default;
};

struct BookingWindow
{
    BookedThing thing;
    qint64 from = 0;
    qint64 to = 0;

    bool operator==(const BookingWindow &) const = default;
};

// That two records of a collection are one, by a living row of record_alias.
struct AliasLink
{
    QUuid alias;
    int collection = 0;
    QUuid of;
    QUuid into;

    bool operator==(const AliasLink &) const = default;
};

struct DeviceRecord
{
    QUuid device;
    StoreId store;
    QString storeName;
    QByteArray publicKey; // Ed25519, 32 bytes
    QString prefix;
    QString name;
    qint64 enrolledAt = 0;
    qint64 contactedAt = 0; // its last token; 0: none yet
    qint64 revokedAt = 0;   // 0: it was not
    QString revokedReason = {};

    bool operator==(const DeviceRecord &) const = default;
};

// Who may send leads to a store.
struct IntakeKeyRecord
{
    QUuid key; // also the replica under which its leads stand in the log
    StoreId store;
    QString source;
    QByteArray hash; // of the whole key, 32 bytes
    qint64 createdAt = 0;
    qint64 revokedAt = 0; // 0: it was not

    bool operator==(const IntakeKeyRecord &) const = default;
};

} // namespace forecourt
