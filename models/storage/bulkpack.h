// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/protocol/catalog.h"
#include "models/protocol/digest.h"
#include "models/storage/bulkrow.h"

namespace forecourt {

// A batch of rows made ready for BulkLoad::write: the values of each statement in order, and the digest of
// the rows. Making it costs more than writing it and needs no database, so it can be done on another thread.
// A row must not come twice in one load.
class BulkPack final
{
public:
    // Each statement writes so many rows of one table; those that remain are written one by one.
    static constexpr qsizetype kRowsPerStatement = 16;

    // Settled rows. One that is among the `pending` ones (BulkLoad::pending()) goes beneath the desk's own.
    BulkPack(const Catalog &catalog, QList<BulkRow> rows, const BulkPending &pending = {});
    // Rows that wait for the server: in no digest.
    static BulkPack ofPending(const Catalog &catalog, QList<BulkRow> rows);

    [[nodiscard]] qint64 rows() const { return m_rows; }
    [[nodiscard]] const Digest &digest() const { return m_digest; }

    // Runs every statement of the pack.
    [[nodiscard]] Result<void> writeInto(Database &database) const;

private:
    struct Step
    {
        QString sql;
        Values values;
    };
    class Encoder;

    qint64 m_rows = 0;
    Digest m_digest;
    std::vector<Step> m_steps;
};

} // namespace forecourt
