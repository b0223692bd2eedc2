// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/recordlistmodel.h"
#include "models/services/orders/orderservice.h"

#include <QCoreApplication>

namespace forecourt {

// The list of service orders as rows (RowRole).
class OrderListModel final : public RecordListModel<OrderListEntry>
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::OrderListModel)

public:
    explicit OrderListModel(OrderService &orders, QObject *parent = nullptr);

    void show(const OrderFilter &filter);
    void retranslate() { repaintAll(); }

protected:
    [[nodiscard]] QVariant cell(const OrderListEntry &order, int column, int role) const override;

private:
    [[nodiscard]] static bool isPromisePending(const OrderListEntry &order);

    OrderService &m_orders;
};

} // namespace forecourt
