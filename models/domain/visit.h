// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/enumwords.h"
#include "models/domain/ids.h"
#include "models/domain/visitstatus.h"

#include <QString>

namespace forecourt {

// How the customer gets on while the car is here.
enum class WaitingTransport { None, Waiter, Loaner, Shuttle, Taxi, PickUp };
template <>
inline constexpr auto kWords<WaitingTransport> = words(u"none", u"waiter", u"loaner", u"shuttle", u"taxi",
                                                       u"pick_up");

// One arrival of a customer or a car.
struct Visit
{
    VisitId id;
    CustomerId customer;
    VehicleId vehicle;
    LeadId lead;
    VisitStatus status = VisitStatus::Waiting;
    qint64 arrivedAt = 0;
    qint64 receptionAt = 0;
    qint64 promisedAt = 0;
    qint64 odometerKm = 0; // 0 = not read
    int fuelPercent = -1;  // fuel or charge, -1 = not read
    QString bringInName;   // 送修人, who need not be the owner
    QString bringInPhone;
    QString relation; // of the person to the owner
    WaitingTransport waitingTransport = WaitingTransport::None;
    StaffId advisor;
    QString notes;
    OrderId order;

    bool operator==(const Visit &) const = default;
};

} // namespace forecourt
