// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/paymentform.h"

#include "models/domain/money.h"
#include "ui/customers/timelinetext.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/moneyfield.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QShortcut>

namespace forecourt {

PaymentForm::PaymentForm(QWidget *parent)
    : KitWidget(parent)
    , m_card(new Card({}, this))
    , m_payer(new QComboBox)
    , m_amount(new MoneyField)
    , m_method(new QComboBox)
    , m_note(new QLineEdit)
    , m_payerField(new FormField({}, m_payer))
    , m_amountField(new FormField({}, m_amount))
    , m_methodField(new FormField({}, m_method))
    , m_noteField(new FormField({}, m_note))
    , m_save(new Button({}, ButtonVariant::Primary))
    , m_cancel(new Button({}, ButtonVariant::Quiet))
{
    m_amount->setObjectName(QStringLiteral("paymentAmount"));
    for (const Payer payer : allOf<Payer>()) {
        m_payer->addItem({}, static_cast<int>(payer));
    }
    for (const PaymentMethod method : allOf<PaymentMethod>()) {
        m_method->addItem({}, static_cast<int>(method));
    }
    auto *fields = new QHBoxLayout;
    for (FormField *field : {m_payerField, m_amountField, m_methodField, m_noteField}) {
        fields->addWidget(field, field == m_noteField ? 1 : 0);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    m_card->contentLayout()->addLayout(fields);
    m_card->contentLayout()->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(m_payer, &QComboBox::currentIndexChanged, this, &PaymentForm::suggest);
    connect(m_amount, &QLineEdit::textChanged, m_amountField, &FormField::clearHint);
    connect(m_amount, &QLineEdit::returnPressed, this, [this] { m_method->setFocus(); });
    connect(m_save, &Button::clicked, this, &PaymentForm::submit);
    connect(m_cancel, &Button::clicked, this, &PaymentForm::cancelled);
    auto *keys = new QShortcut(Shortcuts::keys(Shortcuts::Command::Save), this);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, &PaymentForm::submit);
    m_amount->setNegativeAllowed(true); // money given back
    PaymentForm::retranslate();
}

void PaymentForm::start(const Currency &currency, const QMap<Payer, qint64> &due)
{
    m_currency = currency;
    m_amount->setCurrency(currency);
    m_due = due;
    suggest();
    m_amount->setFocus(Qt::OtherFocusReason);
    m_amount->selectAll();
}

void PaymentForm::suggest()
{
    const qint64 due = m_due.value(static_cast<Payer>(m_payer->currentData().toInt()));
    m_amount->setValue(due > 0 ? std::optional(Money{due, m_currency}) : std::nullopt);
}

void PaymentForm::showProblem(const QString &text)
{
    m_amountField->setHint(text, Tone::Bad);
    m_amount->setFocus();
}

void PaymentForm::submit()
{
    const auto money = m_amount->value();
    if (!money) {
        showProblem(m_amount->isEmpty() ? tr("An amount is needed.") : m_amount->problem());
        return;
    }
    NewPayment payment;
    payment.payer = static_cast<Payer>(m_payer->currentData().toInt());
    payment.amountMinor = money->minor;
    payment.method = static_cast<PaymentMethod>(m_method->currentData().toInt());
    payment.note = m_note->text().trimmed();
    Q_EMIT submitted(payment);
}

void PaymentForm::retranslate()
{
    m_card->setTitle(tr("Take a payment"));
    m_payerField->setLabel(tr("From"));
    m_amountField->setLabel(tr("Amount"));
    m_methodField->setLabel(tr("How"));
    m_noteField->setLabel(tr("Note"));
    for (const Payer payer : allOf<Payer>()) {
        m_payer->setItemText(static_cast<int>(payer), TimelineTexts::payer(wordOf(payer)));
    }
    for (const PaymentMethod method : allOf<PaymentMethod>()) {
        m_method->setItemText(static_cast<int>(method), TimelineTexts::paymentMethod(wordOf(method)));
    }
    m_save->setText(tr("Save payment"));
    m_save->setKeyHint(Shortcuts::keys(Shortcuts::Command::Save));
    m_cancel->setText(tr("Back"));
    m_cancel->setKeyHint(Shortcuts::keys(Shortcuts::Command::Back));
}

} // namespace forecourt
