// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/itemmodels/roles.h"
#include "models/services/appointments/appointmentdraft.h"

#include <QCoreApplication>

namespace forecourt {

// The words of appointments in the current language.
class AppointmentWords final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::AppointmentWords)

public:
    [[nodiscard]] static QString status(AppointmentStatus status);
    [[nodiscard]] static Tone tone(AppointmentStatus status);
    [[nodiscard]] static QString iconName(AppointmentStatus status);
    [[nodiscard]] static QString bay(int bay); // "Bay 2"; empty for none
    // "09:00–11:00"
    [[nodiscard]] static QString hours(qint64 startsAt, qint64 endsAt);
    // "today", "tomorrow" or the date
    [[nodiscard]] static QString day(qint64 ms, qint64 nowMs);
    [[nodiscard]] static QString duration(qint64 ms);
    // Who holds what and when, and what to do.
    [[nodiscard]] static QString clash(const AppointmentClash &clash);
    [[nodiscard]] static QString failure(const Error &error);
};

} // namespace forecourt
