// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/idsource.h"
#include "models/storage/bulkload.h"

namespace forecourt {

struct HistoryOptions
{
    qint64 customers = 1000; // at least 1; everything else in proportion
    quint64 seed = 1;
};

struct HistoryReport
{
    qint64 customers = 0;
    qint64 vehicles = 0;
    qint64 leads = 0;
    qint64 orders = 0;
    qint64 events = 0;
    qint64 rows = 0;
    QUuid longTimeline; // the customer with 5,000 events
};

// What a generated store needs on the disk while it is made, bytes.
[[nodiscard]] qint64 historyBytes(qint64 customers);

// Makes a store of any size with a history of eight years in the data folder, which must hold none: for
// demonstrations, tests and measurements of large stores. The same seed at the same moment gives the same
// rows with the same ids. Store and staff go through the write path; everything else is loaded in bulk, as
// settled rows without operations, so no server will ever hear of it. It is built in a folder beside and
// moved in place whole; an end half-way leaves nothing. The caller has the folder (FolderLock). Blocks; any
// one thread. Errors: Conflict: there is a store already; StorageFull; Unavailable: stopped by `progress`.
[[nodiscard]] Result<HistoryReport> makeHistoryStore(const QString &folder, const HistoryOptions &options,
                                                     const Clock &clock, IdSource &ids,
                                                     const BulkProgress &progress = {});

// Removes what a making that was killed left behind. Only for whoever has the folder (FolderLock).
void clearHistoryAway(const QString &folder);

} // namespace forecourt
