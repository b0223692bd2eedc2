// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/lockedorders.h"

#include "models/domain/enumwords.h"
#include "models/domain/lockedorder.h"
#include "models/protocol/collections.h"

namespace forecourt {

namespace {

EntityKey keyOf(const QUuid &order)
{
    return {collections::kServiceOrder, order};
}

} // namespace

LockedOrders::LockedOrders(PushTransaction &transaction, const Catalog &catalog)
    : m_transaction(transaction), m_fields(catalog), m_news(transaction, m_fields)
{}

void LockedOrders::note(const Operation &operation)
{
    for (const Change &change : operation.changes) {
        const int field = m_fields.orderOf(change.collection);
        const QUuid order = field != 0 ? change.put.value(field).uuid() : QUuid();
        if (!order.isNull()) {
            m_orders.insert(keyOf(order), Entity());
        }
        if (putsSettled(change)) {
            m_news.note(change.row, operation.cursor);
        }
    }
}

QList<EntityKey> LockedOrders::withRows(const QList<EntityKey> &keys) const
{
    QSet<EntityKey> all(keys.begin(), keys.end());
    for (const auto &[key, order] : m_orders.asKeyValueRange()) {
        all.insert(key);
    }
    return all.values();
}

Result<void> LockedOrders::load(const QHash<EntityKey, Entity> &stored)
{
    QSet<EntityKey> missing;
    for (const auto &[key, entity] : stored.asKeyValueRange()) {
        const int field = m_fields.orderOf(key.collection);
        const QUuid order = field != 0 ? entity.cells.value(field).value.uuid() : QUuid();
        if (!order.isNull() && !m_orders.contains(keyOf(order))) {
            missing.insert(keyOf(order));
        }
    }
    for (auto [key, order] : m_orders.asKeyValueRange()) {
        order = stored.value(key);
    }
    if (!missing.isEmpty()) {
        FORECOURT_ASSIGN(const auto found, m_transaction.entities(missing.values()));
        m_orders.insert(found);
    }
    return {};
}

Result<QString> LockedOrders::refusalOf(const Operation &operation, const QUuid &replica, qint64 epoch,
                                        const RowOfPush &row)
{
    if (operation.epoch != epoch) {
        return QString();
    }
    for (const Change &change : operation.changes) {
        const QList<QUuid> orders = ordersOf(change, row);
        for (const QUuid &order : orders) {
            if (isLockedNow(order, row)) {
                return QStringLiteral("order-locked: %1").arg(order.toString(QUuid::WithoutBraces));
            }
        }
        if (putsSettled(change) && !isLockedNow(change.row, row)) {
            FORECOURT_ASSIGN(const bool more, m_news.holds(change.row, operation.cursor, replica));
            if (more) {
                return QStringLiteral("order-grew: %1").arg(change.row.toString(QUuid::WithoutBraces));
            }
        }
    }
    return QString();
}

bool LockedOrders::putsSettled(const Change &change) const
{
    return change.collection == collections::kServiceOrder &&
           change.put.value(m_fields.status).text() == wordOf(OrderStatus::Settled);
}

// Where it belongs, and where it is to belong.
QList<QUuid> LockedOrders::ordersOf(const Change &change, const RowOfPush &row) const
{
    const int field = m_fields.orderOf(change.collection);
    if (field == 0) {
        return {};
    }
    const Entity *now = row({change.collection, change.row});
    QList<QUuid> orders;
    for (const QUuid &order :
         {now != nullptr ? now->cells.value(field).value.uuid() : QUuid(), change.put.value(field).uuid()}) {
        if (!order.isNull()) {
            orders.append(order);
        }
    }
    return orders;
}

bool LockedOrders::isLockedNow(const QUuid &order, const RowOfPush &row) const
{
    const Entity *changed = row(keyOf(order));
    const Entity now = changed != nullptr ? *changed : m_orders.value(keyOf(order));
    const auto status = fromWord<OrderStatus>(now.cells.value(m_fields.status).value.text());
    return now.exists() && now.dead == 0 && status && isLocked(*status);
}

} // namespace forecourt
