// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/orders/orderchanges.h"
#include "ui/widgets/kitwidget.h"

class QLineEdit;

namespace forecourt {

class Button;
class Card;
class Clock;
class DateField;
class FormField;

// What the customer said to a job: agreed (who, by what channel), declined (why), or not now (until when).
class AnswerForm final : public KitWidget
{
    Q_OBJECT

public:
    // The clock must outlive the form.
    explicit AnswerForm(const Clock &clock, QWidget *parent = nullptr);

    void start(const JobId &job, const QString &title, JobAuthorisation answer);
    void showProblem(const QString &text);

Q_SIGNALS:
    void submitted(const forecourt::JobId &job, const forecourt::JobAnswer &answer);
    void cancelled();

protected:
    void retranslate() override;

private:
    void submit();

    const Clock &m_clock;
    Card *m_card;
    QLineEdit *m_text;
    DateField *m_until;
    FormField *m_textField;
    FormField *m_untilField;
    Button *m_save;
    Button *m_cancel;
    JobId m_job;
    QString m_title;
    JobAuthorisation m_answer = JobAuthorisation::Authorised;
};

} // namespace forecourt
