// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/badge.h"

#include <QTimer>

#include <optional>

namespace forecourt {

class Clock;

// A badge that counts down to a deadline, once a second while it is visible. The clock must outlive it.
class CountdownBadge final : public Badge
{
    Q_OBJECT

public:
    explicit CountdownBadge(const Clock &clock, QWidget *parent = nullptr);

    void setDeadline(std::optional<qint64> deadlineMs); // none: the badge is hidden
    void setWarning(qint64 beforeMs);                   // amber that long before; five minutes by default
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void retranslate() override { refresh(); }

private:
    const Clock &m_clock;
    std::optional<qint64> m_deadline;
    qint64 m_warnMs;
    QTimer m_timer;
};

} // namespace forecourt
