// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/receptionwords.h"

#include "models/itemmodels/daytext.h"
#include "ui/shell/rightswords.h"

#include <QDateTime>
#include <QLocale>

namespace forecourt {

QString ReceptionWords::energy(Energy energy)
{
    switch (energy) {
    case Energy::Petrol:
        return tr("Petrol");
    case Energy::Diesel:
        return tr("Diesel");
    case Energy::Hybrid:
        return tr("Hybrid");
    case Energy::PlugInHybrid:
        return tr("Plug-in hybrid");
    case Energy::RangeExtender:
        return tr("Range extender");
    case Energy::Electric:
        return tr("Electric");
    case Energy::FuelCell:
        return tr("Fuel cell");
    case Energy::Gas:
        return tr("Gas");
    case Energy::Other:
        return tr("Other");
    case Energy::Unknown:
        break;
    }
    return tr("Not known");
}

QString ReceptionWords::role(OwnershipRole role)
{
    switch (role) {
    case OwnershipRole::Owner:
        return tr("Owner");
    case OwnershipRole::Driver:
        return tr("Driver");
    case OwnershipRole::BringIn:
        return tr("Brings it in");
    case OwnershipRole::Company:
        return tr("Company");
    }
    return {};
}

QString ReceptionWords::waiting(WaitingTransport waiting)
{
    switch (waiting) {
    case WaitingTransport::None:
        return tr("Comes back");
    case WaitingTransport::Waiter:
        return tr("Waits here");
    case WaitingTransport::Loaner:
        return tr("Loan car");
    case WaitingTransport::Shuttle:
        return tr("Shuttle");
    case WaitingTransport::Taxi:
        return tr("Taxi");
    case WaitingTransport::PickUp:
        return tr("Pick-up service");
    }
    return {};
}

QString ReceptionWords::status(VisitStatus status)
{
    switch (status) {
    case VisitStatus::Waiting:
        return tr("Waiting");
    case VisitStatus::InReception:
        return tr("In reception");
    case VisitStatus::HandedOver:
        return tr("Handed over");
    case VisitStatus::LeftWithoutService:
        return tr("Left without service");
    }
    return {};
}

QString ReceptionWords::duration(qint64 ms)
{
    constexpr qint64 kMinute = 60'000;
    constexpr qint64 kHour = 60;
    const qint64 minutes = qMax<qint64>(0, ms) / kMinute;
    return minutes < kHour ? tr("%1 min").arg(minutes)
                           : tr("%1 h %2 min").arg(minutes / kHour).arg(minutes % kHour);
}

QString ReceptionWords::date(qint64 ms, const QTimeZone &zone)
{
    return dayText(QDateTime::fromMSecsSinceEpoch(ms, zone).date());
}

QString ReceptionWords::sentence(const Finding &finding)
{
    for (const auto part : {&carSentence, &vinSentence, &personSentence, &stateSentence}) {
        if (const QString text = part(finding); !text.isEmpty()) {
            return text;
        }
    }
    return finding.key();
}

QString ReceptionWords::carSentence(const Finding &finding)
{
    const QString key = finding.key();
    const auto param = [&](const char *name) {
        return finding.params.value(QString::fromLatin1(name));
    };
    if (key == QLatin1String("vehicle.unidentified")) {
        return tr("Give a plate, or the VIN of a car without one.");
    }
    if (key == QLatin1String("plate.unusual")) {
        return tr("%1 is not a usual plate: read it again.").arg(param("plate"));
    }
    if (key == QLatin1String("plate.known")) {
        return tr("This car is known.");
    }
    if (key == QLatin1String("plate.in_use")) {
        return tr("Another car carries %1: it moves to this one.").arg(param("plate"));
    }
    if (key == QLatin1String("plate.changed")) {
        return tr("Until now %1.").arg(param("before"));
    }
    return {};
}

QString ReceptionWords::vinSentence(const Finding &finding)
{
    const QString key = finding.key();
    const auto param = [&](const char *name) {
        return finding.params.value(QString::fromLatin1(name));
    };
    if (key == QLatin1String("vin.check_digit")) {
        return tr("The check digit should be %1: read it again, or say below why it is right.")
            .arg(param("expected"));
    }
    if (key == QLatin1String("vin.illegal_character")) {
        return param("suggestion").isEmpty()
                   ? tr("A VIN has only letters and digits.")
                   : tr("I, O and Q are never in a VIN. %1?").arg(param("suggestion"));
    }
    if (key == QLatin1String("vin.check_digit_info")) {
        return tr("Without a check digit, as is usual for this maker.");
    }
    if (key == QLatin1String("vin.chassis_number")) {
        return tr("%1 of 17 characters: kept as a chassis number.").arg(param("length"));
    }
    if (key == QLatin1String("vin.known")) {
        return tr("This car is known.");
    }
    if (key == QLatin1String("vin.differs")) {
        return tr("Recorded so far: %1.").arg(param("known"));
    }
    if (key == QLatin1String("vin.in_use")) {
        return tr("Another car has this VIN: find that one.");
    }
    return {};
}

QString ReceptionWords::personSentence(const Finding &finding)
{
    const QString key = finding.key();
    const QString name = finding.params.value(QStringLiteral("name"));
    if (key == QLatin1String("customer.missing")) {
        return tr("Nobody is named.");
    }
    if (key == QLatin1String("phone.missing")) {
        return tr("Without a number nobody can be called.");
    }
    if (key == QLatin1String("phone.invalid") || key == QLatin1String("bringInPhone.invalid")) {
        return tr("This is no telephone number: digits are missing or too many.");
    }
    if (key == QLatin1String("phone.known")) {
        return tr("The number of %1.").arg(name);
    }
    if (key == QLatin1String("role.owner_changed")) {
        return tr("The car belongs to %1: a new owner?").arg(name);
    }
    return {};
}

QString ReceptionWords::stateSentence(const Finding &finding)
{
    const QString key = finding.key();
    if (key == QLatin1String("concerns.missing")) {
        return tr("Ask what the customer came for.");
    }
    if (key == QLatin1String("odometer.negative")) {
        return tr("Kilometres cannot be less than none.");
    }
    if (key == QLatin1String("odometer.implausible")) {
        return tr("More than a car runs in its life.");
    }
    if (key == QLatin1String("odometer.lower")) {
        const qlonglong less = finding.params.value(QStringLiteral("difference")).toLongLong();
        return tr("%1 km less than last time").arg(QLocale().toString(less));
    }
    if (key == QLatin1String("fuel.range")) {
        return tr("From 0 to 100 %.");
    }
    if (key == QLatin1String("promise.past")) {
        return tr("This time has passed.");
    }
    return {};
}

QString ReceptionWords::failure(const Error &error)
{
    if (const auto refusal = RightsWords::refusalIn(error)) {
        return *refusal;
    }
    switch (error.code) {
    case ErrorCode::NotFound:
        return tr("The record is not here any more: another desk removed it.");
    case ErrorCode::Conflict:
        return tr("Another desk was faster: this car was handed over already.");
    case ErrorCode::StorageFull:
        return tr("The disk is full. What you typed is kept; make room and try again.");
    case ErrorCode::StorageReadOnly:
        return tr("The file or folder cannot be written.");
    case ErrorCode::Unsupported:
        return tr("A font is missing: %1").arg(error.detail);
    default:
        return tr("It was not saved (%1). What you typed is kept; try again.").arg(errorWord(error.code));
    }
}

} // namespace forecourt
