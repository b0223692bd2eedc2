// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/orders/orderdetail.h"
#include "ui/widgets/kitwidget.h"

class QGridLayout;

namespace forecourt {

class Card;
class Label;

// What each payer owes: total, tax in it, paid and open, and the sum of all.
class TotalsCard final : public KitWidget
{
    Q_OBJECT

public:
    explicit TotalsCard(QWidget *parent = nullptr);

    void setOrder(const OrderDetail &order);

protected:
    void restyle() override;
    void retranslate() override;

private:
    void rebuild();
    void addRow(const QStringList &texts, bool strong);

    Card *m_card;
    QGridLayout *m_grid;
    Label *m_inWords;
    OrderDetail m_order;
    int m_row = 0;
};

} // namespace forecourt
