// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "models/storage/mutation.h"

namespace forecourt {

// What a server set aside because the order was settled meanwhile goes into an addendum (docs/adr/0029): an
// order of its own for the same customer, car and visit, which every desk gives the same id, so that all late
// jobs and lines of an order come together. Storage thread, within the transaction of the mutation.
class Addendum final
{
public:
    explicit Addendum(Mutation &mutation) : m_mutation(mutation) {}

    // The order that a server's reason says is locked; null for any other reason.
    [[nodiscard]] static QUuid lockedOrderIn(const QString &reason);
    // Why it cannot be offered again while the order is locked: it changes what was paid.
    [[nodiscard]] static Error lockedError();
    [[nodiscard]] static bool isLockedError(const Error &error);

    // The changes as they are to be offered again: as they were where the order can be changed by now; else
    // what they make for it made for its addendum, which is opened where there is none. lockedError() where
    // they change or remove something of the locked order; Conflict for a line whose job was set aside too
    // and is to be offered first.
    [[nodiscard]] Result<QList<Change>> redirected(const QString &reason, const QList<Change> &changes);

private:
    [[nodiscard]] Result<OrderId> openFor(const Order &locked);
    [[nodiscard]] Result<Change> redirected(const Change &change, const QUuid &locked, const QUuid &addendum,
                                            const QList<Change> &all);

    Mutation &m_mutation;
};

} // namespace forecourt
