// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/cellvalue.h"
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
                        // "set": the removal of the element `lost`
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
    qint64 at = 0; // UTC ms

    bool operator==(const ConflictItem &) const = default;
};

// One of this desk's own operations that the server has not taken.
struct QueuedItem
{
    QUuid id; // of the operation
    QString useCase;
    qint64 createdAt = 0;
    int changes = 0;
    QString reason; // quarantined: why the server refused it
    QString title;  // of the first record it touches

    bool operator==(const QueuedItem &) const = default;
};

// Operations that wait for the server, or that it refused.
enum class QueuedKind { Waiting, Refused };

} // namespace forecourt
