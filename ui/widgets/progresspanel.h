// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

class QProgressBar;

namespace forecourt {

class Button;
class Clock;
class IconLabel;
class Label;

// Long work: what it is, how far it is, how long it still takes, and a way to stop it. The time left is
// reckoned from the pace so far and shown once it means something. The clock must outlive it.
class ProgressPanel final : public KitWidget
{
    Q_OBJECT

public:
    explicit ProgressPanel(const Clock &clock, QWidget *parent = nullptr);

    void start(const QString &title, qint64 total); // 0: nobody knows how much it is
    void setDone(qint64 done);
    void finish(const QString &sentence, Tone tone = Tone::Ok); // also for what failed or was stopped
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void cancelRequested(); // once; finish() follows when the work has stopped

protected:
    void restyle() override;
    void retranslate() override;

private:
    void cancel();
    [[nodiscard]] QString timeLeft() const;

    const Clock &m_clock;
    IconLabel *m_icon;
    Label *m_title;
    Label *m_count;
    Label *m_left;
    QProgressBar *m_bar;
    Button *m_cancel;
    qint64 m_startedAt = 0;
    qint64 m_total = 0;
    qint64 m_done = 0;
    bool m_running = false;
    bool m_stopping = false;
};

} // namespace forecourt
