// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "ui/widgets/kitwidget.h"

class QPlainTextEdit;

namespace forecourt {

class Button;
class Card;
class Clock;
class FormField;
class MomentField;

// What was agreed about an order as a whole: when the car is ready, what is printed on the sheets and what
// only the house reads.
class DetailsForm final : public KitWidget
{
    Q_OBJECT

public:
    // The clock must outlive the form.
    explicit DetailsForm(const Clock &clock, QWidget *parent = nullptr);

    void start(const Order &order); // takes the focus
    void showProblem(const QString &text);

Q_SIGNALS:
    // The order with what was typed; the rest of it is as it was shown.
    void submitted(const forecourt::Order &order);
    void cancelled();

protected:
    void restyle() override;
    void retranslate() override;

private:
    void build();
    void submit();

    Card *m_card;
    MomentField *m_promise;
    QPlainTextEdit *m_printed;
    QPlainTextEdit *m_internal;
    FormField *m_promiseField;
    FormField *m_printedField;
    FormField *m_internalField;
    Button *m_save;
    Button *m_cancel;
    Order m_order;
};

} // namespace forecourt
