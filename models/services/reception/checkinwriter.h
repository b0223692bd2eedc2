// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/reception/checkinrules.h"
#include "models/storage/mutation.h"

namespace forecourt {

// The customer and the car of a check-in, found or made.
struct CheckInParty
{
    CustomerId customer;
    VehicleId vehicle;
    bool newCustomer = false;
    bool newVehicle = false;
};

// The steps of taking a car in, within the transaction of the caller. Storage writer thread.

// Creates or completes customer, contact, vehicle, plate and ownership. Expects that the rules were asked.
[[nodiscard]] Result<CheckInParty> writeParty(Mutation &mutation, const CheckIn &checkIn,
                                              const CheckInFacts &facts);

// Puts the car in the queue.
[[nodiscard]] Result<CheckInAnswer> writeArrival(Mutation &mutation, const CheckIn &checkIn);

// The whole check-in: party, visit, concerns, service order, odometer and timeline. Writes nothing where
// findings stand in the way. Conflict where the visit was handed over already.
[[nodiscard]] Result<CheckInAnswer> writeCheckIn(Mutation &mutation, const CheckIn &checkIn);

} // namespace forecourt
