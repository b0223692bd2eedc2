// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sync/recordsubject.h"

#include "models/protocol/catalog.h"
#include "models/protocol/collections.h"
#include "models/storage/recordtitle.h"

namespace forecourt {

namespace {

// The field by which a row belongs to a record with a page.
const char *ownerField(int collection)
{
    using namespace collections;
    switch (collection) {
    case kContactPoint:
    case kConsent:
    case kIdentityDocument:
    case kOwnership:
    case kTimelineEvent:
        return "customer";
    case kPlate:
        return "vehicle";
    case kConcern:
    case kJob:
    case kOrderLine:
    case kPayment:
        return "service_order";
    case kRecordAlias:
        return "into_row";
    default:
        return nullptr;
    }
}

QString kindOf(int collection)
{
    using namespace collections;
    switch (collection) {
    case kCustomer:
    case kVehicle:
    case kLead:
    case kVisit:
    case kAppointment:
        return forecourtCatalog().collection(collection)->name;
    case kServiceOrder:
        return QStringLiteral("order");
    default:
        return {};
    }
}

const Field *fieldOf(int collection, const char *name)
{
    const Collection *known = forecourtCatalog().collection(collection);
    return known != nullptr ? known->field(QString::fromLatin1(name)) : nullptr;
}

CellValue valueIn(const Change &change, const char *name)
{
    const Field *field = fieldOf(change.collection, name);
    return field != nullptr ? change.put.value(field->number) : CellValue();
}

Result<RecordSubject> recordThere(Database &database, int collection, const QUuid &row)
{
    const QString kind = kindOf(collection);
    if (kind.isEmpty()) {
        return RecordSubject();
    }
    FORECOURT_ASSIGN(const qint64 there,
                     database.integer(QStringLiteral("SELECT count(*) FROM %1 WHERE id = ?")
                                          .arg(forecourtCatalog().collection(collection)->name),
                                      {bound(row)}));
    return there > 0 ? RecordSubject{kind, row} : RecordSubject();
}

Result<RecordSubject> ownerThere(Database &database, int collection, const QUuid &owner)
{
    const Field *field = fieldOf(collection, ownerField(collection));
    const int refers = field->refers != 0 ? field->refers : collections::kCustomer;
    return owner.isNull() ? Result<RecordSubject>(RecordSubject()) : recordThere(database, refers, owner);
}

// What the operation says of the row that people would call it by.
QString nameIn(const Change &change)
{
    for (const char *name : {"full_name", "contact_name", "number", "text", "vin", "name", "title",
                             "description", "value", "model"}) {
        if (const QString text = valueIn(change, name).text(); !text.isEmpty()) {
            return text.section(u'\n', 0, 0);
        }
    }
    return {};
}

} // namespace

Result<RecordSubject> subjectOf(Database &database, int collection, const QUuid &row)
{
    const char *owner = ownerField(collection);
    if (owner == nullptr) {
        return recordThere(database, collection, row);
    }
    FORECOURT_ASSIGN(
        const auto found,
        database.first(QStringLiteral("SELECT %1 FROM %2 WHERE id = ?")
                           .arg(QLatin1String(owner), forecourtCatalog().collection(collection)->name),
                       {bound(row)}, [](const Row &each) { return each.uuid(0); }));
    return ownerThere(database, collection, found.value_or(QUuid()));
}

Result<RecordSubject> subjectOf(Database &database, const QList<Change> &changes)
{
    for (const Change &change : changes) {
        FORECOURT_ASSIGN(RecordSubject subject, subjectOf(database, change.collection, change.row));
        const char *owner = ownerField(change.collection);
        if (subject.kind.isEmpty() && owner != nullptr) {
            FORECOURT_ASSIGN(subject, ownerThere(database, change.collection, valueIn(change, owner).uuid()));
        }
        if (!subject.kind.isEmpty()) {
            return subject;
        }
    }
    return RecordSubject();
}

Result<QString> titleIn(Database &database, const QList<Change> &changes, const Change &of)
{
    FORECOURT_ASSIGN(const QString known, recordTitle(database, of.collection, of.row));
    if (!known.isEmpty()) {
        return known;
    }
    const char *owner = ownerField(of.collection);
    const QUuid ownerRow = owner != nullptr ? valueIn(of, owner).uuid() : QUuid();
    for (const Change &change : changes) {
        if (!ownerRow.isNull() && change.row == ownerRow) {
            return nameIn(change);
        }
    }
    if (!ownerRow.isNull()) {
        const Field *field = fieldOf(of.collection, owner);
        const int refers = field->refers != 0 ? field->refers : collections::kCustomer;
        FORECOURT_ASSIGN(const QString title, recordTitle(database, refers, ownerRow));
        return title.isEmpty() ? nameIn(of) : title;
    }
    return nameIn(of);
}

} // namespace forecourt
