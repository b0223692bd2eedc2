// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUuid>

namespace forecourt {

// An action as people name it: what was done, and to which record. Words are permanent; `ui` translates.
struct UndoAction
{
    QString useCase; // of the action itself, also where it is an undo of it: "recordLeadCall"
    QString kind;    // "lead", "customer", "vehicle", "visit", "order"; empty: none of these
    QUuid record;
    QString title; // what people call the record: a name, a plate, a number; may be empty
    qint64 at = 0; // UTC ms

    bool operator==(const UndoAction &) const = default;
};

// Why an action stands although somebody wanted it back.
enum class UndoRefusal {
    None,
    Settled,  // the order was settled: only its own ways lead back from there
    Changed,  // everything it did was changed since, or others build on what it created
    Consent,  // a withdrawal of consent is taken back by the customer only
    Read,     // what was read stays read, and the trace of it
    Decision, // about a conflict that an older program noted
};

// A field, or with an empty field a whole record, that is as somebody else left it. Names of the catalog.
struct StayedField
{
    QString collection;
    QString field;

    bool operator==(const StayedField &) const = default;
};

struct UndoOutcome
{
    UndoAction action;
    bool redo = false;
    UndoRefusal refusal = UndoRefusal::None;
    QList<StayedField> stayed;
};

} // namespace forecourt
