// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/catalog.h"
#include "models/protocol/operation.h"
#include "server/service/ordernews.h"

#include <QHash>

#include <functional>

namespace forecourt {

// Keeps a settled order as the customer paid it (docs/adr/0029), whatever desks did without knowing of each
// other. Jobs and lines that come after the order was settled, delivered, closed or cancelled are set aside:
// the desk puts them into an addendum. A settlement that did not know of a job or line, or of a change of
// what one costs, is set aside too: whoever settled looks at it and settles again. Used once, by one thread,
// for the operations of one push.
class LockedOrders final
{
public:
    LockedOrders(PushTransaction &transaction, const Catalog &catalog);

    // An operation of the push, noted before the rows are loaded.
    void note(const Operation &operation);
    // `keys` and the orders that the noted operations name.
    [[nodiscard]] QList<EntityKey> withRows(const QList<EntityKey> &keys) const;
    // `stored`: the rows that were asked for. Asks once for the orders of jobs and lines among them.
    [[nodiscard]] Result<void> load(const QHash<EntityKey, Entity> &stored);

    // A row as the operations before this one in the push have left it; none for a row they do not touch.
    using RowOfPush = std::function<const Entity *(const EntityKey &key)>;
    // "order-locked: <id>", "order-grew: <id>" or an empty text. What was made in another epoch than the
    // store's is taken as it is: it may have stood in the log before the server was restored.
    [[nodiscard]] Result<QString> refusalOf(const Operation &operation, const QUuid &replica, qint64 epoch,
                                            const RowOfPush &row);

private:
    [[nodiscard]] bool putsSettled(const Change &change) const;
    [[nodiscard]] QList<QUuid> ordersOf(const Change &change, const RowOfPush &row) const;
    [[nodiscard]] bool isLockedNow(const QUuid &order, const RowOfPush &row) const;

    PushTransaction &m_transaction;
    OrderFields m_fields;
    OrderNews m_news;
    QHash<EntityKey, Entity> m_orders; // as they stood before the push
};

} // namespace forecourt
