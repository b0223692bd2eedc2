// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/currency.h"
#include "models/protocol/cellvalue.h"

#include <QStringList>
#include <QUuid>

#include <optional>

namespace forecourt {

// How a field of a refused operation is shown and mended.
enum class OperationFieldKind {
    Fixed, // shown only: it says which record is meant, or follows from another field
    Text,
    LongText,
    Number,
    Money,    // minor units
    Quantity, // thousandths
    Percent,  // basis points
    Moment,   // UTC ms
    YesNo,
    Choice,   // one of the permanent words in `choices`
    Elements, // of a set; shown only
};

struct OperationField
{
    int number = 0;
    QString name; // column of the catalog
    OperationFieldKind kind = OperationFieldKind::Fixed;
    CellValue value;
    QString valueName; // of the record that an id means
    CellValue current; // what stands at this desk, without the operation
    QString currentName;
    QStringList choices;
    QStringList added;
    QStringList removed;

    bool operator==(const OperationField &) const = default;
};

enum class OperationChangeKind { Created, Changed, Removed, Restored };

// What the operation does to one record.
struct OperationChange
{
    QString collection; // table name
    int collectionNumber = 0;
    QUuid row;
    QString title; // what people call it
    OperationChangeKind kind = OperationChangeKind::Changed;
    QList<OperationField> fields;

    bool operator==(const OperationChange &) const = default;
};

// Another operation, as a sentence names it.
struct RelatedOperation
{
    QUuid id;
    QString useCase;
    QString title;

    bool operator==(const RelatedOperation &) const = default;
};

// What became of a refused operation.
struct OperationClosing
{
    qint64 at = 0;
    QString person;
    QString reason; // given up: why; empty: mended and offered again
    bool isGivenUp = false;

    bool operator==(const OperationClosing &) const = default;
};

// One of this desk's own operations, for a person to look at.
struct OperationDetail
{
    QUuid id;
    QString useCase;
    QString person;   // who did it; empty where nobody was named
    qint64 at = 0;    // UTC ms
    QString reason;   // refused: the server's
    QString openKind; // the record to open: "customer", "order" …; empty where it is not there
    QUuid openId;
    QList<OperationChange> changes; // events that only tell of it are left out
    int more = 0;                   // changes beyond those listed
    bool isReadable = true;         // false: nobody here can say what it does, so it cannot be mended
    // Refused because it rests on another one that was: that one has to be mended first, or, where it was
    // given up, this can only be given up too.
    std::optional<RelatedOperation> waitsFor;
    bool isLost = false;
    QList<RelatedOperation> waiting; // those that wait for this one in turn
    std::optional<OperationClosing> closing;
    Currency currency; // of amounts

    [[nodiscard]] bool canMend() const { return isReadable && !waitsFor && !isLost && !closing; }

    bool operator==(const OperationDetail &) const = default;
};

// A field with the value it shall have when the operation is offered again.
struct MendedField
{
    int collection = 0;
    QUuid row;
    int field = 0;
    CellValue value;

    bool operator==(const MendedField &) const = default;
};

} // namespace forecourt
