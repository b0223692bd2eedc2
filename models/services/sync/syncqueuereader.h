// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/services/sync/syncqueue.h"

namespace forecourt {

// Storage thread. See SyncQueueService for the order of each list.
[[nodiscard]] Result<ListPage<ConflictItem>> readConflicts(Database &database, const PageAsk &ask);
[[nodiscard]] Result<ListCount> countConflicts(Database &database);
// NotFound where it was decided.
[[nodiscard]] Result<ConflictItem> readConflict(Database &database, qint64 seq, int idx);

[[nodiscard]] Result<ListPage<QueuedItem>> readQueued(Database &database, QueuedKind kind,
                                                      const PageAsk &ask);
[[nodiscard]] Result<ListCount> countQueued(Database &database, QueuedKind kind);

} // namespace forecourt
