// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/datetext.h"

#include <QString>
#include <QTime>
#include <QTimeZone>

#include <optional>

namespace forecourt {

// How a moment is meant where the text leaves it open.
struct MomentHabits
{
    DateHabits dates;
    std::optional<QTime> dayAlone; // what "tomorrow" alone means; none: a time of day is needed

    bool operator==(const MomentHabits &) const = default;
};

// Reads a promise as an advisor types it, in the store's zone: "17:30", "1730", "17点30", "下午5点", "5pm",
// "16:30 Uhr", "明天 10:00", "tomorrow 10", "heute um 16 Uhr", "周五 16:00", "fri 4pm", "11-05 10:00",
// "11月5日10点", "5.11. 10 Uhr", "2026-11-05 10:00", and from now on "+2h", "+90m", "+1d", "2小时", "in 2
// Std". A weekday is the next such day, today included; a date without a year is the next such date. A time
// without a day is today, even where it has passed: a warning follows elsewhere. UTC milliseconds, whole
// minutes; none where the text is something else or gives no time of day that is known.
[[nodiscard]] std::optional<qint64> parsePromise(const QString &text, qint64 nowMs, const QTimeZone &zone,
                                                 const MomentHabits &habits = {});

} // namespace forecourt
