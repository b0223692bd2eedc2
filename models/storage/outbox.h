// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/protocol/operation.h"

namespace forecourt {

enum class OutboxState {
    Pending = 0,      // not yet acknowledged
    Acknowledged = 1, // numbered by the server, its effects not yet pulled
    Settled = 2,      // effects pulled; kept for re-offer after a server restore
    Quarantined = 3,  // refused; shown to a person with the reason
};

struct OutboxEntry
{
    qint64 local = 0; // order in which this desk made them
    QUuid operation;
    QUuid replica;
    qint64 n = 0;
    QByteArray chain;
    QByteArray body;
    OutboxState state = OutboxState::Pending;
    qint64 seq = 0;
    QString reason;
    qint64 createdAt = 0;

    bool operator==(const OutboxEntry &) const = default;
};

struct DeskState;

// The desk's own operations, in order. Storage thread only.
class Outbox final
{
public:
    explicit Outbox(Database &database);

    // Appends the operation as the desk's next one and moves the desk's state on to it: number, chain and
    // clock.
    Result<void> commit(DeskState &state, const Operation &operation, const QByteArray &body, qint64 nowMs);
    // `changes`: what the body says; notes which rows it shows on.
    Result<void> append(const OutboxEntry &entry, const QList<Change> &changes);
    Result<QList<OutboxEntry>> pending(qint64 limit);
    // Pending and acknowledged ones, oldest first: what still shows on top of the server's rows.
    Result<QList<OutboxEntry>> unsettled();
    Result<QList<OutboxEntry>> quarantined();
    // Newest first, those before `below`.
    Result<QList<QUuid>> quarantinedBefore(qint64 below, qint64 limit);
    Result<bool> isQuarantined(const QUuid &operation);
    // Those of them that change this row: operations, oldest first.
    Result<QList<QUuid>> unsettledOn(int collection, const QUuid &row);
    // The whole of them.
    Result<QList<OutboxEntry>> unsettledEntriesOn(int collection, const QUuid &row);
    // Rows that a waiting operation changes, each once, in the order they were first changed.
    Result<QList<std::pair<int, QUuid>>> unsettledRows();
    // Rows the operation changes, as long as it waits.
    Result<QList<std::pair<int, QUuid>>> rowsOf(const QUuid &operation);
    // Notes the rows of operations that an older program wrote.
    Result<void> indexOlder();
    Result<std::optional<qint64>> localOf(const QUuid &operation);
    Result<std::optional<QUuid>> operationOf(qint64 local);
    Result<void> acknowledge(const QUuid &replica, qint64 n, qint64 seq);
    Result<void> quarantine(const QUuid &replica, qint64 n, const QString &reason);
    // A refused one waits again, with what it changes.
    Result<void> offerAgain(qint64 local, const QList<Change> &changes);
    Result<void> settle(const QUuid &operation, qint64 seq);
    // All acknowledged ones up to this number: rows that were fetched hold them.
    Result<void> settleUpTo(qint64 seq);

    // The age of settled operations counts from the exchange after which this first saw them; the clock of
    // the moment they were made may have been wrong. At most `limit` at a time.
    Result<void> stampSettled(qint64 nowMs, qint64 limit);
    // Removes operations that were settled before `beforeMs`, oldest first and at most `limit`. Only from the
    // front, because a chain may begin anywhere but has no gaps; none from `keepFrom` on. Refused ones stay
    // where they are, for a person, and hold nothing up.
    Result<void> clearSettled(qint64 beforeMs, qint64 keepFrom, qint64 limit);

    // Gives every operation of `replica` with place ≥ fromN a place in a new chain, in order, as pending;
    // returns the new last place and chain. With `everything`, all kept operations of every replica that are
    // not quarantined are offered again.
    struct Rekeyed
    {
        qint64 lastN = 0;
        QByteArray chain;
    };
    Result<Rekeyed> rekey(const QUuid &from, qint64 fromN, const QUuid &to, bool everything);

private:
    Result<void> index(qint64 local, const QList<Change> &changes);
    Result<void> indexBody(qint64 local, const QByteArray &body);

    Database &m_database;
};

} // namespace forecourt
