// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/appointment.h"

namespace forecourt {

// An appointment as a list shows it.
struct AppointmentEntry
{
    AppointmentId id;
    AppointmentStatus status = AppointmentStatus::Tentative;
    qint64 startsAt = 0; // UTC ms
    qint64 endsAt = 0;
    int bay = 0;
    StaffId advisor;
    QString advisorName;
    CustomerId customer; // who stands for whoever was booked
    QString customerName;
    VehicleId vehicle;
    QString plate; // normalised, carried now
    QString make;
    QString model;
    QString purpose;
    VisitId visit;

    bool operator==(const AppointmentEntry &) const = default;
};

struct AppointmentCounts
{
    int today = 0;    // that are still to come, or did today
    int toRebook = 0; // of today and later

    bool operator==(const AppointmentCounts &) const = default;
};

} // namespace forecourt
