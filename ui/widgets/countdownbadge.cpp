// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/countdownbadge.h"

#include "models/domain/clock.h"
#include "ui/widgets/countdown.h"

#include <chrono>

namespace forecourt {

CountdownBadge::CountdownBadge(const Clock &clock, QWidget *parent)
    : Badge(parent), m_clock(clock), m_warnMs(Countdown::kWarnMs)
{
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &CountdownBadge::refresh);
    hide();
}

void CountdownBadge::setDeadline(std::optional<qint64> deadlineMs)
{
    m_deadline = deadlineMs;
    refresh();
    setVisible(m_deadline.has_value());
}

void CountdownBadge::setWarning(qint64 beforeMs)
{
    m_warnMs = beforeMs;
    refresh();
}

void CountdownBadge::refresh()
{
    if (m_deadline) {
        setBadge(Countdown::badge(*m_deadline, m_clock.nowMs(), m_warnMs));
    }
}

void CountdownBadge::showEvent(QShowEvent *event)
{
    refresh();
    m_timer.start();
    Badge::showEvent(event);
}

void CountdownBadge::hideEvent(QHideEvent *event)
{
    m_timer.stop();
    Badge::hideEvent(event);
}

} // namespace forecourt
