// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/answerform.h"

#include "models/domain/clock.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/storetime.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QShortcut>

namespace forecourt {

namespace {

// Half a year, as most customers put brakes and tyres off.
constexpr int kUsualMonths = 6;

} // namespace

AnswerForm::AnswerForm(const Clock &clock, QWidget *parent)
    : KitWidget(parent)
    , m_clock(clock)
    , m_card(new Card({}, this))
    , m_text(new QLineEdit)
    , m_until(new DateField(clock))
    , m_textField(new FormField({}, m_text))
    , m_untilField(new FormField({}, m_until))
    , m_save(new Button({}, ButtonVariant::Primary))
    , m_cancel(new Button({}, ButtonVariant::Quiet))
{
    m_text->setObjectName(QStringLiteral("answerText"));
    m_until->setObjectName(QStringLiteral("answerUntil"));
    m_untilField->followEditor();
    auto *fields = new QHBoxLayout;
    fields->addWidget(m_textField, 1);
    fields->addWidget(m_untilField);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    m_card->contentLayout()->addLayout(fields);
    m_card->contentLayout()->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(m_save, &Button::clicked, this, &AnswerForm::submit);
    connect(m_cancel, &Button::clicked, this, &AnswerForm::cancelled);
    connect(m_text, &QLineEdit::textChanged, m_textField, &FormField::clearHint);
    connect(m_text, &QLineEdit::returnPressed, this, &AnswerForm::submit);
    connect(m_until, &QLineEdit::returnPressed, this, &AnswerForm::submit);
    auto *keys = new QShortcut(Shortcuts::keys(Shortcuts::Command::Save), this);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, &AnswerForm::submit);
    AnswerForm::retranslate();
}

void AnswerForm::start(const JobId &job, const QString &title, JobAuthorisation answer)
{
    m_job = job;
    m_title = title;
    m_answer = answer;
    m_text->clear();
    const QDate today = StoreTime::date(m_clock.nowMs());
    m_until->setRange(today, std::nullopt);
    m_until->setValue(today.addMonths(kUsualMonths));
    m_untilField->setVisible(answer == JobAuthorisation::Deferred);
    AnswerForm::retranslate();
    m_text->setFocus(Qt::OtherFocusReason);
}

void AnswerForm::showProblem(const QString &text)
{
    m_textField->setHint(text, Tone::Bad);
    m_text->setFocus();
}

void AnswerForm::submit()
{
    JobAnswer answer;
    answer.answer = m_answer;
    const QString text = m_text->text().trimmed();
    if (m_answer == JobAuthorisation::Authorised) {
        answer.by = text;
    } else {
        answer.reason = text;
    }
    if (m_answer == JobAuthorisation::Deferred) {
        const auto until = m_until->value();
        if (!until) {
            m_untilField->setHint(m_until->isEmpty() ? tr("A day is needed.") : m_until->problem(),
                                  Tone::Bad);
            m_until->setFocus();
            return;
        }
        answer.until = until->startOfDay(StoreTime::zone()).toMSecsSinceEpoch();
    }
    Q_EMIT submitted(m_job, answer);
}

void AnswerForm::retranslate()
{
    switch (m_answer) {
    case JobAuthorisation::Declined:
        m_card->setTitle(tr("Declined: %1").arg(m_title));
        m_textField->setLabel(tr("Reason"));
        break;
    case JobAuthorisation::Deferred:
        m_card->setTitle(tr("Deferred: %1").arg(m_title));
        m_textField->setLabel(tr("Reason"));
        break;
    default:
        m_card->setTitle(tr("Approved: %1").arg(m_title));
        m_textField->setLabel(tr("Who agreed, and how"));
        break;
    }
    m_untilField->setLabel(tr("Until"));
    m_save->setText(tr("Save"));
    m_save->setKeyHint(Shortcuts::keys(Shortcuts::Command::Save));
    m_cancel->setText(tr("Back"));
    m_cancel->setKeyHint(Shortcuts::keys(Shortcuts::Command::Back));
}

} // namespace forecourt
