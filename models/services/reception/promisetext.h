// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTimeZone>

#include <optional>

namespace forecourt {

// Reads a promise as an advisor types it, in the store's zone: "17:30", "1730", "17点30", "下午5点", "5pm",
// "明天 10:00", "tomorrow 10", "周五 16:00", "fri 4pm", "11-05 10:00", "11月5日10点", "2026-11-05 10:00", and
// from now on "+2h", "+90m", "+1d", "2小时". A weekday is the next such day, today included; a date without a
// year is the next such date. A time without a day is today, even where it has passed: a warning follows
// elsewhere. UTC milliseconds, whole minutes; none where the text is something else or gives no time of day.
[[nodiscard]] std::optional<qint64> parsePromise(const QString &text, qint64 nowMs, const QTimeZone &zone);

} // namespace forecourt
