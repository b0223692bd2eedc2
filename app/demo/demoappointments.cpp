// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoappointments.h"

#include "models/domain/idsource.h"
#include "models/services/orders/storeday.h"
#include "models/storage/records.h"

namespace forecourt {

namespace {

using enum AppointmentStatus;

struct Booked
{
    int day; // from today
    int hour;
    int minutes;
    int bay;
    AppointmentStatus status;
    const char16_t *purpose;
};

constexpr Booked kBooked[] = {
    {0, 9, 60, 1, Confirmed, u"常规保养，更换机油机滤"},
    {0, 11, 90, 2, Confirmed, u"低速过减速带左前有异响"},
    {0, 14, 60, 1, Tentative, u"空调不制冷"},
    {0, 16, 60, 3, Cancelled, u"年检"},
    {1, 9, 120, 1, Confirmed, u"更换前刹车片"},
    {1, 13, 240, 4, Tentative, u"右后门钣金喷漆"},
    {2, 10, 60, 2, Tentative, u"六万公里保养"},
};

} // namespace

Result<void> writeDemoAppointments(Mutation &mutation, quint64 seed, const QList<StaffId> &staff)
{
    FORECOURT_ASSIGN(const Store store, storeOrDefault(mutation.database()));
    FORECOURT_ASSIGN(const QList<Ownership> owners,
                     records::ownerships().where(mutation.database(),
                                                 QStringLiteral("valid_to IS NULL ORDER BY id LIMIT ?"),
                                                 {static_cast<qint64>(std::size(kBooked))}));
    const QTimeZone zone = zoneOf(store);
    const QDate today = storeDay(mutation.nowMs(), store).date;
    for (qsizetype i = 0; i < owners.size(); ++i) {
        const Booked &booked = kBooked[i];
        Appointment appointment;
        appointment.id = AppointmentId(
            derivedId("demo", "appointment/" + QByteArray::number(seed) + '/' + QByteArray::number(i)));
        appointment.customer = owners.at(i).customer;
        appointment.vehicle = owners.at(i).vehicle;
        appointment.bay = booked.bay;
        appointment.advisor = booked.day == 0 && !staff.isEmpty() ? staff.first() : StaffId();
        appointment.startsAt =
            QDateTime(today.addDays(booked.day), QTime(booked.hour, 0), zone).toMSecsSinceEpoch();
        appointment.endsAt = appointment.startsAt + qint64(booked.minutes) * 60 * 1000;
        appointment.status = booked.status;
        appointment.purpose = QString::fromUtf16(booked.purpose);
        appointment.createdAt = mutation.nowMs();
        FORECOURT_TRY(records::appointments().create(mutation, appointment));
    }
    return {};
}

} // namespace forecourt
