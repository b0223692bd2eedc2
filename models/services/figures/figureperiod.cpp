// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/figures/figureperiod.h"

#include <QDateTime>

namespace forecourt {

FigureRange figureRange(FigurePeriod period, qint64 nowMs, const QTimeZone &zone)
{
    FigureRange range;
    range.zone = zone;
    range.asOfMs = nowMs;
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs, zone).date();
    const QDate monthStart(today.year(), today.month(), 1);
    range.last = today;
    switch (period) {
    case FigurePeriod::ThisMonth:
        range.first = monthStart;
        break;
    case FigurePeriod::Last30Days:
        range.first = today.addDays(-29);
        break;
    case FigurePeriod::LastMonth:
        range.first = monthStart.addMonths(-1);
        range.last = monthStart.addDays(-1);
        break;
    case FigurePeriod::ThisWeek:
        range.first = today.addDays(1 - today.dayOfWeek());
        break;
    }
    range.fromMs = range.first.startOfDay(zone).toMSecsSinceEpoch();
    range.toMs = range.last.addDays(1).startOfDay(zone).toMSecsSinceEpoch();
    return range;
}

} // namespace forecourt
