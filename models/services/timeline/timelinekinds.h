// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>

// The permanent words of timeline events. `data` holds what the sentence needs beside the event's own fields;
// the record it is about is refKind/ref.
namespace forecourt::timelinekinds {

inline constexpr QLatin1String kLeadReceived("lead_received");       // source, make, model, interest
inline constexpr QLatin1String kLeadUpdated("lead_updated");         // source
inline constexpr QLatin1String kLeadContacted("lead_contacted");     // outcome, note
inline constexpr QLatin1String kLeadStatus("lead_status");           // from, to
inline constexpr QLatin1String kCustomerCreated("customer_created"); // source
inline constexpr QLatin1String kVehicleLinked("vehicle_linked");     // plate, make, model, role
inline constexpr QLatin1String kCheckedIn("checked_in");         // plate, odometer, concerns (list), promised
inline constexpr QLatin1String kOrderOpened("order_opened");     // number, plate, addendum_to
inline constexpr QLatin1String kOrderStatus("order_status");     // number, from, to
inline constexpr QLatin1String kJobAdded("job_added");           // number, title, payer
inline constexpr QLatin1String kJobDeclined("job_declined");     // number, title, reason
inline constexpr QLatin1String kJobDeferred("job_deferred");     // number, title, until
inline constexpr QLatin1String kOrderSettled("order_settled");   // number, amount, currency
inline constexpr QLatin1String kPaymentTaken("payment_taken");   // number, amount, currency, method
inline constexpr QLatin1String kNote("note");                    // text
inline constexpr QLatin1String kIdentityShown("identity_shown"); // document, tail, reason
inline constexpr QLatin1String kAppointmentBooked("appointment_booked");       // starts, plate, purpose
inline constexpr QLatin1String kAppointmentMoved("appointment_moved");         // starts, plate, before
inline constexpr QLatin1String kAppointmentCancelled("appointment_cancelled"); // starts, plate
inline constexpr QLatin1String kAppointmentMissed("appointment_missed");       // starts, plate
// refKind "customer", ref the other one; name: of that
inline constexpr QLatin1String kMerged("merged");
inline constexpr QLatin1String kSeparated("separated");

// About another event (refKind "event", ref its id): what it tells was taken back, or done again. The latest
// of them counts; undoneevents.h asks for it.
inline constexpr QLatin1String kUndone("undone");
inline constexpr QLatin1String kRedone("redone");

} // namespace forecourt::timelinekinds
