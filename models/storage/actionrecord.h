// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/protocol/entity.h"

#include <QList>
#include <QString>
#include <QUuid>

namespace forecourt {

// Who does what: stands on the operation and in the timeline.
struct Author
{
    StaffId staff;
    QString useCase;        // permanent word: "checkIn", "importLead", …
    QUuid compensates = {}; // the operation that this one takes back, if it does
};

// One row as it stood before a transaction and as the transaction left it; a row that did not exist has no
// creation.
struct RowChange
{
    Entity before;
    Entity after;
};

// What one committed user transaction replaced: enough to take it back.
struct ActionRecord
{
    qint64 local = 0; // its versions are -local until the server has numbered it
    QUuid operation;
    Author author;
    qint64 at = 0; // UTC ms
    QList<RowChange> rows;
};

} // namespace forecourt
