// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/entity.h"

#include <functional>

namespace forecourt {

// One row as a part of a snapshot tells it: settled, without the clocks of the server.
struct SnapshotRow
{
    int collection = 0;
    QUuid id;
    qint64 created = 0;
    qint64 dead = 0;
    Cells cells;
    QMap<int, qint64> versions; // of cells that were not written with the creation
    QMap<int, SetElements> sets;

    bool operator==(const SnapshotRow &) const = default;
};

// A line of a part, with its end: [collection, "id", created, dead, {field: value}, {field: version},
// {field: {element: [addition, …]}}] (docs/adr/0019). Trailing empty objects are left out; what a newer
// program adds behind them is passed over.
QByteArray snapshotLine(const Entity &entity);

// The rows of an unpacked part in order; the bytes are used up. Malformed names the line.
Result<void> forEachSnapshotRow(QByteArray lines, const std::function<Result<void>(SnapshotRow)> &each);

} // namespace forecourt
