// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/ordernews.h"

#include "models/protocol/collections.h"

#include <algorithm>

namespace forecourt {

namespace {

constexpr qsizetype kRowsAtOnce = 500;

int numberOf(const Catalog &catalog, int collection, const char *field)
{
    const Collection *known = catalog.collection(collection);
    const Field *found = known != nullptr ? known->field(QString::fromLatin1(field)) : nullptr;
    return found != nullptr ? found->number : 0;
}

} // namespace

OrderFields::OrderFields(const Catalog &catalog)
    : ofJob(numberOf(catalog, collections::kJob, "service_order"))
    , ofLine(numberOf(catalog, collections::kOrderLine, "service_order"))
    , status(numberOf(catalog, collections::kServiceOrder, "status"))
{
    // What orderTotals() reads.
    for (const char *field : {"service_order", "payer", "authorisation"}) {
        amounts[collections::kJob].insert(numberOf(catalog, collections::kJob, field));
    }
    for (const char *field : {"job", "service_order", "kind", "quantity_milli", "unit_price_minor",
                              "discount_minor", "tax_basis_points"}) {
        amounts[collections::kOrderLine].insert(numberOf(catalog, collections::kOrderLine, field));
    }
}

int OrderFields::orderOf(int collection) const
{
    return collection == collections::kJob ? ofJob : collection == collections::kOrderLine ? ofLine : 0;
}

OrderNews::OrderNews(PushTransaction &transaction, const OrderFields &fields)
    : m_transaction(transaction), m_fields(fields)
{}

void OrderNews::note(const QUuid &order, qint64 cursor)
{
    m_orders.insert(order);
    m_since = std::min(m_since.value_or(cursor), cursor);
}

Result<bool> OrderNews::holds(const QUuid &order, qint64 cursor, const QUuid &replica)
{
    if (!m_read) {
        for (const int collection : {collections::kJob, collections::kOrderLine}) {
            FORECOURT_TRY(readLog(collection, replica));
        }
        FORECOURT_TRY(readParts());
        m_read = true;
    }
    const QList<Part> parts = m_parts.value(order);
    return std::any_of(parts.begin(), parts.end(), [&](const Part &part) {
        return part.made > cursor ? !part.dead : part.changed > cursor;
    });
}

Result<void> OrderNews::readLog(int collection, const QUuid &replica)
{
    const QByteArray mark = "\"c\":" + QByteArray::number(collection) + ','; // as effects are written
    qint64 since = m_since.value_or(0);
    while (true) {
        FORECOURT_ASSIGN(const QList<QByteArray> entries, m_transaction.entriesHolding(mark, since, replica));
        if (entries.isEmpty()) {
            return {};
        }
        for (const QByteArray &each : entries) {
            FORECOURT_ASSIGN(const LogEntry entry, decodeLogEntry(each));
            since = entry.seq;
            for (const ChangeEffect &effect : entry.effects) {
                if (effect.collection == collection) {
                    add(entry.seq, effect);
                }
            }
        }
    }
}

void OrderNews::add(qint64 seq, const ChangeEffect &effect)
{
    const QSet<int> amounts = m_fields.amounts.value(effect.collection);
    const bool changes = effect.dead || std::any_of(effect.cells.keyBegin(), effect.cells.keyEnd(),
                                                    [&](int field) { return amounts.contains(field); });
    if (!effect.created && !changes) {
        return;
    }
    Part &part = m_log[{effect.collection, effect.row}];
    (effect.created ? part.made : part.changed) = seq;
    const auto order = effect.cells.constFind(m_fields.orderOf(effect.collection));
    if (order != effect.cells.constEnd()) {
        part.order = order->uuid();
    }
}

Result<void> OrderNews::readParts()
{
    QList<EntityKey> keys;
    for (const auto &[key, part] : m_log.asKeyValueRange()) {
        if (!part.order.isNull() && !m_orders.contains(part.order)) {
            continue;
        }
        keys.append(key);
        if (keys.size() == kRowsAtOnce) {
            FORECOURT_TRY(readSome(keys));
            keys.clear();
        }
    }
    return readSome(keys);
}

Result<void> OrderNews::readSome(const QList<EntityKey> &keys)
{
    FORECOURT_ASSIGN(const auto rows, m_transaction.entities(keys));
    for (const auto &[key, row] : rows.asKeyValueRange()) {
        const QUuid order = row.cells.value(m_fields.orderOf(key.collection)).value.uuid();
        if (row.exists() && m_orders.contains(order)) {
            Part part = m_log.value(key);
            part.dead = row.dead != 0;
            m_parts[order].append(part);
        }
    }
    return {};
}

} // namespace forecourt
