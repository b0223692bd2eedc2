// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/detailsform.h"

#include "ui/shell/shortcuts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/momentfield.h"

#include <QBoxLayout>
#include <QPlainTextEdit>
#include <QShortcut>

namespace forecourt {

DetailsForm::DetailsForm(const Clock &clock, QWidget *parent)
    : KitWidget(parent)
    , m_card(new Card({}, this))
    , m_promise(new MomentField(clock))
    , m_printed(new QPlainTextEdit)
    , m_internal(new QPlainTextEdit)
    , m_promiseField(new FormField({}, m_promise))
    , m_printedField(new FormField({}, m_printed))
    , m_internalField(new FormField({}, m_internal))
    , m_save(new Button({}, ButtonVariant::Primary))
    , m_cancel(new Button({}, ButtonVariant::Quiet))
{
    build();
    connect(m_promise, &QLineEdit::returnPressed, this, [this] { m_printed->setFocus(Qt::TabFocusReason); });
    connect(m_save, &Button::clicked, this, &DetailsForm::submit);
    connect(m_cancel, &Button::clicked, this, &DetailsForm::cancelled);
    auto *keys = new QShortcut(Shortcuts::keys(Shortcuts::Command::Save), this);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, &DetailsForm::submit);
    DetailsForm::restyle();
    DetailsForm::retranslate();
}

void DetailsForm::build()
{
    m_promise->setObjectName(QStringLiteral("orderPromise"));
    m_printed->setObjectName(QStringLiteral("notesPrinted"));
    m_internal->setObjectName(QStringLiteral("notesInternal"));
    m_promiseField->followEditor();
    for (QPlainTextEdit *text : {m_printed, m_internal}) {
        text->setTabChangesFocus(true);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    QVBoxLayout *column = m_card->contentLayout();
    for (FormField *field : {m_promiseField, m_printedField, m_internalField}) {
        column->addWidget(field);
    }
    column->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
}

void DetailsForm::start(const Order &order)
{
    m_order = order;
    m_promise->setValue(order.promisedAt == 0 ? std::nullopt : std::optional(order.promisedAt));
    m_printed->setPlainText(order.notesPrinted);
    m_internal->setPlainText(order.notesInternal);
    m_promise->setFocus(Qt::OtherFocusReason);
    m_promise->selectAll();
}

void DetailsForm::showProblem(const QString &text)
{
    m_promiseField->setHint(text, Tone::Bad);
    m_promise->setFocus();
}

void DetailsForm::submit()
{
    if (const QString problem = m_promise->problem(); !problem.isEmpty()) {
        showProblem(problem);
        return;
    }
    Order order = m_order;
    order.promisedAt = m_promise->value().value_or(0);
    order.notesPrinted = m_printed->toPlainText().trimmed();
    order.notesInternal = m_internal->toPlainText().trimmed();
    Q_EMIT submitted(order);
}

void DetailsForm::restyle()
{
    const Tokens &t = tokens(this);
    for (QPlainTextEdit *text : {m_printed, m_internal}) {
        text->setFixedHeight(2 * t.controlHeight + t.space(1));
    }
}

void DetailsForm::retranslate()
{
    m_card->setTitle(tr("Promise and notes"));
    m_promiseField->setLabel(tr("Promised for"));
    m_printedField->setLabel(tr("Notes, printed on the sheets"));
    m_internalField->setLabel(tr("Notes, not printed"));
    m_save->setText(tr("Save"));
    m_save->setKeyHint(Shortcuts::keys(Shortcuts::Command::Save));
    m_cancel->setText(tr("Back"));
    m_cancel->setKeyHint(Shortcuts::keys(Shortcuts::Command::Back));
}

} // namespace forecourt
