// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/services/appointments/appointmentdraft.h"
#include "models/services/lists/listpage.h"

namespace forecourt {

// Appointments of the store's today and of the days that follow, in the order of time. Storage thread.
[[nodiscard]] Result<ListPage<AppointmentEntry>> readAppointmentPage(Database &database, qint64 nowMs,
                                                                     const PageAsk &ask);
[[nodiscard]] Result<ListCount> countAppointmentList(Database &database, qint64 nowMs);
[[nodiscard]] Result<AppointmentCounts> countAppointments(Database &database, qint64 nowMs);
// NotFound where there is none.
[[nodiscard]] Result<AppointmentEntry> readAppointment(Database &database, const AppointmentId &id);

// What holds the same bay, advisor or car at an overlapping time; to touch is not to overlap. Those that are
// tentative count, for the server may confirm them.
[[nodiscard]] Result<std::optional<AppointmentClash>> clashOf(Database &database, const Appointment &wanted);

} // namespace forecourt
