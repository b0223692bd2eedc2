// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/protocol/operation.h"

namespace forecourt {

// A record that has a page of its own.
struct RecordSubject
{
    QString kind; // "customer", "vehicle", "lead", "visit", "order"; empty: none
    QUuid id;

    bool operator==(const RecordSubject &) const = default;
};

// The record whose page shows the row: itself, or the one it belongs to. Empty where that is not there at
// this desk. Storage thread.
[[nodiscard]] Result<RecordSubject> subjectOf(Database &database, int collection, const QUuid &row);

// The same for what an operation is about, mostly the first record it changes.
[[nodiscard]] Result<RecordSubject> subjectOf(Database &database, const QList<Change> &changes);

// What people call a row: as recordTitle(), or by what the operation itself says of it where it is not there.
[[nodiscard]] Result<QString> titleIn(Database &database, const QList<Change> &changes, const Change &of);

} // namespace forecourt
