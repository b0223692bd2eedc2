// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/catalog.h"
#include "models/protocol/effect.h"
#include "models/protocol/entity.h"
#include "models/protocol/operation.h"

#include <functional>

namespace forecourt {

// What the merge of one operation needs to know besides the row itself.
struct MergeContext
{
    qint64 seq = 0;
    qint64 hlc = 0; // already bounded against the server's clock
    QUuid operation;
    QUuid replica;
    qint64 cursor = 0;        // 0 where the operation's epoch is not the server's: it saw nothing we can name
    bool compensates = false; // takes another operation back: a state may return where it came from
    bool epochKnown = true;   // false: numeric bases mean nothing here
    std::function<std::optional<qint64>(const QUuid &)> seqOf; // number of an operation already in the log
    std::function<QUuid(qint64)> operationOf;                  // and back; breaks ties of equal clocks
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
