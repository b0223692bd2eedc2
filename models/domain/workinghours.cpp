// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/workinghours.h"

#include <QDateTime>

#include <algorithm>

namespace forecourt {

namespace {

constexpr int kMinutesPerDay = 24 * 60;

struct Span
{
    qint64 from = 0;
    qint64 to = 0;
};

bool runsAlways(const WorkingHours &hours)
{
    return hours.openMinute < 0 || hours.closeMinute > kMinutesPerDay ||
           hours.closeMinute <= hours.openMinute || !hours.zone.isValid();
}

qint64 instantOf(QDate day, int minute, const QTimeZone &zone)
{
    if (minute >= kMinutesPerDay) {
        return day.addDays(1).startOfDay(zone).toMSecsSinceEpoch();
    }
    return QDateTime(day, QTime::fromMSecsSinceStartOfDay(minute * 60'000), zone).toMSecsSinceEpoch();
}

Span openSpan(QDate day, const WorkingHours &hours)
{
    return {instantOf(day, hours.openMinute, hours.zone), instantOf(day, hours.closeMinute, hours.zone)};
}

QDate localDay(qint64 ms, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(ms, zone).date();
}

} // namespace

qint64 workingMsBetween(qint64 fromMs, qint64 toMs, const WorkingHours &hours)
{
    if (toMs <= fromMs) {
        return 0;
    }
    if (runsAlways(hours)) {
        return toMs - fromMs;
    }
    qint64 total = 0;
    const QDate last = localDay(toMs, hours.zone);
    for (QDate day = localDay(fromMs, hours.zone); day <= last; day = day.addDays(1)) {
        const Span open = openSpan(day, hours);
        total += std::max<qint64>(0, std::min(toMs, open.to) - std::max(fromMs, open.from));
    }
    return total;
}

qint64 workingDeadline(qint64 fromMs, qint64 workingMs, const WorkingHours &hours)
{
    if (workingMs <= 0) {
        return fromMs;
    }
    if (runsAlways(hours)) {
        return fromMs + workingMs;
    }
    qint64 left = workingMs;
    for (QDate day = localDay(fromMs, hours.zone);; day = day.addDays(1)) {
        const Span open = openSpan(day, hours);
        const qint64 start = std::max(fromMs, open.from);
        if (open.to > start) {
            if (open.to - start >= left) {
                return start + left;
            }
            left -= open.to - start;
        }
    }
}

} // namespace forecourt
