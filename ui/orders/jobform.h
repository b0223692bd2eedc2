// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/orders/orderchanges.h"
#include "ui/widgets/kitwidget.h"

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QVBoxLayout;

namespace forecourt {

class Button;
class Card;
class FormField;

// A new job: what is to be done, and who pays.
class JobForm final : public KitWidget
{
    Q_OBJECT

public:
    explicit JobForm(QWidget *parent = nullptr);

    void start(const QString &suggestedTitle); // takes the focus
    void showProblem(const QString &text);
    void clear();

Q_SIGNALS:
    void submitted(const forecourt::NewJob &job);
    void cancelled();

protected:
    void restyle() override;
    void retranslate() override;

private:
    void submit();

    QVBoxLayout *m_layout;
    QHBoxLayout *m_fields;
    Card *m_card;
    QLineEdit *m_title;
    QComboBox *m_payer;
    FormField *m_titleField;
    FormField *m_payerField;
    Button *m_save;
    Button *m_cancel;
};

} // namespace forecourt
