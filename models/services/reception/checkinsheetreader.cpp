// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/reception/checkinsheetreader.h"

#include "models/domain/personname.h"
#include "models/domain/phone.h"
#include "models/domain/plate.h"
#include "models/domain/text.h"
#include "models/domain/vin.h"
#include "models/services/attachments/attachmentreader.h"
#include "models/services/orders/orderreader.h"
#include "models/services/orders/storeday.h"
#include "models/services/reception/checkinfacts.h"
#include "models/services/reception/resumereader.h"
#include "models/storage/records.h"

namespace forecourt {

namespace {

QString shownPhone(const QString &text)
{
    const PhoneNumber number = normalisePhone(text);
    return number.isValid() ? number.display : text.trimmed();
}

Result<CheckInSheet> headed(Database &database, qint64 nowMs)
{
    FORECOURT_ASSIGN(const Store store, storeOrDefault(database));
    CheckInSheet sheet;
    sheet.storeName = store.name;
    sheet.groupName = store.groupName;
    sheet.storeAddress = store.address;
    sheet.storePhone = shownPhone(store.phone);
    sheet.timeZone = store.timeZone;
    sheet.printedAt = nowMs;
    sheet.terms = store.sheetTerms;
    return sheet;
}

void takeParty(CheckInSheet &sheet, const Party &party)
{
    sheet.customerName = party.name;
    sheet.customerPhone = party.phone;
    sheet.plate = party.plate.isEmpty() ? noPlateText() : displayedPlate(party.plate);
    if (party.vehicle) {
        sheet.vin = party.vehicle->vin;
        sheet.make = party.vehicle->make;
        sheet.model = party.vehicle->model;
        sheet.energy = party.vehicle->energy;
    }
}

void takeTyped(QString &field, const QString &typed)
{
    const QString text = normalisedText(typed);
    field = text.isEmpty() ? field : text;
}

} // namespace

Result<CheckInSheet> readSheet(Database &database, const OrderId &order, qint64 nowMs)
{
    FORECOURT_ASSIGN(CheckInSheet sheet, headed(database, nowMs));
    FORECOURT_ASSIGN(const OrderDetail detail, readOrder(database, order));
    takeParty(sheet, detail.party);
    sheet.order = order;
    sheet.number = detail.order.number;
    sheet.openedAt = detail.order.openedAt;
    sheet.odometerKm = detail.order.odometerIn;
    sheet.promisedAt = detail.order.promisedAt;
    sheet.advisorName = detail.advisorName;
    sheet.notes = detail.order.notesPrinted;
    for (const Concern &concern : detail.concerns) {
        sheet.concerns.append(concern.text);
    }
    if (detail.visit) {
        sheet.visit = detail.visit->id;
        sheet.bringInName = detail.visit->bringInName;
        sheet.bringInPhone = shownPhone(detail.visit->bringInPhone);
        sheet.relation = detail.visit->relation;
        sheet.fuelPercent = detail.visit->fuelPercent;
        sheet.waiting = detail.visit->waitingTransport;
    }
    return sheet;
}

Result<CheckInSheet> visitSheet(Database &database, const VisitId &visit, qint64 nowMs)
{
    // Named by the visit, or among the orders of its car.
    FORECOURT_ASSIGN(const auto order, database.first(QStringLiteral(R"sql(
        SELECT id FROM (
            SELECT o.id, o.opened_at FROM visit w CROSS JOIN service_order o ON o.id = w.service_order
            WHERE w.id = ? AND o.dead_version = 0
            UNION
            SELECT o.id, o.opened_at FROM visit w CROSS JOIN service_order o ON o.vehicle = w.vehicle
            WHERE w.id = ? AND o.visit = w.id AND o.dead_version = 0)
        ORDER BY opened_at, id LIMIT 1)sql"),
                                                      {bound(visit), bound(visit)},
                                                      [](const Row &row) { return row.id<OrderId>(0); }));
    if (order) {
        return readSheet(database, *order, nowMs);
    }
    FORECOURT_ASSIGN(const CheckIn checkIn, readResumed(database, visit));
    return draftSheet(database, checkIn, nowMs);
}

Result<CheckInSheet> draftSheet(Database &database, const CheckIn &checkIn, qint64 nowMs)
{
    FORECOURT_ASSIGN(CheckInSheet sheet, headed(database, nowMs));
    FORECOURT_ASSIGN(const CheckInFacts facts, readFacts(database, checkIn, nowMs));
    FORECOURT_ASSIGN(const Party party,
                     readParty(database, facts.customer ? facts.customer->id : CustomerId(),
                               facts.vehicle ? facts.vehicle->id : VehicleId()));
    takeParty(sheet, party);
    sheet.visit = checkIn.visit;
    takeTyped(sheet.customerName, parsePersonName(checkIn.customerName).full);
    takeTyped(sheet.customerPhone, shownPhone(checkIn.phone));
    takeTyped(sheet.plate, checkPlate(checkIn.plate).display);
    takeTyped(sheet.vin, normalisedVin(checkIn.vin));
    takeTyped(sheet.make, checkIn.make);
    takeTyped(sheet.model, checkIn.model);
    sheet.energy = checkIn.energy == Energy::Unknown ? sheet.energy : checkIn.energy;
    sheet.bringInName = normalisedText(checkIn.bringInName);
    sheet.bringInPhone = shownPhone(checkIn.bringInPhone);
    sheet.relation = checkIn.relation;
    sheet.odometerKm = checkIn.odometerKm;
    sheet.fuelPercent = checkIn.fuelPercent;
    sheet.promisedAt = checkIn.promisedAt;
    sheet.waiting = checkIn.waiting;
    for (const CheckInConcern &concern : checkIn.concerns) {
        if (!concern.text.trimmed().isEmpty()) {
            sheet.concerns.append(concern.text.trimmed());
        }
    }
    FORECOURT_ASSIGN(const auto advisor, records::staff().find(database, checkIn.advisor));
    sheet.advisorName = advisor ? advisor->name : QString();
    return sheet;
}

Result<CheckInSheet> withSignature(Database &database, CheckInSheet sheet,
                                   const QList<PreparedAttachment> &prepared, const BlobFolder &folder)
{
    for (const PreparedAttachment &each : prepared) {
        if (each.kind == AttachmentKind::Signature) {
            sheet.signature = folder.readWhole(each.whole.sha256).value_or(QByteArray());
            return sheet;
        }
    }
    if (!sheet.visit.isNull()) {
        const AttachmentOwner owner{AttachmentOwner::Kind::Visit, sheet.visit.uuid()};
        FORECOURT_ASSIGN(const SignatureView found, readSignature(database, owner, folder));
        sheet.signature = found.png;
        sheet.signedAt = found.takenAt;
    }
    return sheet;
}

} // namespace forecourt
