// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/enumwords.h"
#include "models/domain/ids.h"
#include "models/domain/platekind.h"

#include <QString>

namespace forecourt {

enum class Energy {
    Unknown,
    Petrol,
    Diesel,
    Hybrid,
    PlugInHybrid,
    RangeExtender,
    Electric,
    FuelCell,
    Gas,
    Other
};
template <>
inline constexpr auto kWords<Energy> = words(u"unknown", u"petrol", u"diesel", u"hybrid", u"plug_in_hybrid",
                                             u"range_extender", u"electric", u"fuel_cell", u"gas", u"other");

// A car. Its VIN is the lasting mark; plates and owners come and go with dates.
struct Vehicle
{
    VehicleId id;
    QString vin;               // normalised, or a chassis number of another length
    QString vinOverrideReason; // why a VIN with a failing check digit was accepted
    QString make;
    QString model;
    QString trim;
    int modelYear = 0; // 0 = unknown
    QString colour;
    Energy energy = Energy::Unknown;
    qint64 odometerKm = 0; // last known, 0 = unknown
    QString notes;
    qint64 createdAt = 0;

    bool operator==(const Vehicle &) const = default;
};

// A plate a vehicle carries or carried: an attribute with validity, never the key of a vehicle.
struct Plate
{
    PlateId id;
    VehicleId vehicle;
    QString text; // normalised
    PlateKind kind = PlateKind::Unknown;
    qint64 validFrom = 0;
    qint64 validTo = 0; // 0 = still valid

    bool operator==(const Plate &) const = default;
};

enum class OwnershipRole { Owner, Driver, BringIn, Company };
template <> inline constexpr auto kWords<OwnershipRole> = words(u"owner", u"driver", u"bring_in", u"company");

// What a customer is to a vehicle, and when.
struct Ownership
{
    OwnershipId id;
    CustomerId customer;
    VehicleId vehicle;
    OwnershipRole role = OwnershipRole::Owner;
    qint64 validFrom = 0;
    qint64 validTo = 0; // 0 = still valid

    bool operator==(const Ownership &) const = default;
};

} // namespace forecourt
