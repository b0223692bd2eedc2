// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/cellvalue.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QStringList>

#include <limits>

namespace forecourt {

// The version of a field that an editor saw: none (the field was empty), a server sequence number of the
// operation's epoch, or an operation of the same desk that the server had not numbered yet.
using Base = std::variant<std::monostate, qint64, QUuid>;

// What one user transaction did to one row.
struct Change
{
    int collection = 0;
    QUuid row;
    bool create = false;                          // the row was made here; on an existing row fills only gaps
    Cells put;                                    // register, state and long-text fields
    QMap<int, Base> base;                         // per field of `put`; absent = none
    QMap<int, QStringList> add;                   // set fields
    QMap<int, QMap<QString, QList<Base>>> remove; // set fields: element → the additions seen
    std::optional<bool> dead;                     // true: delete, false: bring back
    // With `dead`: own operations on this row that the server had not numbered yet. Whatever replica id they
    // were offered under, whoever deletes the row knew of them.
    QList<QUuid> saw = {};

    bool operator==(const Change &) const = default;
};

// One user transaction of one desk: applied whole or not at all, immutable from the moment it is committed,
// and the unit of every queue, log, number and acknowledgement.
struct Operation
{
    QUuid id;
    qint64 hlc = 0;    // hybridclock.h
    qint64 epoch = 0;  // the epoch in which `cursor` and numeric bases mean something
    qint64 cursor = 0; // the server sequence number the desk had seen
    QUuid actor;       // staff
    QString useCase;   // permanent word for audit: "checkIn"
    QList<Change> changes;
    QUuid compensates = {}; // the operation of the same desk that this one takes back; null for any other

    bool operator==(const Operation &) const = default;
};

struct OperationLimits
{
    qsizetype maxBytes = 1024 * 1024;
    qsizetype maxChanges = 2000;
    qsizetype maxCells = 20000;
    qsizetype maxTextLength = 64 * 1024;

    // For bodies of this desk's own file: they were committed, so they are read whatever their size.
    static constexpr OperationLimits none()
    {
        constexpr qsizetype kAny = std::numeric_limits<qsizetype>::max();
        return {kAny, kAny, kAny, kAny};
    }
};

// The body travels and is hashed as exactly these bytes (compact JSON); nobody re-encodes a body they
// received.
QByteArray encodeOperation(const Operation &operation);
// TooLarge for an operation that a server would refuse; `body` is how it was encoded.
Result<void> checkLimits(const Operation &operation, const QByteArray &body,
                         const OperationLimits &limits = {});
// Unknown collections and fields are kept; anything malformed or over a limit names its place.
Result<Operation> decodeOperation(const QByteArray &body, const OperationLimits &limits = {});

// An operation in its place in the chain of one replica. chain = BLAKE2b-128(previous chain, body); the first
// has an empty previous chain.
struct ChainedOperation
{
    qint64 n = 0; // 1, 2, 3 … per replica
    QByteArray chain;
    QByteArray body;

    bool operator==(const ChainedOperation &) const = default;
};

QByteArray nextChain(const QByteArray &previous, const QByteArray &body);

QJsonValue baseToJson(const Base &base);
Result<Base> baseFromJson(const QJsonValue &json);

} // namespace forecourt
