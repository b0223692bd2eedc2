// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/pgconnection.h"
#include "server/store/storerecords.h"

namespace forecourt {

// Statements and reads shared by the store and its push transaction.

// To be sent before every statement that touches rows of a store, in the same transaction: row security shows
// no others.
[[nodiscard]] PgCall inStore(StoreId store);
// Lets all heads be read, and nothing else.
[[nodiscard]] PgCall inEveryStore();

[[nodiscard]] PgCall headCall(StoreId store);
[[nodiscard]] PgCall lockedHeadCall(StoreId store); // held to the end of the transaction
// NotFound where there is no row.
[[nodiscard]] Result<StoreHead> headFrom(const PgResult &result, int row = 0);

[[nodiscard]] PgCall replicaCall(StoreId store, const QUuid &replica);
[[nodiscard]] std::optional<ReplicaRecord> replicaFrom(const PgResult &result, const QUuid &replica);

// Columns collection, row_id, doc, last_seq, last_replica, other_seq, in this order.
[[nodiscard]] Result<Entity> entityFrom(const PgResult &result, int row);

extern const PgStatement kPgBegin;
extern const PgStatement kPgBeginSnapshot; // reads of one moment
extern const PgStatement kPgCommit;

} // namespace forecourt
