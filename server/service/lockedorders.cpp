// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/lockedorders.h"

#include "models/domain/enumwords.h"
#include "models/domain/lockedorder.h"
#include "models/protocol/collections.h"

namespace forecourt {

namespace {

int numberOf(const Catalog &catalog, int collection, const char *field)
{
    const Collection *known = catalog.collection(collection);
    const Field *found = known != nullptr ? known->field(QString::fromLatin1(field)) : nullptr;
    return found != nullptr ? found->number : 0;
}

EntityKey keyOf(const QUuid &order)
{
    return {collections::kServiceOrder, order};
}

} // namespace

LockedOrders::LockedOrders(PushTransaction &transaction, const Catalog &catalog)
    : m_transaction(transaction)
    , m_ofJob(numberOf(catalog, collections::kJob, "service_order"))
    , m_ofLine(numberOf(catalog, collections::kOrderLine, "service_order"))
    , m_status(numberOf(catalog, collections::kServiceOrder, "status"))
{
    // What orderTotals() reads.
    for (const char *field : {"payer", "authorisation"}) {
        m_amounts[collections::kJob].insert(numberOf(catalog, collections::kJob, field));
    }
    for (const char *field : {"job", "service_order", "kind", "quantity_milli", "unit_price_minor",
                              "discount_minor", "tax_basis_points"}) {
        m_amounts[collections::kOrderLine].insert(numberOf(catalog, collections::kOrderLine, field));
    }
}

int LockedOrders::orderField(int collection) const
{
    return collection == collections::kJob ? m_ofJob : collection == collections::kOrderLine ? m_ofLine : 0;
}

void LockedOrders::note(const Operation &operation)
{
    for (const Change &change : operation.changes) {
        const int field = orderField(change.collection);
        const QUuid order = field != 0 ? change.put.value(field).uuid() : QUuid();
        if (!order.isNull()) {
            m_orders.insert(keyOf(order), Entity());
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
        const int field = orderField(key.collection);
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
        if (settles(change, row)) {
            FORECOURT_ASSIGN(const bool more, grew(change.row, operation.cursor, replica));
            if (more) {
                return QStringLiteral("order-grew: %1").arg(change.row.toString(QUuid::WithoutBraces));
            }
        }
    }
    return QString();
}

bool LockedOrders::settles(const Change &change, const RowOfPush &row) const
{
    return change.collection == collections::kServiceOrder &&
           change.put.value(m_status).text() == wordOf(OrderStatus::Settled) && !isLockedNow(change.row, row);
}

// Whether another desk changed what is to be paid, and whoever settled had not seen it: a part that was added
// and is there still, or one of before that is gone or costs something else.
Result<bool> LockedOrders::grew(const QUuid &order, qint64 since, const QUuid &replica)
{
    News news;
    for (const int collection : {collections::kJob, collections::kOrderLine}) {
        FORECOURT_TRY(addNews(collection, since, replica, news));
    }
    FORECOURT_ASSIGN(const auto parts, m_transaction.entities((news.made + news.changed).values()));
    for (const auto &[key, now] : parts.asKeyValueRange()) {
        const bool ofOrder =
            now.exists() && now.cells.value(orderField(key.collection)).value.uuid() == order;
        if (ofOrder && (now.dead == 0 || news.changed.contains(key))) {
            return true;
        }
    }
    return false;
}

Result<void> LockedOrders::addNews(int collection, qint64 since, const QUuid &replica, News &news)
{
    const QByteArray mark = "\"c\":" + QByteArray::number(collection) + ','; // as effects are written
    while (true) {
        FORECOURT_ASSIGN(const QList<QByteArray> entries, m_transaction.entriesHolding(mark, since, replica));
        if (entries.isEmpty()) {
            return {};
        }
        for (const QByteArray &each : entries) {
            FORECOURT_ASSIGN(const LogEntry entry, decodeLogEntry(each));
            since = entry.seq;
            for (const ChangeEffect &effect : entry.effects) {
                const EntityKey part{effect.collection, effect.row};
                if (effect.created && orderField(effect.collection) != 0) {
                    news.made.insert(part);
                } else if (changesAmount(effect) && !news.made.contains(part)) {
                    news.changed.insert(part);
                }
            }
        }
    }
}

bool LockedOrders::changesAmount(const ChangeEffect &effect) const
{
    if (orderField(effect.collection) == 0) {
        return false;
    }
    const QSet<int> amounts = m_amounts.value(effect.collection);
    return effect.dead || std::any_of(effect.cells.keyBegin(), effect.cells.keyEnd(),
                                      [&](int field) { return amounts.contains(field); });
}

// Where it belongs, and where it is to belong.
QList<QUuid> LockedOrders::ordersOf(const Change &change, const RowOfPush &row) const
{
    const int field = orderField(change.collection);
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
    const auto status = fromWord<OrderStatus>(now.cells.value(m_status).value.text());
    return now.exists() && now.dead == 0 && status && isLocked(*status);
}

} // namespace forecourt
