// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QTimeZone>

namespace forecourt {

enum class FigurePeriod { ThisMonth, Last30Days, LastMonth, ThisWeek };

// Whole days of the store. Figures and the lists behind them are asked for with the same range, so that they
// agree.
struct FigureRange
{
    QDate first;
    QDate last;        // included
    qint64 fromMs = 0; // UTC milliseconds, [fromMs, toMs)
    qint64 toMs = 0;
    qint64 asOfMs = 0; // when it was asked for: decides which answers are overdue
    QTimeZone zone;

    bool operator==(const FigureRange &) const = default;
};

// Periods end with today, except the last month. A week begins on Monday.
[[nodiscard]] FigureRange figureRange(FigurePeriod period, qint64 nowMs, const QTimeZone &zone);

} // namespace forecourt
