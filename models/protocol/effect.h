// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/cellvalue.h"
#include "models/protocol/entity.h"

#include <QList>

namespace forecourt {

// What an operation made of one row on the server: the fields it won, the set elements it touched (with every
// addition that still holds them), and a change of life. Versions are the sequence number of its log entry.
struct ChangeEffect
{
    int collection = 0;
    QUuid row;
    bool created = false;
    Cells cells;
    QMap<int, SetElements> sets;
    std::optional<bool> dead;

    [[nodiscard]] bool isEmpty() const { return !created && cells.isEmpty() && sets.isEmpty() && !dead; }
    bool operator==(const ChangeEffect &) const = default;
};

enum class ConflictKind {
    Register,  // two concurrent values; the later won
    Protected, // the same, to be reviewed
    LongText,  // the same, both texts kept
    State,     // a step that was not possible from the current state
    Create,    // the row existed already with another value
    Delete,    // an edit and a deletion that did not know of each other; the row lives
    Number,    // another row bears this number already (`lost`): this one was given the next free one
    Booking,   // what the field names (`lost`) is held at that time, by the row `won`: to be booked again
    Set,       // a removal from a set that saw additions nobody can name any more; `lost` is the element
};

QString conflictWord(ConflictKind kind);
std::optional<ConflictKind> conflictFromWord(const QString &word);

// A value that was committed on some desk and is not the one everybody sees.
struct Conflict
{
    ConflictKind kind = ConflictKind::Register;
    int collection = 0;
    QUuid row;
    int field = 0; // 0: the row as a whole
    CellValue won;
    CellValue lost;
    qint64 wonSeq = 0;  // operation whose value stands
    qint64 lostSeq = 0; // operation whose value does not

    bool operator==(const Conflict &) const = default;
};

// One numbered entry of a store's log, as desks pull it.
struct LogEntry
{
    qint64 seq = 0;
    QUuid operation;
    QUuid replica;
    QString desk; // prefix of the desk that did it
    QUuid actor;
    QString useCase;
    qint64 hlc = 0; // as admitted by the server
    QList<ChangeEffect> effects;
    QList<Conflict> conflicts;

    bool operator==(const LogEntry &) const = default;
};

QByteArray encodeLogEntry(const LogEntry &entry);
Result<LogEntry> decodeLogEntry(const QByteArray &json);

} // namespace forecourt
