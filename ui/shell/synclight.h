// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/badgepainter.h"

#include <QAbstractButton>

namespace forecourt {

class Clock;
class SyncPort;

// Where the desk stands with the server, always in sight. A click opens the Sync room. Port and clock must
// outlive it.
class SyncLight final : public QAbstractButton
{
    Q_OBJECT

public:
    SyncLight(SyncPort &sync, const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    SyncPort &m_sync;
    const Clock &m_clock;
    BadgeSpec m_shown;
};

} // namespace forecourt
