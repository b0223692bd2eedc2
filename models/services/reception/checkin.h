// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "models/domain/vehicle.h"
#include "models/domain/visit.h"
#include "models/services/attachments/preparedattachment.h"
#include "models/services/reception/finding.h"

#include <QSet>
#include <QStringList>

namespace forecourt {

// One reason for the visit in the customer's words, or a job of an earlier order that is taken up again.
struct CheckInConcern
{
    QString text;
    JobId again; // null: a concern; else its job and lines are proposed anew

    bool operator==(const CheckInConcern &) const = default;
};

// What the counter knows when a car is taken in. Texts as typed. Records that are named by id are used; what
// is not named is looked for (car by VIN or plate, customer by phone or as owner of the car) and created
// where unknown.
struct CheckIn
{
    VisitId visit; // an arrival that waits; null: arrives now
    CustomerId customer;
    QString customerName;
    QString phone;
    VehicleId vehicle;
    QString plate;
    QString vin;
    QString vinOverrideReason; // why a failing check digit is right
    QString make;
    QString model;
    Energy energy = Energy::Unknown;
    OwnershipRole role = OwnershipRole::Owner; // of the customer to the car, where that is new
    QList<CheckInConcern> concerns;
    qint64 odometerKm = 0; // 0 = not read
    int fuelPercent = -1;  // fuel or charge, -1 = not read
    qint64 promisedAt = 0; // UTC ms, 0 = none
    WaitingTransport waiting = WaitingTransport::None;
    QString bringInName; // 送修人, where it is not the customer
    QString bringInPhone;
    QString relation;
    StaffId advisor;
    QString notes;
    QList<PreparedAttachment> attachments; // photos and signature; written with the visit
    bool openOrder = true;                 // false: the car stays in reception
    QSet<QString> accepted;                // keys of warnings that a person confirmed (Finding::key)

    bool operator==(const CheckIn &) const = default;
};

// What came into being.
struct CheckInDone
{
    VisitId visit;
    OrderId order; // null without an order
    QString number;
    CustomerId customer; // null where nobody was named
    VehicleId vehicle;
    bool newCustomer = false;
    bool newVehicle = false;

    bool operator==(const CheckInDone &) const = default;
};

// Either `done`, or the findings in its way and nothing was written.
struct CheckInAnswer
{
    QList<Finding> findings;
    std::optional<CheckInDone> done;

    bool operator==(const CheckInAnswer &) const = default;
};

} // namespace forecourt
