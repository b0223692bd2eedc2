// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/searchmade.h"

#include "models/database/manykeys.h"
#include "models/protocol/collections.h"
#include "models/protocol/fieldnumber.h"

#include <QHash>

#include <algorithm>

namespace forecourt {

namespace {

using Parts = QHash<QUuid, QList<const NewRow *>>; // contacts or plates by owner

// A field by its names, looked up once.
class NamedField final
{
public:
    NamedField(int collection, const char *name) : m_number(fieldNumber(collection, name)) {}

    [[nodiscard]] CellValue in(const NewRow &row) const { return row.cells.value(m_number); }
    [[nodiscard]] QString text(const NewRow &row) const { return in(row).text(); }

private:
    int m_number;
};

RawDocument customerOf(const NewRow &customer, const QList<const NewRow *> &contacts)
{
    static const NamedField kFullName(collections::kCustomer, "full_name");
    static const NamedField kSurname(collections::kCustomer, "surname");
    static const NamedField kGiven(collections::kCustomer, "given");
    static const NamedField kKind(collections::kContactPoint, "kind");
    static const NamedField kNormalised(collections::kContactPoint, "normalised");
    static const NamedField kValue(collections::kContactPoint, "value");
    QStringList entries;
    for (const NewRow *contact : contacts) {
        entries.append(contactEntry(kKind.text(*contact), kNormalised.text(*contact), kValue.text(*contact)));
    }
    const QString name =
        kFullName.text(customer) + QLatin1Char(' ') + kSurname.text(customer) + kGiven.text(customer);
    return {SearchKind::Customer, customer.id, {name, joinedContacts(entries), {}, {}}};
}

RawDocument vehicleOf(const NewRow &vehicle, const QList<const NewRow *> &plates)
{
    static const NamedField kVin(collections::kVehicle, "vin");
    static const NamedField kMake(collections::kVehicle, "make");
    static const NamedField kModel(collections::kVehicle, "model");
    static const NamedField kText(collections::kPlate, "text");
    static const NamedField kValidTo(collections::kPlate, "valid_to");
    QStringList carried;
    QStringList former;
    for (const NewRow *plate : plates) {
        (kValidTo.in(*plate).number() == 0 ? carried : former).append(kText.text(*plate));
    }
    return {SearchKind::Vehicle,
            vehicle.id,
            {kVin.text(vehicle), carried.join(QLatin1Char(' ')), former.join(QLatin1Char(' ')),
             kMake.text(vehicle) + QLatin1Char(' ') + kModel.text(vehicle)}};
}

// The parts of each owner in the order in which they are read: by id.
Parts partsOf(const QList<NewRow> &rows, int collection, const NamedField &owner)
{
    Parts parts;
    for (const NewRow &row : rows) {
        if (row.collection == collection) {
            parts[owner.in(row).uuid()].append(&row);
        }
    }
    for (QList<const NewRow *> &ofOne : parts) {
        std::sort(ofOne.begin(), ofOne.end(),
                  [](const NewRow *a, const NewRow *b) { return isEarlierId(a->id, b->id); });
    }
    return parts;
}

// One kind of record with its parts.
void addAll(const QList<NewRow> &rows, int collection, const Parts &parts,
            RawDocument (*rawOf)(const NewRow &, const QList<const NewRow *> &), MadeDocuments &made)
{
    for (const NewRow &row : rows) {
        if (row.collection != collection) {
            continue;
        }
        const QList<const NewRow *> own = parts.value(row.id);
        made.documents.append(documentOf(rawOf(row, own)));
        made.rows[collection].insert(row.id);
        for (const NewRow *part : own) {
            made.rows[part->collection].insert(part->id);
        }
    }
}

} // namespace

void MadeDocuments::add(const MadeDocuments &more)
{
    documents += more.documents;
    for (const auto &[collection, ids] : more.rows.asKeyValueRange()) {
        rows[collection].unite(ids);
    }
}

void MadeDocuments::forget(const ChangedRows &changed)
{
    rows = without(std::move(rows), changed);
}

MadeDocuments documentsOf(const QList<NewRow> &rows)
{
    using namespace collections;
    static const NamedField kOfCustomer(kContactPoint, "customer");
    static const NamedField kOfVehicle(kPlate, "vehicle");
    MadeDocuments made;
    addAll(rows, kCustomer, partsOf(rows, kContactPoint, kOfCustomer), customerOf, made);
    addAll(rows, kVehicle, partsOf(rows, kPlate, kOfVehicle), vehicleOf, made);
    return made;
}

ChangedRows without(ChangedRows rows, const ChangedRows &others)
{
    for (const auto &[collection, ids] : others.asKeyValueRange()) {
        if (const auto found = rows.find(collection); found != rows.end()) {
            found->subtract(ids);
        }
    }
    return rows;
}

} // namespace forecourt
