// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/projections.h"
#include "models/storage/searchdocument.h"

namespace forecourt {

// Keeps search_text and its grams (search_gram, an FTS5 index) in step with customers, contacts, vehicles,
// plates, orders and leads. A refresh for Projections: within the transaction that changed the rows; a record
// whose text stays as it was costs two reads and touches nothing. An index of another alphabet is left alone
// and marked to be made anew; so is a damaged one, and the write goes on.
[[nodiscard]] Result<void> refreshSearchIndex(Database &database, const ChangedRows &rows);

// The same for records that the transaction made, by their documents (searchmade.h).
[[nodiscard]] Result<void> addToSearchIndex(Database &database, const QList<SearchDocument> &made);

// Nothing can be found afterwards; for a refill, which makes all rows anew. Within a transaction.
[[nodiscard]] Result<void> clearSearchIndex(Database &database);

} // namespace forecourt
