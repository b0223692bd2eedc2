// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/badgepainter.h"

#include <QCoreApplication>

namespace forecourt {

// A deadline seen from now: "4:12 left", "11 min over". Amber from warnMs before the deadline, red after it,
// with another icon each. Both times are UTC milliseconds.
class Countdown final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::Countdown)

public:
    static constexpr qint64 kWarnMs = 5 * 60 * 1000;

    [[nodiscard]] static BadgeSpec badge(qint64 deadlineMs, qint64 nowMs, qint64 warnMs = kWarnMs);
    [[nodiscard]] static QString text(qint64 deadlineMs, qint64 nowMs);
};

} // namespace forecourt
