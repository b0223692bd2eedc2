// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/currency.h"
#include "models/services/orders/orderchanges.h"
#include "ui/widgets/kitwidget.h"

class QComboBox;
class QLineEdit;

namespace forecourt {

class Button;
class Card;
class FormField;
class MoneyField;

// Money taken for an order.
class PaymentForm final : public KitWidget
{
    Q_OBJECT

public:
    explicit PaymentForm(QWidget *parent = nullptr);

    // Suggests what the payer still owes.
    void start(const Currency &currency, const QMap<Payer, qint64> &due);
    void showProblem(const QString &text);

Q_SIGNALS:
    void submitted(const forecourt::NewPayment &payment);
    void cancelled();

protected:
    void retranslate() override;

private:
    void suggest();
    void submit();

    Card *m_card;
    QComboBox *m_payer;
    MoneyField *m_amount;
    QComboBox *m_method;
    QLineEdit *m_note;
    FormField *m_payerField;
    FormField *m_amountField;
    FormField *m_methodField;
    FormField *m_noteField;
    Button *m_save;
    Button *m_cancel;
    Currency m_currency;
    QMap<Payer, qint64> m_due;
};

} // namespace forecourt
