// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/appointments/appointmentdraft.h"
#include "models/storage/mutation.h"

namespace forecourt {

// The use cases of appointments within one transaction. Storage thread. NotFound where there is no such
// appointment; Conflict where its state does not allow it any more.

// Makes it, or moves it and asks the server anew. InvalidInput "time" or "bay".
[[nodiscard]] Result<AppointmentAnswer> writeAppointment(Mutation &mutation, const AppointmentDraft &draft);
// Cancelled or not come; doing it again does nothing.
[[nodiscard]] Result<void> endAppointment(Mutation &mutation, const AppointmentId &id, AppointmentStatus to);
// The car is here: an arrival waits in the queue, with what it was booked for as its concern.
[[nodiscard]] Result<VisitId> writeAppointmentArrival(Mutation &mutation, const AppointmentId &id);

} // namespace forecourt
