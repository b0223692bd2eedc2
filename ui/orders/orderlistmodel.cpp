// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/orderlistmodel.h"

#include "models/domain/plate.h"
#include "models/itemmodels/roles.h"
#include "ui/customers/timelinetext.h"
#include "ui/orders/orderwords.h"

namespace forecourt {

namespace {

QString joined(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(QStringLiteral(" · "));
}

} // namespace

OrderListModel::OrderListModel(OrderService &orders, QObject *parent)
    : RecordListModel(parent), m_orders(orders)
{}

void OrderListModel::show(const OrderFilter &filter)
{
    ask(m_orders.source(filter));
}

bool OrderListModel::isPromisePending(const OrderListEntry &order)
{
    return order.promisedAt != 0 && order.readyAt == 0 && order.status != OrderStatus::Cancelled;
}

QVariant OrderListModel::cell(const OrderListEntry &order, int, int role) const
{
    switch (role) {
    case RowRole::Title:
        return joined({displayedPlate(order.plate), order.customerName});
    case Qt::DisplayRole:
        return joined({order.number, displayedPlate(order.plate), order.customerName,
                       TimelineTexts::orderStatus(wordOf(order.status))});
    case RowRole::Detail:
        return joined({order.number, order.firstConcern});
    case RowRole::RightText:
        return isPromisePending(order) ? OrderWords::time(order.promisedAt) : QString();
    case RowRole::BadgeText:
        return TimelineTexts::orderStatus(wordOf(order.status));
    case RowRole::BadgeTone:
        return static_cast<int>(OrderWords::tone(order.status));
    case RowRole::Muted:
        return order.status == OrderStatus::Closed || order.status == OrderStatus::Cancelled;
    case RowRole::Id:
        return order.id.uuid();
    case RowRole::Kind:
        return QStringLiteral("order");
    default:
        return {};
    }
}

} // namespace forecourt
