// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

#include <QElapsedTimer>
#include <QKeySequence>
#include <QTimer>

class QHBoxLayout;

namespace forecourt {

class Button;
class IconLabel;
class Label;

// A short message at the lower edge of a window that goes away by itself and never takes the keyboard; it
// waits while the mouse is over it or its button has the focus. One
// toast serves a host for good: a new message replaces the old one.
class Toast final : public KitWidget
{
    Q_OBJECT

public:
    explicit Toast(QWidget *host);

    // action: the text of a button, such as "Undo"; empty for none.
    void showMessage(const QString &text, Tone tone = Tone::Neutral, const QString &action = {});
    // Adds the button to the message that stands.
    void offer(const QString &action);
    // The keys that do the same as the button, shown beside its text.
    void setActionKeys(const QKeySequence &keys);
    [[nodiscard]] QString message() const;
    [[nodiscard]] bool isGoing() const { return m_timer.isActive(); } // goes away by itself

Q_SIGNALS:
    void actionTriggered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void restyle() override;

private:
    void place();
    void waitOrGo();

    QHBoxLayout *m_layout;
    IconLabel *m_icon;
    Label *m_text;
    Button *m_action;
    QTimer m_timer;
    QElapsedTimer m_since; // of the message
    bool m_pointedAt = false;
};

} // namespace forecourt
