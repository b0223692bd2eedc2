// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "server/store/serverstore.h"

namespace forecourt {

// Makes a snapshot of a store from its rows at one moment, while pushes go on (docs/adr/0019): rows by
// collection and id in gzip parts, then what the log says of conflicts. Long; on a thread of its own.
class SnapshotMaker final
{
public:
    struct Options
    {
        qint64 partBytes = 6 * 1024 * 1024; // a part ends where its lines reach this
        qint64 claimMs = 10 * 60 * 1000;    // without a new part, before another may begin
        qint64 keptMs = 24 * 60 * 60 * 1000;
    };

    // Two connections, because the reader stands in one moment while parts are kept. `maker` names this one
    // among all processes. All given must outlive it.
    SnapshotMaker(ServerStore &reader, ServerStore &keeper, const Clock &clock, const QUuid &maker);
    SnapshotMaker(ServerStore &reader, ServerStore &keeper, const Clock &clock, const QUuid &maker,
                  Options options);

    // Nothing where the store is empty. Conflict where another makes one at the moment, Unavailable where
    // `goOn` says no, StorageCorrupt where the rows are not what the store's digest says.
    [[nodiscard]] Result<std::optional<SnapshotReply>> make(StoreId store,
                                                            const std::function<bool()> &goOn = {});

private:
    class Parts;
    [[nodiscard]] Result<void> claim(StoreId store);
    [[nodiscard]] Result<void> readRows(StoreId store, StoreHead &head, SnapshotReply &manifest,
                                        const std::function<bool()> &goOn);
    [[nodiscard]] Result<void> readConflicts(const StoreHead &head, SnapshotReply &manifest,
                                             const std::function<bool()> &goOn);
    [[nodiscard]] Result<QByteArray> linesOf(StoreId store, const SnapshotPart &part);

    ServerStore &m_reader;
    ServerStore &m_keeper;
    const Clock &m_clock;
    QUuid m_maker;
    Options m_options;
};

} // namespace forecourt
