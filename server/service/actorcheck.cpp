// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/actorcheck.h"

#include <QSet>

namespace forecourt {

void ActorCheck::note(const Operation &operation)
{
    for (const auto &[collection, row] : rowsForRights(operation)) {
        m_rows.insert({collection, row}, Entity());
    }
}

QList<EntityKey> ActorCheck::withRows(const QList<EntityKey> &keys) const
{
    QSet<EntityKey> all(keys.begin(), keys.end());
    for (const auto &[key, row] : m_rows.asKeyValueRange()) {
        all.insert(key);
    }
    return all.values();
}

void ActorCheck::keep(const QHash<EntityKey, Entity> &stored)
{
    for (auto [key, row] : m_rows.asKeyValueRange()) {
        row = stored.value(key);
    }
}

Result<Entity> ActorCheck::stored(const EntityKey &key)
{
    if (const auto known = m_rows.constFind(key); known != m_rows.constEnd()) {
        return *known;
    }
    FORECOURT_ASSIGN(const auto found, m_transaction.entities({key}));
    return *m_rows.insert(key, found.value(key));
}

Result<QString> ActorCheck::refusalOf(const Operation &operation, qint64 epoch, const RowOfPush &row)
{
    const RowBefore before = [this, &row](int collection, const QUuid &id) -> Result<Entity> {
        const EntityKey key{collection, id};
        if (const Entity *changed = row(key)) {
            return *changed;
        }
        return stored(key);
    };
    // A cursor of another epoch counts entries of another log.
    const MadeAt made{operation.hlc, operation.epoch == epoch ? operation.cursor : 0, m_nowMs};
    return refusalOfRights(operation.actor, operation.changes, before, made);
}

} // namespace forecourt
