// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/pendingoverlay.h"
#include "tests/sync/sim/simdesk.h"

namespace forecourt::sim {

// Which record a form was open on, and in which epoch.
struct FormUse
{
    QUuid row;
    qint64 epoch = 0;
};

// What the end of a run is held against.
struct Journal
{
    QHash<QUuid, Operation> operations;   // every one committed on any desk, with its store
    QHash<QUuid, QUuid> storeOf;          // operation → store
    QList<std::pair<QUuid, QUuid>> pairs; // payment and event of one user transaction
    // Numbers out of a lease, and as which replica a desk gave them.
    QList<std::pair<QString, QUuid>> numbers;
    QSet<QUuid> confirmed;       // bookings that somebody saw confirmed
    QSet<QUuid> lost;            // operations whose every byte was destroyed with a disk
    QHash<QUuid, FormUse> forms; // operations that wrote what was in a form
    int unlogged = 0;            // writes past the write path that were tried
    QString violation;           // the first broken invariant seen on the way
};

// Commits one random user transaction on the desk, of one of the merge kinds; or is killed before its commit.
Result<void> editAtRandom(SimDesk &desk, SimRandom &random, double kill, Journal &journal);

// One, or none, about appointments; of a random stream of its own, so that faults and other edits of a seed
// stay what they were without it.
Result<void> bookAtRandom(SimDesk &desk, Journal &journal);

// One, or none, about the lines of orders; likewise.
Result<void> workAtRandom(SimDesk &desk, Journal &journal);

// I8: every value the desk committed and the server has not numbered yet is what its people see.
Result<QString> checkOwnWrites(SimDesk &desk);

// I9: payment and event of one user transaction are both here or both absent.
Result<QString> checkPairs(SimDesk &desk, const Journal &journal);

} // namespace forecourt::sim
