// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/domain/customer.h"
#include "models/services/reception/checkin.h"

namespace forecourt {

// What the records say to a check-in.
struct CheckInFacts
{
    std::optional<Customer> customer; // meant, found by phone, or the owner of the car
    bool customerByPhone = false;
    bool customerHasPhone = false;
    std::optional<Vehicle> vehicle; // meant, or found by VIN or plate
    bool vehicleByVin = false;
    bool vehicleByPlate = false;
    QString currentPlate;                // normalised, of that vehicle
    std::optional<VehicleId> plateOwner; // another vehicle that carries the typed plate
    std::optional<VehicleId> vinOwner;   // another vehicle that has the typed VIN
    std::optional<Customer> owner;       // who owns the vehicle now
    bool ownershipKnown = false;         // of the customer to the vehicle, in any role
    qint64 nowMs = 0;
    int thisYear = 0;
};

// Storage thread. NotFound where a record named by id is not there.
[[nodiscard]] Result<CheckInFacts> readFacts(Database &database, const CheckIn &checkIn, qint64 nowMs);

// Who owns a vehicle now: owner before company, driver and bring-in person, the newest of equals.
[[nodiscard]] Result<std::optional<Customer>> ownerOf(Database &database, const VehicleId &vehicle);

} // namespace forecourt
