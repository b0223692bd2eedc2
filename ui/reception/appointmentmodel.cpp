// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/appointmentmodel.h"

#include "models/domain/plate.h"
#include "ui/reception/appointmentwords.h"

namespace forecourt {

namespace {

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

AppointmentModel::AppointmentModel(const Clock &clock, QObject *parent)
    : RecordListModel(parent), m_clock(clock)
{}

QVariant AppointmentModel::cell(const AppointmentEntry &entry, int column, int role) const
{
    Q_UNUSED(column)
    const QString plate = entry.plate.isEmpty() ? tr("No plate") : displayedPlate(entry.plate);
    const QString title = joined({AppointmentWords::hours(entry.startsAt, entry.endsAt), plate});
    const QString day = AppointmentWords::day(entry.startsAt, m_clock.nowMs());
    const QString place = joined({AppointmentWords::bay(entry.bay), entry.advisorName});
    switch (role) {
    case Qt::DisplayRole:
    case RowRole::Title:
        return title;
    case RowRole::Detail:
        return joined({day, entry.customerName, entry.purpose.section(u'\n', 0, 0)});
    case RowRole::BadgeText:
        return AppointmentWords::status(entry.status);
    case RowRole::BadgeTone:
        return static_cast<int>(AppointmentWords::tone(entry.status));
    case RowRole::BadgeIcon:
        return AppointmentWords::iconName(entry.status);
    case RowRole::RightText:
        return place;
    case RowRole::Id:
        return entry.id.uuid();
    case RowRole::Kind:
        return QStringLiteral("appointment");
    case RowRole::Muted:
        return entry.status == AppointmentStatus::Cancelled || entry.status == AppointmentStatus::NoShow;
    case Qt::AccessibleTextRole:
        return joined({day, title, entry.customerName, entry.purpose.section(u'\n', 0, 0), place,
                       AppointmentWords::status(entry.status)});
    default:
        return {};
    }
}

} // namespace forecourt
