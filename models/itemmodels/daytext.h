// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace forecourt {

// Days and moments as they are written everywhere, lists, pages and papers alike: with the year in front, in
// German with the day in front; hours always from 0 to 23. Digits that sort are read faster than words.

[[nodiscard]] bool isDayFirst(); // whether the language writes the day before the month

[[nodiscard]] QString dayText(const QDate &day); // "2026-11-06", "06.11.2026"; empty for none
// Without the year where it is today's: "11-06", "06.11."
[[nodiscard]] QString shortDayText(const QDate &day, const QDate &today);
[[nodiscard]] QString momentText(const QDateTime &at); // "2026-11-06 16:00"; empty for none
// Today's as the time alone, others as their day.
[[nodiscard]] QString recentText(const QDateTime &at, const QDate &today);

} // namespace forecourt
