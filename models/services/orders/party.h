// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/domain/customer.h"
#include "models/domain/vehicle.h"

namespace forecourt {

// Who and which car, as lists and forms show them.
struct Party
{
    std::optional<Customer> customer;
    std::optional<Vehicle> vehicle;
    QString name;  // of the customer, for people
    QString phone; // the preferred number, for people
    QString plate; // normalised, of the plate the car carries now

    bool operator==(const Party &) const = default;
};

// The name of a customer for people, by the order of its language.
[[nodiscard]] QString shownName(const Customer &customer);
// From columns surname, given, full_name and kind, in that order.
[[nodiscard]] QString shownName(const Row &row, int first);

// Storage thread. Null ids and missing records leave their part empty.
[[nodiscard]] Result<Party> readParty(Database &database, const CustomerId &customer,
                                      const VehicleId &vehicle);
// The number to call: a valid mobile before others, the preferred before the rest; as stored in canonical
// form.
[[nodiscard]] Result<QString> bestPhone(Database &database, const CustomerId &customer);
[[nodiscard]] Result<std::optional<Plate>> currentPlate(Database &database, const VehicleId &vehicle);

// The text of the plate that a vehicle carries now, as an SQL expression over the column holding the vehicle.
[[nodiscard]] QString currentPlateSql(const QString &vehicleColumn);

} // namespace forecourt
