// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/currency.h"
#include "models/domain/error.h"
#include "models/services/orders/orderchanges.h"
#include "ui/widgets/kitwidget.h"

class QComboBox;
class QGridLayout;
class QLineEdit;
class QVBoxLayout;

namespace forecourt {

class Button;
class Card;
class FormField;
class MoneyField;
class PeoplePort;

// A line of a job, new or being changed: labour, part, sublet, fee or discount. Amounts as people write them.
class LineForm final : public KitWidget
{
    Q_OBJECT

public:
    explicit LineForm(QWidget *parent = nullptr);

    // Prices and discounts only for those who may set them; it must outlive the form.
    void guard(const PeoplePort &people);
    void setCurrency(const Currency &currency);
    // What a new line proposes: price of an hour of labour (0: none) and tax.
    void setProposals(qint64 labourRateMinor, int taxBasisPoints);
    void startNew(const JobId &job);
    void startEdit(const LineId &id, const LineDraft &draft);
    void showProblem(const Error &error); // beside the member it names
    void clear();

Q_SIGNALS:
    void submitted(const forecourt::LineId &id, const forecourt::LineDraft &draft); // a null id: new
    void cancelled();

protected:
    void restyle() override;
    void retranslate() override;

private:
    void buildLayout();
    void connectFields();
    void submit();
    void updateKind();
    void proposePrice();
    [[nodiscard]] bool read(LineDraft &draft);
    [[nodiscard]] bool readAmount(MoneyField *editor, FormField *field, qint64 &minor);
    [[nodiscard]] LineKind kind() const;

    QVBoxLayout *m_layout;
    QGridLayout *m_grid;
    Card *m_card;
    QComboBox *m_kind;
    QLineEdit *m_code;
    QLineEdit *m_description;
    QLineEdit *m_quantity;
    MoneyField *m_price;
    MoneyField *m_discount;
    QComboBox *m_origin;
    FormField *m_kindField;
    FormField *m_codeField;
    FormField *m_descriptionField;
    FormField *m_quantityField;
    FormField *m_priceField;
    FormField *m_discountField;
    FormField *m_originField;
    Button *m_save;
    Button *m_cancel;
    Currency m_currency;
    qint64 m_labourRate = 0;
    int m_tax = kUsualTaxBasisPoints;
    LineId m_id;
    LineDraft m_draft;
};

} // namespace forecourt
