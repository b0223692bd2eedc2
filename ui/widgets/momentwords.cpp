// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/momentwords.h"

#include "models/itemmodels/daytext.h"

#include <QDateTime>
#include <QLocale>

namespace forecourt {

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
    return momentText(QDateTime::fromMSecsSinceEpoch(ms, zone));
}

} // namespace forecourt
