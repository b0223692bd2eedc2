// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "server/store/storerecords.h"

namespace forecourt {

// Reads shared by the store and its push transaction. NotFound where the store does not exist.
Result<StoreHead> readHead(Database &database, StoreId store);
Result<std::optional<ReplicaRecord>> readReplica(Database &database, StoreId store, const QUuid &replica);

// Columns collection, row, doc, last_seq, last_replica, other_seq, in this order.
Result<Entity> entityFrom(const Row &row);

} // namespace forecourt
