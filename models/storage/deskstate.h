// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"

namespace forecourt {

// The one row that says who this desk is and how far it has synchronised (table desk_state).
struct DeskState
{
    QUuid replica;
    QUuid device; // null: never enrolled
    QUuid store;
    QString prefix = QStringLiteral("A0"); // of numbers given here: "A3"
    qint64 epoch = 0;                      // of the settled rows, cursor and versions; 0 = never filled
    qint64 serverEpoch = 0;                // ≠ epoch: a refill is under way
    bool refilling = false;                // it is, within one epoch
    qint64 cursor = 0;                     // entries up to here are applied
    QUuid cursorOperation;                 // of the last of them; null: not known
    qint64 lastN = 0;                      // last place in this replica's chain
    qint64 lastLocal = 0;                  // last operation made here, across replicas
    QByteArray chain;                      // at lastN
    qint64 hlc = 0;
    qint64 clockOffsetMs = 0; // server clock − own clock
    qint64 verifiedAt = 0;    // UTC ms of the last equal digest
    qint64 verifiedSeq = 0;
    qint64 syncedAt = 0; // UTC ms of the last completed exchange

    // The rows stay as they are, and what is written meanwhile speaks of their epoch, until everything has
    // been fetched.
    [[nodiscard]] bool isFilling() const { return refilling || epoch != serverEpoch; }

    bool operator==(const DeskState &) const = default;
};

Result<DeskState> readDeskState(Database &database);
Result<void> writeDeskState(Database &database, const DeskState &state);

// Opens the guard for writes of synchronised tables within the running transaction; closes it when it goes
// out of scope (a rolled back transaction closes it by itself).
class WriteGate final
{
public:
    static Result<WriteGate> open(Database &database);
    WriteGate(WriteGate &&other) noexcept;
    ~WriteGate();
    [[nodiscard]] Result<void> close();

private:
    explicit WriteGate(Database &database);
    Database *m_database;
};

} // namespace forecourt
