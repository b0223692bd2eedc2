// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/momentwords.h"

#include <QDateTime>
#include <QLocale>

namespace forecourt {

static QString dayText(const QDate &day)
{
    return day.toString(MomentWords::isDayFirst() ? QStringLiteral("dd.MM.yyyy")
                                                  : QStringLiteral("yyyy-MM-dd"));
}

bool MomentWords::isDayFirst()
{
    return QLocale().language() == QLocale::German;
}

QString MomentWords::of(qint64 ms, qint64 nowMs, const QTimeZone &zone)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms, zone);
    const qint64 days = QDateTime::fromMSecsSinceEpoch(nowMs, zone).date().daysTo(at.date());
    const QString time = at.toString(QStringLiteral("HH:mm"));
    if (days == 0) {
        return tr("today %1").arg(time);
    }
    if (days == 1) {
        return tr("tomorrow %1").arg(time);
    }
    const QString weekday = QLocale().dayName(at.date().dayOfWeek(), QLocale::ShortFormat);
    return weekday + u' ' + dayText(at.date()) + u' ' + time;
}

QString MomentWords::exact(qint64 ms, const QTimeZone &zone)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms, zone);
    return dayText(at.date()) + at.toString(QStringLiteral(" HH:mm"));
}

} // namespace forecourt
