// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/entity.h"

#include <QSet>

namespace forecourt {

// One row as a server's first fill brings it: settled, nothing pending. A cell that is absent, or null
// without a version of its own, is empty; a null cell with one was emptied.
struct BulkRow
{
    int collection = 0;
    QUuid id;
    qint64 created = 0; // version of its creation, never 0
    qint64 dead = 0;    // version of its deletion, 0 = alive
    Cells cells;
    QMap<int, qint64> versions; // of cells written after the creation; the others have `created`
    QMap<int, SetElements> sets;

    [[nodiscard]] static BulkRow of(const Entity &entity)
    {
        BulkRow row{entity.collection, entity.row, entity.created, entity.dead, {}, {}, entity.sets};
        for (const auto &[field, cell] : entity.cells.asKeyValueRange()) {
            row.cells.insert(field, cell.value);
            if (cell.version != entity.created || cell.value.isNull()) {
                row.versions.insert(field, cell.version);
            }
        }
        return row;
    }

    // The same as a settled row.
    [[nodiscard]] Entity entity() const
    {
        Entity entity;
        entity.collection = collection;
        entity.row = id;
        entity.created = created;
        entity.dead = dead;
        entity.sets = sets;
        for (const auto &[field, value] : cells.asKeyValueRange()) {
            if (!value.isNull() || versions.contains(field)) {
                entity.cells.insert(field, {value, versions.value(field, created), 0});
            }
        }
        return entity;
    }
};

// Rows that a desk made itself and that wait for the server, by collection and id.
using BulkPending = QSet<std::pair<int, QUuid>>;

} // namespace forecourt
