// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/appointmentstatus.h"
#include "models/domain/ids.h"

#include <QString>

namespace forecourt {

// A car that is to come: when, onto which bay and to whom.
struct Appointment
{
    AppointmentId id;
    CustomerId customer;
    VehicleId vehicle;
    int bay = 0; // 0: none is held
    StaffId advisor;
    qint64 startsAt = 0; // UTC ms
    qint64 endsAt = 0;   // the first instant at which everything is free again
    AppointmentStatus status = AppointmentStatus::Tentative;
    QString purpose;
    VisitId visit; // once the car is here
    qint64 createdAt = 0;

    bool operator==(const Appointment &) const = default;
};

} // namespace forecourt
