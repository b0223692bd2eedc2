// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/operationrights.h"
#include "server/store/pushtransaction.h"

#include <QHash>

#include <functional>

namespace forecourt {

// Whether the people of one push may do what it says they did, by the store's rows as they stand at each
// operation's place in the log. An operation names its author; their role, and that they work here, are the
// store's to say. Rows are asked for along with those of the push, so that stores in which nobody signs in
// pay no statement more. Used once, by one thread.
class ActorCheck final
{
public:
    ActorCheck(PushTransaction &transaction, qint64 nowMs) : m_transaction(transaction), m_nowMs(nowMs) {}

    // An operation of the push, noted before the rows are loaded.
    void note(const Operation &operation);
    // What the push asks for anyway, and what is asked for here.
    [[nodiscard]] QList<EntityKey> withRows(const QList<EntityKey> &keys) const;
    void keep(const QHash<EntityKey, Entity> &stored);

    // A row as the operations before this one in the push have left it; none for a row they do not touch.
    using RowOfPush = std::function<const Entity *(const EntityKey &key)>;
    // Why the operation is set aside (see refusalOfRights()), or an empty text.
    [[nodiscard]] Result<QString> refusalOf(const Operation &operation, qint64 epoch, const RowOfPush &row);

private:
    [[nodiscard]] Result<Entity> stored(const EntityKey &key);

    PushTransaction &m_transaction;
    qint64 m_nowMs;
    QHash<EntityKey, Entity> m_rows; // that were asked for; one that does not exist has no creation
};

} // namespace forecourt
