// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/countdown.h"

namespace forecourt {

static constexpr qint64 kSecond = 1000;
static constexpr qint64 kMinute = 60 * kSecond;
static constexpr qint64 kHour = 60 * kMinute;
static constexpr qint64 kDay = 24 * kHour;

QString Countdown::text(qint64 deadlineMs, qint64 nowMs)
{
    const qint64 left = deadlineMs - nowMs;
    if (left >= 0) {
        if (left >= 2 * kDay) {
            return tr("%n day(s) left", nullptr, static_cast<int>(left / kDay));
        }
        if (left >= kHour) {
            return tr("%1 h %2 min left").arg(left / kHour).arg(left % kHour / kMinute);
        }
        const auto two = [](qint64 number) {
            return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
        };
        return tr("%1:%2 left").arg(two(left / kMinute), two(left % kMinute / kSecond));
    }
    const qint64 over = -left;
    if (over >= 2 * kDay) {
        return tr("%n day(s) over", nullptr, static_cast<int>(over / kDay));
    }
    if (over >= 2 * kHour) {
        return tr("%n hour(s) over", nullptr, static_cast<int>(over / kHour));
    }
    return tr("%n min over", nullptr, static_cast<int>(qMax<qint64>(1, over / kMinute)));
}

BadgeSpec Countdown::badge(qint64 deadlineMs, qint64 nowMs, qint64 warnMs)
{
    const qint64 left = deadlineMs - nowMs;
    if (left < 0) {
        return {text(deadlineMs, nowMs), Tone::Bad, QStringLiteral("exclamation-octagon")};
    }
    if (left <= warnMs) {
        return {text(deadlineMs, nowMs), Tone::Warn, QStringLiteral("clock")};
    }
    return {text(deadlineMs, nowMs), Tone::Neutral, QStringLiteral("hourglass-split")};
}

} // namespace forecourt
