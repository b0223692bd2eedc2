// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/cellvalue.h"

#include <QList>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace forecourt {

enum class AuditWhat {
    Created,
    Changed,
    Removed,
    Restored,
    GivenUp // somebody gave up a change of it that the server had refused: `reason`
};

// One field that changed.
struct AuditField
{
    QString name; // column of the catalog
    CellValue before;
    CellValue after;
    QString beforeName; // of the record that an id means: a person, a customer, a car
    QString afterName;
    QStringList added; // of a field with many values
    QStringList removed;

    bool operator==(const AuditField &) const = default;
};

// What one operation did to one record.
struct AuditEntry
{
    QUuid id;       // of this entry on this desk
    qint64 at = 0;  // UTC ms
    QString person; // who did it; empty where nobody was named
    QString desk;   // prefix of the desk
    QString useCase;
    AuditWhat what = AuditWhat::Changed;
    QString collection; // table name: the record itself, or one that belongs to it
    QUuid row;
    QString title;        // what people call that record
    bool refused = false; // the server did not take it: it stands nowhere
    QString reason = {};  // of what was given up

    bool operator==(const AuditEntry &) const = default;
};

// A line of a history: one field that an operation changed in a record, or all of it where there is none.
struct AuditLine
{
    QUuid id; // of this line on this desk
    AuditEntry entry;
    std::optional<AuditField> field;

    bool operator==(const AuditLine &) const = default;
};

} // namespace forecourt
