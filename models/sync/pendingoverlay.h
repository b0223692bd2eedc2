// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/protocol/entity.h"
#include "models/protocol/operation.h"

#include <QHash>
#include <QList>

#include <map>

namespace forecourt {

// Collection and id.
using RowKey = std::pair<int, QUuid>;

// The desk's own operations whose entry has not been applied yet, and what they show on top of the rows as
// the server knows them. Storage thread only; `database` must outlive it.
class PendingOverlay final
{
public:
    // `epoch`: the one whose sequence numbers the rows carry; numeric bases of another name nothing here.
    static Result<PendingOverlay> read(Database &database, qint64 epoch);

    [[nodiscard]] bool contains(const QUuid &operation) const { return m_locals.contains(operation); }
    [[nodiscard]] bool covers(const RowKey &row) const { return m_rows.contains(row); }
    [[nodiscard]] QList<RowKey> rows() const { return m_rows.keys(); }

    // Takes the operation away; answers the rows it changed.
    QList<RowKey> remove(const QUuid &operation);

    // Puts what remains on top of the row, in the order the operations were made.
    Result<void> show(Entity &entity) const;

private:
    struct Own
    {
        QUuid operation;
        QList<Change> changes;
    };

    explicit PendingOverlay(Database &database);
    [[nodiscard]] Result<std::optional<qint64>> versionOf(const QUuid &operation) const;

    Database *m_database;
    std::map<qint64, Own> m_operations; // by local number
    QHash<QUuid, qint64> m_locals;
    QHash<RowKey, QList<qint64>> m_rows; // local numbers of the operations that change a row, ascending
};

} // namespace forecourt
