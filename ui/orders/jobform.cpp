// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/jobform.h"

#include "ui/customers/timelinetext.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formfield.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QShortcut>

namespace forecourt {

JobForm::JobForm(QWidget *parent)
    : KitWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_fields(new QHBoxLayout)
    , m_card(new Card({}, this))
    , m_title(new QLineEdit)
    , m_payer(new QComboBox)
    , m_titleField(new FormField({}, m_title))
    , m_payerField(new FormField({}, m_payer))
    , m_save(new Button({}, ButtonVariant::Primary))
    , m_cancel(new Button({}, ButtonVariant::Quiet))
{
    m_title->setObjectName(QStringLiteral("jobTitle"));
    m_payer->setObjectName(QStringLiteral("jobPayer"));
    for (const Payer payer : allOf<Payer>()) {
        m_payer->addItem({}, QVariant::fromValue(static_cast<int>(payer)));
    }
    m_fields->addWidget(m_titleField, 1);
    m_fields->addWidget(m_payerField);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    m_card->contentLayout()->addLayout(m_fields);
    m_card->contentLayout()->addLayout(buttons);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_card);
    connect(m_save, &Button::clicked, this, &JobForm::submit);
    connect(m_cancel, &Button::clicked, this, &JobForm::cancelled);
    connect(m_title, &QLineEdit::returnPressed, this, [this] { m_payer->setFocus(); });
    connect(m_title, &QLineEdit::textChanged, m_titleField, &FormField::clearHint);
    auto *keys = new QShortcut(Shortcuts::keys(Shortcuts::Command::Save), this);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, &JobForm::submit);
    JobForm::restyle();
    JobForm::retranslate();
}

void JobForm::start(const QString &suggestedTitle)
{
    if (m_title->text().isEmpty()) {
        m_title->setText(suggestedTitle);
        m_title->selectAll();
    }
    m_title->setFocus(Qt::OtherFocusReason);
}

void JobForm::showProblem(const QString &text)
{
    m_titleField->setHint(text, Tone::Bad);
    m_title->setFocus();
}

void JobForm::clear()
{
    m_title->clear();
    m_payer->setCurrentIndex(0);
}

void JobForm::submit()
{
    NewJob job;
    job.title = m_title->text().trimmed();
    job.payer = static_cast<Payer>(m_payer->currentData().toInt());
    Q_EMIT submitted(job);
}

void JobForm::restyle()
{
    m_fields->setSpacing(tokens(this).space(3));
}

void JobForm::retranslate()
{
    m_card->setTitle(tr("New job"));
    m_titleField->setLabel(tr("What is to be done"));
    m_payerField->setLabel(tr("Who pays"));
    for (const Payer payer : allOf<Payer>()) {
        m_payer->setItemText(static_cast<int>(payer), TimelineTexts::payer(wordOf(payer)));
    }
    m_save->setText(tr("Save job"));
    m_save->setKeyHint(Shortcuts::keys(Shortcuts::Command::Save));
    m_cancel->setText(tr("Back"));
    m_cancel->setKeyHint(Shortcuts::keys(Shortcuts::Command::Back));
}

} // namespace forecourt
