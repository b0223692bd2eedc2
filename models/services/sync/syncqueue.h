// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/cellvalue.h"
#include "models/services/appointments/appointmentlist.h"
#include "models/services/lists/listpage.h"

#include <QUuid>

namespace forecourt {

// A value that was committed on some desk and does not stand, for a person to look at.
struct ConflictItem
{
    QUuid id; // of the decision about it, the same on every desk and in every epoch
    qint64 seq = 0;
    int idx = 0;
    QString kind;       // conflictWord(): "register", "protected", "long-text", "state", "create", "delete",
                        // "set": the removal of the element `lost`, "number": another record bears `lost`,
                        // "booking": the appointment `won` holds `lost` at that time
    QString collection; // table name
    QUuid row;
    QString field;       // column name; empty where the row as a whole is meant
    QUuid operation;     // that found the conflict; null where an older program noted it
    int fieldNumber = 0; // as in the catalog; 0: the row
    int collectionNumber = 0;
    CellValue won;
    CellValue lost;
    QString title; // of the record, as people know it
    QString desk;  // prefix of the desk whose operation found the conflict
    QString actorName;
    qint64 at = 0;     // UTC ms
    qint64 wonSeq = 0; // of the operation whose value stands; `seq` where that is the one that found it

    bool operator==(const ConflictItem &) const = default;
};

// Who wrote one of the values of a conflict; a moment of 0: this desk does not know.
struct ConflictSide
{
    qint64 at = 0; // UTC ms
    QString person;
    QString desk;      // prefix
    QString valueName; // of the record that an id means

    bool operator==(const ConflictSide &) const = default;
};

struct ConflictStory
{
    ConflictSide won;
    ConflictSide lost;
    CellValue current; // what stands now, which may be a third value
    QString currentName;
    bool isThere = true;                         // the record lives
    std::optional<AppointmentEntry> holder = {}; // of "booking": what is in the way
    QString openKind;                            // its page; empty where there is none
    QUuid openId;

    bool operator==(const ConflictStory &) const = default;
};

// One of this desk's own operations that the server has not taken.
struct QueuedItem
{
    QUuid id; // of the operation
    QString useCase;
    qint64 createdAt = 0;
    int changes = 0;
    QString reason;     // quarantined: why the server refused it
    QString title;      // of the first record it touches
    QString person;     // who did it; empty where nobody was named
    QString firstField; // column of the first field it changes; empty where it makes or removes a record
    qint64 closedAt = 0;
    bool isGivenUp = false;

    bool operator==(const QueuedItem &) const = default;
};

// Operations that wait for the server; that it refused; and refused ones that were mended or given up.
enum class QueuedKind { Waiting, Refused, Closed };

} // namespace forecourt
