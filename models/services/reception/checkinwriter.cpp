// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/reception/checkinwriter.h"

#include "models/domain/personname.h"
#include "models/domain/plate.h"
#include "models/domain/text.h"
#include "models/domain/vin.h"
#include "models/protocol/collections.h"
#include "models/services/customers/customermatcher.h"
#include "models/services/orders/party.h"
#include "models/services/timeline/timelinekinds.h"
#include "models/services/timeline/timelinerecorder.h"
#include "models/storage/aliases.h"
#include "models/storage/records.h"

namespace forecourt {

namespace {

Result<void> writeCustomer(Mutation &mutation, const CheckIn &checkIn, const CheckInFacts &facts,
                           CheckInParty &party)
{
    QList<ContactText> phones;
    if (!checkIn.phone.trimmed().isEmpty()) {
        phones.append({checkIn.phone, !facts.customerHasPhone, {}});
    }
    if (facts.customer) {
        party.customer = facts.customer->id;
        FORECOURT_TRY(addContacts(mutation, party.customer, phones, {}));
        return {};
    }
    if (checkIn.customerName.trimmed().isEmpty() && phones.isEmpty()) {
        return {};
    }
    CustomerDraft customer;
    customer.name = parsePersonName(checkIn.customerName);
    customer.phones = phones;
    customer.source = QStringLiteral("reception");
    FORECOURT_ASSIGN(party.customer, createCustomer(mutation, customer));
    party.newCustomer = true;
    return {};
}

void complete(Vehicle &vehicle, const CheckIn &checkIn, int thisYear)
{
    const VinCheck vin = checkVin(checkIn.vin, thisYear);
    if (!vin.normalised.isEmpty() && vin.normalised != vehicle.vin) {
        vehicle.vin = vin.normalised;
        const bool blocked = vin.severity == VinCheck::Severity::BlockingWithOverride;
        vehicle.vinOverrideReason = blocked ? normalisedText(checkIn.vinOverrideReason) : QString();
        vehicle.modelYear = vehicle.modelYear == 0 ? vin.modelYear : vehicle.modelYear;
    }
    const auto take = [](QString &field, const QString &typed) {
        field = normalisedText(typed).isEmpty() ? field : normalisedText(typed);
    };
    take(vehicle.make, checkIn.make);
    take(vehicle.model, checkIn.model);
    vehicle.energy = checkIn.energy == Energy::Unknown ? vehicle.energy : checkIn.energy;
    vehicle.odometerKm = checkIn.odometerKm > 0 ? checkIn.odometerKm : vehicle.odometerKm;
}

Result<void> writeVehicle(Mutation &mutation, const CheckIn &checkIn, const CheckInFacts &facts,
                          CheckInParty &party)
{
    if (facts.vehicle) {
        party.vehicle = facts.vehicle->id;
        Vehicle after = *facts.vehicle;
        complete(after, checkIn, facts.thisYear);
        return records::vehicles().update(mutation, *facts.vehicle, after);
    }
    Vehicle vehicle;
    vehicle.id = VehicleId(mutation.newId());
    vehicle.createdAt = mutation.nowMs();
    complete(vehicle, checkIn, facts.thisYear);
    party.vehicle = vehicle.id;
    party.newVehicle = true;
    return records::vehicles().create(mutation, vehicle);
}

Result<void> endPlate(Mutation &mutation, const VehicleId &vehicle)
{
    FORECOURT_ASSIGN(const auto plate, currentPlate(mutation.database(), vehicle));
    if (!plate) {
        return {};
    }
    Plate ended = *plate;
    ended.validTo = mutation.nowMs();
    return records::plates().update(mutation, *plate, ended);
}

// A plate is an attribute with dates: the old one ends where the new one begins, on both cars.
Result<void> writePlate(Mutation &mutation, const CheckIn &checkIn, const CheckInFacts &facts,
                        const VehicleId &vehicle)
{
    const PlateCheck plate = checkPlate(checkIn.plate);
    if (plate.normalised.isEmpty() || plate.kind == PlateKind::None ||
        plate.normalised == facts.currentPlate) {
        return {};
    }
    FORECOURT_TRY(endPlate(mutation, vehicle));
    if (facts.plateOwner) {
        FORECOURT_TRY(endPlate(mutation, *facts.plateOwner));
    }
    Plate record;
    record.id = PlateId(mutation.newId());
    record.vehicle = vehicle;
    record.text = plate.normalised;
    record.kind = plate.kind;
    record.validFrom = mutation.nowMs();
    return records::plates().create(mutation, record);
}

Result<void> endOwner(Mutation &mutation, const CustomerId &owner, const VehicleId &vehicle)
{
    Database &database = mutation.database();
    FORECOURT_ASSIGN(const auto people, aliases::membersOf(database, collections::kCustomer, owner.uuid()));
    FORECOURT_ASSIGN(const auto cars, aliases::membersOf(database, collections::kVehicle, vehicle.uuid()));
    FORECOURT_ASSIGN(const QList<Ownership> held,
                     records::ownerships().where(
                         database,
                         QStringLiteral("%1 AND %2 AND role = 'owner' AND coalesce(valid_to, 0) = 0")
                             .arg(people.pointedAt(collections::kOwnership, "customer"),
                                  cars.pointedAt(collections::kOwnership, "vehicle")),
                         people.values() + cars.values()));
    for (const Ownership &ownership : held) {
        Ownership ended = ownership;
        ended.validTo = mutation.nowMs();
        FORECOURT_TRY(records::ownerships().update(mutation, ownership, ended));
    }
    return {};
}

Result<void> recordLink(Mutation &mutation, const CheckIn &checkIn, const CheckInParty &party)
{
    TimelineEvent event;
    event.customer = party.customer;
    event.vehicle = party.vehicle;
    event.kind = timelinekinds::kVehicleLinked;
    event.refKind = QStringLiteral("vehicle");
    event.ref = party.vehicle.uuid();
    return recordEvent(mutation, event,
                       {{QStringLiteral("plate"), checkPlate(checkIn.plate).normalised},
                        {QStringLiteral("make"), normalisedText(checkIn.make)},
                        {QStringLiteral("model"), normalisedText(checkIn.model)},
                        {QStringLiteral("role"), wordOf(checkIn.role)}});
}

Result<void> writeOwnership(Mutation &mutation, const CheckIn &checkIn, const CheckInFacts &facts,
                            const CheckInParty &party)
{
    if (party.customer.isNull() || facts.ownershipKnown) {
        return {};
    }
    if (checkIn.role == OwnershipRole::Owner && facts.owner) {
        FORECOURT_TRY(endOwner(mutation, facts.owner->id, party.vehicle));
    }
    Ownership ownership;
    ownership.id = OwnershipId(mutation.newId());
    ownership.customer = party.customer;
    ownership.vehicle = party.vehicle;
    ownership.role = checkIn.role;
    ownership.validFrom = mutation.nowMs();
    FORECOURT_TRY(records::ownerships().create(mutation, ownership));
    return recordLink(mutation, checkIn, party);
}

} // namespace

Result<CheckInParty> writeParty(Mutation &mutation, const CheckIn &checkIn, const CheckInFacts &facts)
{
    CheckInParty party;
    FORECOURT_TRY(writeCustomer(mutation, checkIn, facts, party));
    FORECOURT_TRY(writeVehicle(mutation, checkIn, facts, party));
    FORECOURT_TRY(writePlate(mutation, checkIn, facts, party.vehicle));
    FORECOURT_TRY(writeOwnership(mutation, checkIn, facts, party));
    return party;
}

} // namespace forecourt
