// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace forecourt {

// How a date without a year, and a number with one dot, are meant.
struct DateHabits
{
    enum class Year { Next, Nearest, Last }; // 11-3 is the next, the nearest or the last third of November
    Year year = Year::Next;
    bool dayFirst = false; // "3.11" is the third of November, not the eleventh of March

    bool operator==(const DateHabits &) const = default;
};

// Reads a day as people type it, any case, full-width characters too: "2026-11-03", "20261103", "3.11.2026",
// "2026年11月3日"; without a year "11-3", "11/3", "11月3日", "3.11."; "today", "明天", "morgen", "yesterday";
// from today on "+3", "-2", "+2w", "3天后", "2周后"; a weekday ("fri", "周五", "freitag") is the next such
// day, today included, and "下周一" the Monday of next week. A weekday may stand before a date ("Fr 6.11.")
// and has to be its own. None for anything else.
[[nodiscard]] std::optional<QDate> parseDay(const QString &text, const QDate &today,
                                            const DateHabits &habits = {});

} // namespace forecourt
