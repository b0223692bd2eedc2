// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/lists/liststretch.h"
#include "models/services/orders/orderdetail.h"
#include "models/services/orders/orderlist.h"

namespace forecourt {

// Prices of this house contain their tax.
inline constexpr TaxMode kTaxMode = TaxMode::Included;

// Storage thread. NotFound where there is no such order.
[[nodiscard]] Result<OrderDetail> readOrder(Database &database, const OrderId &id);
[[nodiscard]] Result<OrderTotals> readTotals(Database &database, const OrderId &id);

// Newest first, at most `limit`.
[[nodiscard]] Result<QList<OrderListEntry>> readOrderList(Database &database, const OrderFilter &filter,
                                                          qint64 nowMs, int limit);
// The same list page by page.
[[nodiscard]] Result<ListPage<OrderListEntry>> readOrderPage(Database &database, const OrderFilter &filter,
                                                             qint64 nowMs, const PageAsk &ask);
[[nodiscard]] Result<ListCount> countOrderList(Database &database, const OrderFilter &filter, qint64 nowMs);
[[nodiscard]] Result<OrderCounts> countOrders(Database &database, const StaffId &advisor, qint64 nowMs);

} // namespace forecourt
