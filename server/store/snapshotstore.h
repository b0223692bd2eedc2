// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/protocol/messages.h"
#include "server/store/storerecords.h"

#include <functional>
#include <optional>

namespace forecourt {

// A piece of one part.
struct PartSlice
{
    qint64 of = 0; // bytes of the whole part
    QByteArray bytes;
};

// Snapshots of stores and their parts (docs/adr/0019), whichever engine keeps them. Belongs to a ServerStore
// and its thread. A snapshot becomes visible whole, after all its parts.
class SnapshotStore
{
public:
    virtual ~SnapshotStore() = default;

    // Of the newest one that belongs to this state; nothing where there is none.
    virtual Result<std::optional<SnapshotOffer>> offer(const StoreHead &head) = 0;
    virtual Result<std::optional<SnapshotReply>> newest(const StoreHead &head) = 0;
    // The newest of all that lead to this state, also one of an epoch before it.
    virtual Result<std::optional<SnapshotReply>> newestBefore(const StoreHead &head) = 0;
    // Nothing where the store has no such part, or it has nothing at `from`.
    virtual Result<std::optional<PartSlice>> part(StoreId store, const QByteArray &sha, qint64 from,
                                                  qint64 count) = 0;

    // All rows that exist by collection and id, and the head they belong to, which comes first: one moment.
    virtual Result<void> readRows(StoreId store, const std::function<Result<void>(const StoreHead &)> &first,
                                  const std::function<Result<void>(const Entity &)> &each) = 0;
    virtual Result<qint64> rowCount(StoreId store) = 0;

    // One maker at a time, until it publishes or `untilMs` passes; false: another is at it.
    virtual Result<bool> claim(StoreId store, const QUuid &maker, qint64 nowMs, qint64 untilMs) = 0;
    // A part that is there already is left alone.
    virtual Result<void> keepPart(StoreId store, const QByteArray &sha, const QByteArray &body) = 0;
    // Gives the claim back and forgets all but the two newest snapshots and those younger than `keptSinceMs`,
    // with the parts that nobody needs any more. Conflict where the claim was lost: then nothing happens.
    virtual Result<void> publish(const StoreHead &head, const SnapshotReply &manifest, const QUuid &maker,
                                 qint64 nowMs, qint64 keptSinceMs) = 0;
};

} // namespace forecourt
