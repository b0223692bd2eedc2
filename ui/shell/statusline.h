// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

class QHBoxLayout;

namespace forecourt {

class Button;
class Clock;
class Label;
class SyncPort;

// The lower edge of the window: sync light, name of the desk, and the way to the shortcuts.
class StatusLine final : public KitWidget
{
    Q_OBJECT

public:
    StatusLine(SyncPort &sync, const Clock &clock, const QString &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void syncOpened();
    void shortcutsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void restyle() override;
    void retranslate() override;

private:
    QHBoxLayout *m_layout;
    Label *m_desk;
    Button *m_shortcuts;
    QString m_deskName;
};

} // namespace forecourt
