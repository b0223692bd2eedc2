// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/reception/resumereader.h"

#include "models/domain/plate.h"
#include "models/services/orders/party.h"
#include "models/storage/records.h"

namespace forecourt {

namespace {

void takeParty(CheckIn &checkIn, const Party &party)
{
    checkIn.customerName = party.name;
    checkIn.phone = party.phone;
    checkIn.plate = party.plate.isEmpty() ? QString() : displayedPlate(party.plate);
    if (party.vehicle) {
        checkIn.vin = party.vehicle->vin;
        checkIn.make = party.vehicle->make;
        checkIn.model = party.vehicle->model;
        checkIn.energy = party.vehicle->energy;
    }
}

} // namespace

Result<CheckIn> readResumed(Database &database, const VisitId &visit)
{
    FORECOURT_ASSIGN(const auto found, records::visits().find(database, visit));
    if (!found) {
        return fail(ErrorCode::NotFound, QStringLiteral("visit"));
    }
    CheckIn checkIn;
    checkIn.visit = visit;
    checkIn.customer = found->customer;
    checkIn.vehicle = found->vehicle;
    checkIn.odometerKm = found->odometerKm;
    checkIn.fuelPercent = found->fuelPercent;
    checkIn.promisedAt = found->promisedAt;
    checkIn.waiting = found->waitingTransport;
    checkIn.bringInName = found->bringInName;
    checkIn.bringInPhone = found->bringInPhone;
    checkIn.relation = found->relation;
    checkIn.advisor = found->advisor;
    checkIn.notes = found->notes;
    FORECOURT_ASSIGN(const Party party, readParty(database, found->customer, found->vehicle));
    takeParty(checkIn, party);
    FORECOURT_ASSIGN(const QList<Concern> concerns,
                     records::concerns().where(database, QStringLiteral("visit = ? ORDER BY position, id"),
                                               {bound(visit)}));
    for (const Concern &concern : concerns) {
        checkIn.concerns.append({concern.text, {}});
    }
    return checkIn;
}

} // namespace forecourt
