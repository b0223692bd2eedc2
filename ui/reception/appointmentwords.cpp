// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/appointmentwords.h"

#include "models/domain/plate.h"
#include "models/itemmodels/daytext.h"
#include "ui/reception/receptionwords.h"
#include "ui/shell/rightswords.h"
#include "ui/widgets/storetime.h"

namespace forecourt {

QString AppointmentWords::status(AppointmentStatus status)
{
    switch (status) {
    case AppointmentStatus::Tentative:
        return tr("Tentative");
    case AppointmentStatus::Confirmed:
        return tr("Confirmed");
    case AppointmentStatus::ToRebook:
        return tr("To rebook");
    case AppointmentStatus::Cancelled:
        return tr("Cancelled");
    case AppointmentStatus::NoShow:
        return tr("Did not come");
    case AppointmentStatus::Arrived:
        return tr("Arrived");
    }
    return {};
}

Tone AppointmentWords::tone(AppointmentStatus status)
{
    switch (status) {
    case AppointmentStatus::Confirmed:
        return Tone::Ok;
    case AppointmentStatus::ToRebook:
        return Tone::Bad;
    case AppointmentStatus::Arrived:
        return Tone::Accent;
    case AppointmentStatus::NoShow:
        return Tone::Warn;
    case AppointmentStatus::Tentative:
    case AppointmentStatus::Cancelled:
        break;
    }
    return Tone::Neutral;
}

QString AppointmentWords::iconName(AppointmentStatus status)
{
    switch (status) {
    case AppointmentStatus::Tentative:
        return QStringLiteral("hourglass-split");
    case AppointmentStatus::Confirmed:
    case AppointmentStatus::Arrived:
        return QStringLiteral("check");
    case AppointmentStatus::ToRebook:
        return QStringLiteral("exclamation-triangle");
    case AppointmentStatus::Cancelled:
    case AppointmentStatus::NoShow:
        return QStringLiteral("x");
    }
    return {};
}

QString AppointmentWords::bay(int bay)
{
    return bay > 0 ? tr("Bay %1").arg(bay) : QString();
}

QString AppointmentWords::hours(qint64 startsAt, qint64 endsAt)
{
    const QString clock = QStringLiteral("HH:mm");
    const QDateTime from = StoreTime::at(startsAt);
    const QDateTime to = StoreTime::at(endsAt);
    return QStringLiteral("%1–%2").arg(from.toString(clock),
                                       from.date() == to.date() ? to.toString(clock) : momentText(to));
}

QString AppointmentWords::day(qint64 ms, qint64 nowMs)
{
    const QDate day = StoreTime::date(ms);
    const QDate today = StoreTime::date(nowMs);
    if (day == today) {
        return tr("today");
    }
    return day == today.addDays(1) ? tr("tomorrow") : shortDayText(day, today);
}

QString AppointmentWords::duration(qint64 ms)
{
    constexpr qint64 kHour = 60 * 60 * 1000;
    return ms % kHour == 0 ? tr("%1 h").arg(ms / kHour) : ReceptionWords::duration(ms);
}

QString AppointmentWords::clash(const AppointmentClash &clash)
{
    const AppointmentEntry &with = clash.with;
    QStringList who{with.customerName, with.plate.isEmpty() ? QString() : displayedPlate(with.plate)};
    who.removeAll(QString());
    const QString by = who.join(QStringLiteral(" · "));
    const QString when = QStringLiteral("%1 %2").arg(dayText(StoreTime::date(with.startsAt)),
                                                     hours(with.startsAt, with.endsAt));
    switch (clash.thing) {
    case AppointmentClash::Thing::Bay:
        return tr("Bay %1 is taken by %2, %3. Choose another time or bay.")
            .arg(QString::number(with.bay), by, when);
    case AppointmentClash::Thing::Advisor:
        return tr("%1 has an appointment with %2, %3. Choose another time or advisor.")
            .arg(with.advisorName, by, when);
    case AppointmentClash::Thing::Vehicle:
        return tr("This car has an appointment already: %1, %2. Choose another time, or move that one.")
            .arg(by, when);
    }
    return {};
}

QString AppointmentWords::failure(const Error &error)
{
    if (const auto right = RightsWords::refusalIn(error)) {
        return *right;
    }
    if (error.code == ErrorCode::InvalidInput && error.detail == QLatin1String("time")) {
        return tr("Give a day and a time, and how long it takes.");
    }
    if (error.code == ErrorCode::InvalidInput && error.detail == QLatin1String("past")) {
        return tr("That day is over. Give a day and a time that are to come.");
    }
    if (error.code == ErrorCode::Conflict && error.detail.startsWith(QLatin1String("from "))) {
        return tr(
            "The appointment is further on by now and cannot be changed that way. Nothing was changed.");
    }
    if (error.code == ErrorCode::Conflict) {
        return tr(
            "The customer or the car of this appointment is not there any more. Take the car in as a new "
            "arrival.");
    }
    return ReceptionWords::failure(error);
}

} // namespace forecourt
