// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/protocol/catalog.h"
#include "models/protocol/entity.h"

namespace forecourt {

// Reads and writes rows of synchronised tables as entities: typed columns, created and dead versions, the
// sparse side tables of changed field versions, set elements, and fields this program does not know. Writes
// only inside the write path or the effect applier (the guard triggers see to that). Storage thread only.
class RowStore final
{
public:
    RowStore(Database &database, const Catalog &catalog);

    // What people see: the server's state with the desk's own pending changes on top.
    Result<Entity> visible(int collection, const QUuid &row);
    // What the server last said, without pending changes; does not exist for a row created here and not yet
    // settled.
    Result<Entity> settled(int collection, const QUuid &row);

    // Makes the stored row equal to `after`; `before` is what is stored now. A row that exists no more is
    // removed.
    Result<void> replace(const Entity &before, const Entity &after);

    // What is kept of cells and sets of a row that went past the program goes too: it would belong to
    // whatever comes back under its id.
    Result<void> clearLeftovers(int collection, const QUuid &row);

    // Keeps the server's state of a row beneath its pending changes; a second call for the row changes
    // nothing.
    Result<void> keepBeneath(const Entity &settledRow);
    Result<void> setBeneath(const Entity &settledRow);
    Result<void> dropBeneath(int collection, const QUuid &row);

    // Removes every synchronised row and its bookkeeping (before a refill).
    Result<void> clear();

    // All rows that exist in settled state, in no particular order; for recomputing the digest.
    Result<void> forEachSettled(const std::function<Result<void>(const Entity &)> &each);

private:
    Result<void> forEachSettled(const Collection &collection,
                                const std::function<Result<void>(const Entity &)> &each);
    Result<void> tellSettled(int collection, const QUuid &row,
                             const std::function<Result<void>(const Entity &)> &each);
    Result<Entity> load(int collection, const QUuid &row);
    Database &m_database;
    const Catalog &m_catalog;
};

// A value of a field that had no column, as `unknown_cell` keeps it.
[[nodiscard]] CellValue keptValue(const QString &text);

} // namespace forecourt
