// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/catalog.h"
#include "models/protocol/effect.h"
#include "server/store/pushtransaction.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace forecourt {

// The fields of the catalog that say which order a job or line is of, and what is to be paid for it.
struct OrderFields
{
    explicit OrderFields(const Catalog &catalog);
    [[nodiscard]] int orderOf(int collection) const; // 0: no part of an order

    int ofJob;
    int ofLine;
    int status;                    // of the order
    QHash<int, QSet<int>> amounts; // by collection, the fields that the sums of an order come of
};

// What others than the caller did to the jobs and lines of the orders that a push settles, read from the log
// once for all of them. Used once, by one thread, for one push.
class OrderNews final
{
public:
    OrderNews(PushTransaction &transaction, const OrderFields &fields);
    Q_DISABLE_COPY_MOVE(OrderNews)

    // An order that the push settles, of whose log the caller had seen what stands up to `cursor`. All are
    // noted before the first is asked for.
    void note(const QUuid &order, qint64 cursor);
    // Whether there is a job or line that was added behind `cursor` and is there still, or one of before that
    // is gone or costs something else. `replica`: the caller's, whose own entries are none.
    [[nodiscard]] Result<bool> holds(const QUuid &order, qint64 cursor, const QUuid &replica);

private:
    struct Part
    {
        qint64 made = 0;    // its place in the log; 0: before all that was read
        qint64 changed = 0; // the last one that removed it or gave it another amount; 0: none
        QUuid order;        // as far as the log says
        bool dead = false;
    };
    [[nodiscard]] Result<void> readLog(int collection, const QUuid &replica);
    void add(qint64 seq, const ChangeEffect &effect);
    [[nodiscard]] Result<void> readParts();
    [[nodiscard]] Result<void> readSome(const QList<EntityKey> &keys);

    PushTransaction &m_transaction;
    const OrderFields &m_fields;
    QSet<QUuid> m_orders;
    std::optional<qint64> m_since; // the lowest cursor
    bool m_read = false;
    QHash<EntityKey, Part> m_log;
    QHash<QUuid, QList<Part>> m_parts; // by the order they are of
};

} // namespace forecourt
