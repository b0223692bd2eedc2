// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/reception/checkinfacts.h"

#include "models/domain/plate.h"
#include "models/domain/text.h"
#include "models/domain/vin.h"
#include "models/protocol/collections.h"
#include "models/services/customers/customermatcher.h"
#include "models/services/orders/party.h"
#include "models/services/orders/storeday.h"
#include "models/storage/aliases.h"
#include "models/storage/records.h"

#include <QDateTime>

namespace forecourt {

namespace {

template <typename Record, typename IdType>
Result<std::optional<Record>> named(Database &database, const RecordMap<Record> &map, const IdType &id)
{
    FORECOURT_ASSIGN(auto found, map.find(database, id));
    if (!found) {
        return fail(ErrorCode::NotFound, map.table());
    }
    return found;
}

Result<std::optional<Vehicle>> vehicleWithVin(Database &database, const QString &vin, const VehicleId &except)
{
    if (vin.isEmpty()) {
        return std::optional<Vehicle>();
    }
    FORECOURT_ASSIGN(const QList<Vehicle> found,
                     records::vehicles().where(database, QStringLiteral("vin = ? ORDER BY id"), {vin}));
    for (const Vehicle &vehicle : found) {
        if (vehicle.id != except) {
            return std::optional(vehicle);
        }
    }
    return std::optional<Vehicle>();
}

// The car that carries a plate now. 无牌照 is not a plate: it identifies nothing.
Result<std::optional<Vehicle>> vehicleWithPlate(Database &database, const PlateCheck &plate,
                                                const VehicleId &except)
{
    if (plate.normalised.isEmpty() || plate.kind == PlateKind::None) {
        return std::optional<Vehicle>();
    }
    return database.first(QStringLiteral(R"sql(
            SELECT %1 FROM vehicle v JOIN plate p ON p.vehicle = v.id
            WHERE p.text = ? AND p.dead_version = 0 AND v.dead_version = 0 AND coalesce(p.valid_to, 0) = 0
              AND v.id IS NOT ? ORDER BY coalesce(p.valid_from, 0) DESC, p.id DESC LIMIT 1)sql")
                              .arg(records::vehicles().columns(QStringLiteral("v."))),
                          {plate.normalised, bound(except)},
                          [](const Row &row) { return records::vehicles().read(row); });
}

Result<void> readVehicle(Database &database, const CheckIn &checkIn, CheckInFacts &facts)
{
    const QString vin = normalisedVin(checkIn.vin);
    const PlateCheck plate = checkPlate(checkIn.plate);
    if (!checkIn.vehicle.isNull()) {
        FORECOURT_ASSIGN(facts.vehicle, named(database, records::vehicles(), checkIn.vehicle));
    } else {
        FORECOURT_ASSIGN(facts.vehicle, vehicleWithVin(database, vin, {}));
        facts.vehicleByVin = facts.vehicle.has_value();
    }
    if (!facts.vehicle) {
        FORECOURT_ASSIGN(const auto carrier, vehicleWithPlate(database, plate, {}));
        const bool same = carrier && (vin.isEmpty() || carrier->vin.isEmpty() || carrier->vin == vin);
        facts.vehicle = same ? carrier : std::nullopt;
        facts.vehicleByPlate = same;
    }
    const VehicleId known = facts.vehicle ? facts.vehicle->id : VehicleId();
    FORECOURT_ASSIGN(const auto carrier, vehicleWithPlate(database, plate, known));
    facts.plateOwner = carrier ? std::optional(carrier->id) : std::nullopt;
    FORECOURT_ASSIGN(const auto twin, vehicleWithVin(database, vin, known));
    facts.vinOwner = twin ? std::optional(twin->id) : std::nullopt;
    if (facts.vehicle) {
        FORECOURT_ASSIGN(const auto current, currentPlate(database, known));
        facts.currentPlate = current ? current->text : QString();
        FORECOURT_ASSIGN(facts.owner, ownerOf(database, known));
    }
    return {};
}

Result<void> readCustomer(Database &database, const CheckIn &checkIn, CheckInFacts &facts)
{
    if (!checkIn.customer.isNull()) {
        FORECOURT_ASSIGN(const QUuid root,
                         aliases::rootOf(database, collections::kCustomer, checkIn.customer.uuid()));
        FORECOURT_ASSIGN(facts.customer, named(database, records::customers(), CustomerId(root)));
    } else if (!checkIn.phone.trimmed().isEmpty()) {
        FORECOURT_ASSIGN(const auto match, CustomerMatcher(database).best({checkIn.phone}, {}));
        facts.customer = match ? std::optional(match->customer) : std::nullopt;
        facts.customerByPhone = match.has_value();
    } else if (checkIn.customerName.trimmed().isEmpty()) {
        facts.customer = facts.owner;
    }
    if (!facts.customer) {
        return {};
    }
    FORECOURT_ASSIGN(const QString phone, bestPhone(database, facts.customer->id));
    facts.customerHasPhone = !phone.isEmpty();
    if (facts.vehicle) {
        FORECOURT_ASSIGN(const auto people,
                         aliases::membersOf(database, collections::kCustomer, facts.customer->id.uuid()));
        FORECOURT_ASSIGN(const auto cars,
                         aliases::membersOf(database, collections::kVehicle, facts.vehicle->id.uuid()));
        FORECOURT_ASSIGN(const qint64 relations,
                         database.integer(QStringLiteral(R"sql(
            SELECT count(*) FROM ownership WHERE %1 AND %2 AND dead_version = 0
              AND coalesce(valid_to, 0) = 0)sql")
                                              .arg(people.pointedAt(collections::kOwnership, "customer"),
                                                   cars.pointedAt(collections::kOwnership, "vehicle")),
                                          people.values() + cars.values()));
        facts.ownershipKnown = relations > 0;
    }
    return {};
}

} // namespace

Result<std::optional<Customer>> ownerOf(Database &database, const VehicleId &vehicle)
{
    FORECOURT_ASSIGN(const auto cars, aliases::membersOf(database, collections::kVehicle, vehicle.uuid()));
    return database.first(
        QStringLiteral(R"sql(
        SELECT %1 FROM ownership o JOIN customer c ON c.id = %2
        WHERE %3 AND o.dead_version = 0 AND c.dead_version = 0 AND coalesce(o.valid_to, 0) = 0
        ORDER BY CASE o.role WHEN 'owner' THEN 0 WHEN 'company' THEN 1 WHEN 'driver' THEN 2 ELSE 3 END,
                 coalesce(o.valid_from, 0) DESC, o.id DESC LIMIT 1)sql")
            .arg(records::customers().columns(QStringLiteral("c.")),
                 aliases::rootOfField(collections::kOwnership, "customer", QStringLiteral("o.")),
                 cars.pointedAt(collections::kOwnership, "vehicle", QStringLiteral("o."))),
        cars.values(), [](const Row &row) { return records::customers().read(row); });
}

Result<CheckInFacts> readFacts(Database &database, const CheckIn &checkIn, qint64 nowMs)
{
    CheckInFacts facts;
    facts.nowMs = nowMs;
    FORECOURT_ASSIGN(const Store store, storeOrDefault(database));
    facts.thisYear = QDateTime::fromMSecsSinceEpoch(nowMs, zoneOf(store)).date().year();
    FORECOURT_TRY(readVehicle(database, checkIn, facts));
    FORECOURT_TRY(readCustomer(database, checkIn, facts));
    return facts;
}

} // namespace forecourt
