// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/protocol/entity.h"
#include "models/protocol/operation.h"

#include <QHash>
#include <QList>

namespace forecourt {

// Collection and id.
using RowKey = std::pair<int, QUuid>;

// The desk's own operations whose entry has not been applied yet, and what they show on top of the rows as
// the server knows them. Reads only those that change the rows it is asked for, and keeps them until
// forget(). The outbox says at every moment which wait: an operation shows no more as soon as its state is
// another. Storage thread only; `database` must outlive it.
class PendingOverlay final
{
public:
    // `epoch`: the one whose sequence numbers the rows carry; numeric bases of another name nothing here.
    PendingOverlay(Database &database, qint64 epoch) : m_database(&database), m_epoch(epoch) {}

    [[nodiscard]] Result<bool> contains(const QUuid &operation) const;
    [[nodiscard]] Result<bool> covers(const RowKey &row) const;

    // Puts what waits on top of the row, in the order the operations were made. A body that cannot be read
    // shows nothing.
    [[nodiscard]] Result<void> show(Entity &entity);

    // Lets the memory go.
    void forget() { m_changes.clear(); }

private:
    [[nodiscard]] Result<void> read(qint64 local);
    [[nodiscard]] Result<std::optional<qint64>> versionOf(const QUuid &operation) const;

    Database *m_database;
    qint64 m_epoch;
    QHash<qint64, QHash<RowKey, QList<Change>>> m_changes; // by local number
};

} // namespace forecourt
