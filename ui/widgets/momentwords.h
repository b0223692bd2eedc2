// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTimeZone>

namespace forecourt {

// A day with its time of day for people. What these words say, a MomentField reads.
class MomentWords final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::MomentWords)

public:
    // "today 17:30", "tomorrow 10:00", "Fri 2026-11-06 16:00"
    [[nodiscard]] static QString of(qint64 ms, qint64 nowMs, const QTimeZone &zone);
    // "2026-11-06 16:00", "06.11.2026 16:00": does not change with the days.
    [[nodiscard]] static QString exact(qint64 ms, const QTimeZone &zone);
};

} // namespace forecourt
