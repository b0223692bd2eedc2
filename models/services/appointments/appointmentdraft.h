// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/appointments/appointmentlist.h"
#include "models/services/reception/checkin.h"

namespace forecourt {

// What a form knows of an appointment. Who and which car are named as in a check-in; of an appointment that
// is changed they are what they were.
struct AppointmentDraft
{
    AppointmentId id; // null: a new one
    CheckIn party;    // of it only who, which car, the advisor and the accepted warnings count
    qint64 startsAt = 0;
    qint64 endsAt = 0;
    int bay = 0;
    QString purpose;

    bool operator==(const AppointmentDraft &) const = default;
};

// What it would meet, as far as this desk knows.
struct AppointmentClash
{
    enum class Thing { Bay, Advisor, Vehicle };
    Thing thing = Thing::Bay;
    AppointmentEntry with;

    bool operator==(const AppointmentClash &) const = default;
};

// Either `done`, or what is in its way and nothing was written.
struct AppointmentAnswer
{
    QList<Finding> findings;
    std::optional<AppointmentClash> clash;
    AppointmentId done;

    bool operator==(const AppointmentAnswer &) const = default;
};

// What is longer was mistyped.
inline constexpr qint64 kLongestAppointment = qint64(31) * 24 * 60 * 60 * 1000;

} // namespace forecourt
