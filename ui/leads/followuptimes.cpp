// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/followuptimes.h"

#include "ui/leads/leadtexts.h"
#include "ui/widgets/storetime.h"

namespace forecourt {

namespace {

constexpr int kWeek = 7;
constexpr int kMorning = 10;
constexpr int kAfternoon = 14;

qint64 onDay(qint64 nowMs, int days, int hour)
{
    return StoreTime::ms(StoreTime::date(nowMs).addDays(days), QTime(hour, 0));
}

int daysUntil(Qt::DayOfWeek wanted, qint64 nowMs)
{
    const int days = (wanted - StoreTime::date(nowMs).dayOfWeek() + kWeek) % kWeek;
    return days == 0 ? kWeek : days;
}

} // namespace

qint64 FollowUpTimes::tomorrow(qint64 nowMs)
{
    return onDay(nowMs, 1, kMorning);
}

QList<FollowUpTime> FollowUpTimes::usual(qint64 nowMs)
{
    constexpr qint64 kMinute = qint64(60) * 1000;
    constexpr qint64 kHalfHour = 30;
    QList<FollowUpTime> times{{(nowMs / kMinute + kHalfHour) * kMinute, tr("In 30 minutes")}};
    for (const qint64 ms : {tomorrow(nowMs), onDay(nowMs, daysUntil(Qt::Saturday, nowMs), kAfternoon),
                            onDay(nowMs, kWeek, kMorning)}) {
        times.append({ms, LeadTexts::when(ms, nowMs)});
    }
    return times;
}

} // namespace forecourt
