// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sim/simorders.h"

#include "models/domain/lockedorder.h"
#include "models/protocol/collections.h"

namespace forecourt::sim {

namespace {

constexpr int kStatus = 6; // of an order
constexpr int kOrderOfLine = 2;
constexpr int kPrice = 8;

} // namespace

Result<std::optional<OrderStatus>> SimOrders::statusOf(const QUuid &order)
{
    FORECOURT_ASSIGN(const auto status,
                     m_mutation.database().first(
                         QStringLiteral("SELECT status FROM service_order WHERE id = ? AND dead_version = 0"),
                         {bound(order)}, [](const Row &row) { return row.text(0); }));
    return status ? fromWord<OrderStatus>(*status) : std::nullopt;
}

// Straight on to its settlement.
Result<void> SimOrders::advance(const QUuid &order, OrderStatus from)
{
    const OrderStatus to = from == OrderStatus::Ready   ? OrderStatus::Settled
                           : from == OrderStatus::Draft ? OrderStatus::CheckedIn
                                                        : OrderStatus::Ready;
    return m_mutation.put(collections::kServiceOrder, order, {{kStatus, wordOf(to)}});
}

Result<QList<QUuid>> SimOrders::linesOf(const QUuid &order)
{
    return m_mutation.database().all(
        QStringLiteral("SELECT id FROM order_line WHERE service_order = ? AND dead_version = 0 ORDER BY id"),
        {bound(order)}, [](const Row &row) { return row.uuid(0); });
}

Result<void> SimOrders::anything(const QList<QUuid> &orders)
{
    const QUuid order = m_random.pick(orders);
    FORECOURT_ASSIGN(const auto status, statusOf(order));
    if (!status || isLocked(*status)) {
        return {};
    }
    if (m_random.chance(0.3)) {
        return advance(order, *status);
    }
    FORECOURT_ASSIGN(const QList<QUuid> lines, linesOf(order));
    const CellValue price(m_random.between(1, 9) * 100);
    if (lines.isEmpty() || m_random.chance(0.5)) {
        return m_mutation.create(collections::kOrderLine, m_mutation.newId(),
                                 {{kOrderOfLine, CellValue::of(order)}, {kPrice, price}});
    }
    const QUuid line = m_random.pick(lines);
    return m_random.chance(0.7) ? m_mutation.put(collections::kOrderLine, line, {{kPrice, price}})
                                : m_mutation.remove(collections::kOrderLine, line);
}

} // namespace forecourt::sim
