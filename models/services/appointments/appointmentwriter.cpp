// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/appointments/appointmentwriter.h"

#include "models/services/appointments/appointmentreader.h"
#include "models/services/orders/party.h"
#include "models/services/orders/storeday.h"
#include "models/services/reception/checkinrules.h"
#include "models/services/reception/checkinwriter.h"
#include "models/services/timeline/timelinekinds.h"
#include "models/services/timeline/timelinerecorder.h"
#include "models/storage/records.h"

namespace forecourt {

namespace {

using enum AppointmentStatus;

Result<Appointment> find(Mutation &mutation, const AppointmentId &id)
{
    FORECOURT_ASSIGN(const auto found, records::appointments().find(mutation.database(), id));
    return found ? Result<Appointment>(*found) : fail(ErrorCode::NotFound, QStringLiteral("appointment"));
}

Error illegalStep(AppointmentStatus from, AppointmentStatus to)
{
    return {ErrorCode::Conflict, QStringLiteral("from %1 to %2").arg(wordOf(from), wordOf(to))};
}

Result<void> record(Mutation &mutation, const Appointment &appointment, QLatin1String kind,
                    QJsonObject data = {})
{
    FORECOURT_ASSIGN(const auto plate, currentPlate(mutation.database(), appointment.vehicle));
    TimelineEvent event;
    event.customer = appointment.customer;
    event.vehicle = appointment.vehicle;
    event.kind = kind;
    event.refKind = QStringLiteral("appointment");
    event.ref = appointment.id.uuid();
    data.insert(QStringLiteral("starts"), appointment.startsAt);
    data.insert(QStringLiteral("plate"), plate ? plate->text : QString());
    return recordEvent(mutation, event, data);
}

Result<void> check(const AppointmentDraft &draft)
{
    const bool timed = draft.startsAt > 0 && draft.endsAt > draft.startsAt &&
                       draft.endsAt - draft.startsAt <= kLongestAppointment;
    if (!timed) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("time"));
    }
    return draft.bay < 0 ? fail(ErrorCode::InvalidInput, QStringLiteral("bay")) : Result<void>();
}

// Whoever books for a day that is over has mistyped it, and would not find it in the list.
Result<void> checkToCome(Mutation &mutation, const AppointmentDraft &draft)
{
    FORECOURT_ASSIGN(const Store store, storeOrDefault(mutation.database()));
    return draft.startsAt >= storeDay(mutation.nowMs(), store).startMs
               ? Result<void>()
               : fail(ErrorCode::InvalidInput, QStringLiteral("past"));
}

Appointment filled(Appointment appointment, const AppointmentDraft &draft)
{
    appointment.advisor = draft.party.advisor;
    appointment.startsAt = draft.startsAt;
    appointment.endsAt = draft.endsAt;
    appointment.bay = draft.bay;
    appointment.purpose = draft.purpose.trimmed();
    return appointment;
}

Result<AppointmentAnswer> book(Mutation &mutation, const AppointmentDraft &draft)
{
    FORECOURT_TRY(checkToCome(mutation, draft));
    FORECOURT_ASSIGN(const CheckInFacts facts, readFacts(mutation.database(), draft.party, mutation.nowMs()));
    AppointmentAnswer answer;
    answer.findings = checkInFindings(draft.party, facts, CheckInPurpose::Arrival);
    if (!blocking(answer.findings, draft.party.accepted).isEmpty()) {
        return answer;
    }
    Appointment appointment = filled({}, draft);
    appointment.vehicle = facts.vehicle ? facts.vehicle->id : VehicleId();
    FORECOURT_ASSIGN(answer.clash, clashOf(mutation.database(), appointment));
    if (answer.clash) {
        return answer;
    }
    FORECOURT_ASSIGN(const CheckInParty party, writeParty(mutation, draft.party, facts));
    appointment.id = AppointmentId(mutation.newId());
    appointment.customer = party.customer;
    appointment.vehicle = party.vehicle;
    appointment.createdAt = mutation.nowMs();
    FORECOURT_TRY(records::appointments().create(mutation, appointment));
    FORECOURT_TRY(record(mutation, appointment, timelinekinds::kAppointmentBooked,
                         {{QStringLiteral("purpose"), appointment.purpose}}));
    answer.done = appointment.id;
    return answer;
}

bool asksForOther(const Appointment &one, const Appointment &other)
{
    return one.startsAt != other.startsAt || one.endsAt != other.endsAt || one.bay != other.bay ||
           one.advisor != other.advisor;
}

// One that was refused asks again as it is: what was in its way may be gone.
Result<AppointmentAnswer> move(Mutation &mutation, const AppointmentDraft &draft)
{
    FORECOURT_ASSIGN(const Appointment before, find(mutation, draft.id));
    Appointment after = filled(before, draft);
    AppointmentAnswer answer;
    const bool asks = before.status == ToRebook || asksForOther(before, after);
    if (asks) {
        after.status = Tentative;
        if (before.status != Tentative && !isLegal(before.status, Tentative)) {
            return tl::unexpected(illegalStep(before.status, Tentative));
        }
        FORECOURT_TRY(checkToCome(mutation, draft));
        FORECOURT_ASSIGN(answer.clash, clashOf(mutation.database(), after));
        if (answer.clash) {
            return answer;
        }
    }
    FORECOURT_TRY(records::appointments().update(mutation, before, after));
    if (asks) {
        FORECOURT_TRY(record(mutation, after, timelinekinds::kAppointmentMoved,
                             {{QStringLiteral("before"), before.startsAt}}));
    }
    answer.done = after.id;
    return answer;
}

} // namespace

Result<AppointmentAnswer> writeAppointment(Mutation &mutation, const AppointmentDraft &draft)
{
    FORECOURT_TRY(check(draft));
    return draft.id.isNull() ? book(mutation, draft) : move(mutation, draft);
}

Result<void> endAppointment(Mutation &mutation, const AppointmentId &id, AppointmentStatus to)
{
    FORECOURT_ASSIGN(const Appointment before, find(mutation, id));
    if (before.status == to) {
        return {};
    }
    if (!isLegal(before.status, to)) {
        return tl::unexpected(illegalStep(before.status, to));
    }
    Appointment after = before;
    after.status = to;
    FORECOURT_TRY(records::appointments().update(mutation, before, after));
    return record(mutation, after,
                  to == NoShow ? timelinekinds::kAppointmentMissed : timelinekinds::kAppointmentCancelled);
}

Result<VisitId> writeAppointmentArrival(Mutation &mutation, const AppointmentId &id)
{
    FORECOURT_ASSIGN(const Appointment before, find(mutation, id));
    if (!isLegal(before.status, Arrived)) {
        return tl::unexpected(illegalStep(before.status, Arrived));
    }
    CheckIn arrival;
    arrival.customer = before.customer;
    arrival.vehicle = before.vehicle;
    arrival.advisor = before.advisor;
    arrival.role = OwnershipRole::BringIn; // of the customer to the car, where they were never seen together
    if (!before.purpose.isEmpty()) {
        arrival.concerns.append({before.purpose, {}});
    }
    FORECOURT_ASSIGN(const CheckInAnswer answer, writeArrival(mutation, arrival));
    if (!answer.done) {
        return fail(ErrorCode::Conflict,
                    QStringLiteral("the customer or the car of the appointment is gone"));
    }
    Appointment after = before;
    after.status = Arrived;
    after.visit = answer.done->visit;
    FORECOURT_TRY(records::appointments().update(mutation, before, after));
    return after.visit;
}

} // namespace forecourt
