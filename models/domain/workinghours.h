// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>
#include <QtGlobal>

namespace forecourt {

// The hours in which a response clock runs: every day from open to close, in minutes after local midnight.
// Where close is not after open (or either is out of 0…1440) the clock always runs.
struct WorkingHours
{
    int openMinute = 9 * 60;
    int closeMinute = 18 * 60;
    QTimeZone zone;

    bool operator==(const WorkingHours &) const = default;
};

// Milliseconds of working time in [fromMs, toMs), both UTC milliseconds; 0 where to is not after from. Each
// local day contributes its overlap with the opening hours, so nights and changes of clock do not count.
[[nodiscard]] qint64 workingMsBetween(qint64 fromMs, qint64 toMs, const WorkingHours &hours);

// The instant at which so much working time has passed since fromMs: when a response is due.
[[nodiscard]] qint64 workingDeadline(qint64 fromMs, qint64 workingMs, const WorkingHours &hours);

} // namespace forecourt
