// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/services/lists/listpage.h"
#include "models/services/reception/queue.h"

namespace forecourt {

// Storage thread. Who waits longest comes first; today's arrivals newest first.
[[nodiscard]] Result<QList<QueueEntry>> readQueue(Database &database, QueueScope scope, qint64 nowMs,
                                                  int limit);
// The same page by page.
[[nodiscard]] Result<ListPage<QueueEntry>> readQueuePage(Database &database, QueueScope scope, qint64 nowMs,
                                                         const PageAsk &ask);
[[nodiscard]] Result<ListCount> countQueueList(Database &database, QueueScope scope, qint64 nowMs);
[[nodiscard]] Result<QueueCounts> countQueue(Database &database, qint64 nowMs);

} // namespace forecourt
