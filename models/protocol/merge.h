// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/catalog.h"
#include "models/protocol/effect.h"
#include "models/protocol/entity.h"
#include "models/protocol/operation.h"

#include <functional>
#include <limits>

namespace forecourt {

// What the merge of one operation needs to know besides the row itself.
struct MergeContext
{
    qint64 seq = 0;
    qint64 hlc = 0; // already bounded against the server's clock
    QUuid operation;
    QUuid replica;
    qint64 cursor = 0;        // what it saw of this log; 0 where its epoch is not known here
    bool compensates = false; // takes another operation back: a state may return where it came from
    // Numbers up to here meant the same entries in the epoch of the operation; 0: they mean nothing here.
    qint64 sameUpTo = std::numeric_limits<qint64>::max();
    // Number of an operation already in the log, 0 of one that was refused; nothing where it is not known.
    std::function<std::optional<qint64>(const QUuid &)> seqOf;
    std::function<QUuid(qint64)> operationOf; // and back; breaks ties of equal clocks
    // What the operation of that number wrote to a field of the row that is merged; nothing where the log
    // does not tell it any more.
    std::function<std::optional<CellValue>(qint64 seq, int field)> writtenBy;
};

struct MergeOutcome
{
    ChangeEffect effect;
    QList<Conflict> conflicts;
};

// Merges one change into the row, in place, by the rules of the catalog. Pure. Unknown collections and fields
// merge as registers of entities, so that an old server keeps what a newer desk wrote.
MergeOutcome mergeChange(const Catalog &catalog, Entity &entity, const Change &change,
                         const MergeContext &context);

} // namespace forecourt
