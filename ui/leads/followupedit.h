// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

class QComboBox;

namespace forecourt {

class Clock;
class MomentField;

// When to talk to somebody next: the usual times by name, or any other. What was suggested follows new
// suggestions until the person chooses something else.
class FollowUpEdit final : public KitWidget
{
    Q_OBJECT

public:
    // The clock must outlive it.
    explicit FollowUpEdit(const Clock &clock, QWidget *parent = nullptr);

    // Offers the usual times from nowMs on. suggestedMs 0: to have none.
    void suggest(qint64 suggestedMs, qint64 nowMs);
    void setWhen(qint64 ms);               // 0: none
    [[nodiscard]] qint64 when() const;     // UTC milliseconds, 0: none
    [[nodiscard]] QString problem() const; // what to do where no time can be read; else empty
    [[nodiscard]] bool isTouched() const { return m_touched; }
    void forgetTouch() { m_touched = false; }

Q_SIGNALS:
    void changed();

protected:
    void restyle() override;
    void retranslate() override;

private:
    void fill();
    void onChosen();

    QComboBox *m_choice;
    MomentField *m_other;
    qint64 m_suggestedMs = 0;
    qint64 m_nowMs = 0;
    bool m_touched = false;
};

} // namespace forecourt
