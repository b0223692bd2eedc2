// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/syncport.h"
#include "ui/widgets/kitwidget.h"

class QVBoxLayout;

namespace forecourt {

class Badge;
class Button;
class Clock;
class Label;

// Where this desk stands with its server, in words: in sync or not, what it waits for and until when, how
// much was sent and received, when the last exchange ended and when the digests were last compared. Both
// given must outlive it.
class SyncStanding final : public KitWidget
{
    Q_OBJECT

public:
    SyncStanding(SyncPort &sync, const Clock &clock, QWidget *parent = nullptr);

protected:
    void restyle() override;
    void retranslate() override;

private:
    void refresh();
    [[nodiscard]] QString now(const SyncStatusView &status) const;
    [[nodiscard]] QString wait(const SyncStatusView &status) const;
    [[nodiscard]] QString past(const SyncStatusView &status) const;
    [[nodiscard]] static QString transfer(const SyncStatusView &status);
    [[nodiscard]] static QString photos(const SyncStatusView &status);
    [[nodiscard]] static QString clock(const SyncStatusView &status);

    SyncPort &m_sync;
    const Clock &m_clock;
    QVBoxLayout *m_layout;
    Badge *m_badge;
    Button *m_syncNow;
    Label *m_now;
    Label *m_past;
    Label *m_clockLine;
};

} // namespace forecourt
