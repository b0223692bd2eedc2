// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/cellvalue.h"

#include <QList>
#include <QStringList>
#include <QUuid>

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

// What one operation changed in one record.
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
    QList<AuditField> fields;

    bool operator==(const AuditEntry &) const = default;
};

} // namespace forecourt
