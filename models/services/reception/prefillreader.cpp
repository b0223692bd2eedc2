// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/reception/prefillreader.h"

#include "models/protocol/collections.h"
#include "models/services/reception/checkinfacts.h"
#include "models/storage/aliases.h"

namespace forecourt {

namespace {

Result<QList<OpenOrder>> openOrders(Database &database, const VehicleId &vehicle)
{
    FORECOURT_ASSIGN(const auto cars, aliases::membersOf(database, collections::kVehicle, vehicle.uuid()));
    return database.all(QStringLiteral(R"sql(
        SELECT id, number, status, opened_at FROM service_order
        WHERE %1 AND dead_version = 0 AND status NOT IN ('delivered', 'closed', 'cancelled')
        ORDER BY opened_at DESC, id DESC)sql")
                            .arg(cars.pointedAt(collections::kServiceOrder, "vehicle")),
                        cars.values(), [](const Row &row) {
                            return OpenOrder{row.id<OrderId>(0), row.text(1),
                                             fromWord<OrderStatus>(row.text(2), OrderStatus::CheckedIn),
                                             row.integer(3)};
                        });
}

} // namespace

Result<VisitPrefill> readPrefill(Database &database, const CustomerId &customer, const VehicleId &vehicle)
{
    VisitPrefill prefill;
    CustomerId person = customer;
    if (!vehicle.isNull()) {
        FORECOURT_ASSIGN(const auto owner, ownerOf(database, vehicle));
        prefill.owner = owner ? owner->id : CustomerId();
        prefill.ownerName = owner ? shownName(*owner) : QString();
        person = customer.isNull() ? prefill.owner : customer;
    }
    FORECOURT_ASSIGN(prefill.party, readParty(database, person, vehicle));
    if (!prefill.party.vehicle) {
        return prefill;
    }
    prefill.lastOdometerKm = prefill.party.vehicle->odometerKm;
    FORECOURT_ASSIGN(const auto cars, aliases::membersOf(database, collections::kVehicle, vehicle.uuid()));
    FORECOURT_ASSIGN(prefill.lastVisitAt,
                     database.integer(QStringLiteral("SELECT max(arrived_at) FROM visit WHERE %1 AND "
                                                     "dead_version = 0 AND status = 'handed_over'")
                                          .arg(cars.pointedAt(collections::kVisit, "vehicle")),
                                      cars.values()));
    FORECOURT_ASSIGN(prefill.openOrders, openOrders(database, vehicle));
    FORECOURT_ASSIGN(prefill.notDone, notDoneJobs(database, vehicle));
    return prefill;
}

} // namespace forecourt
