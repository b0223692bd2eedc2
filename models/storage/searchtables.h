// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"

#include <functional>

namespace forecourt {

// The tables of the search index (ADR 0011) and the record of how it stands. All of it is derived from the
// rows, so damage of it is never a reason to refuse a write or an opening: the index is marked and made anew.
// Storage thread.

// Whether the index was made with this program's alphabet and follows the rows.
[[nodiscard]] Result<bool> isSearchIndexCurrent(Database &database);
// The number of the alphabet it was made with; 0 where it was never made, does not follow the rows any more,
// or nothing is known of it.
[[nodiscard]] Result<int> searchAlphabet(Database &database);
[[nodiscard]] Result<void> setSearchAlphabet(Database &database, int alphabet);

// The tables anew and empty, whatever state they are in: FTS5 needs sound tables of its own even to be
// dropped, so these are mended first. Within a transaction.
[[nodiscard]] Result<void> remakeSearchTables(Database &database);

// How much is about to be written into the index, within a transaction. For much of it FTS5 gathers more
// before it writes a piece of the index and merges no pieces meanwhile; say Few again afterwards.
enum class ExpectedGrams { Few, Many, All };
[[nodiscard]] Result<void> expectGrams(Database &database, ExpectedGrams expected);

// Work that changes the index, within a transaction: all of it or, where the index is damaged, nothing but
// the mark that it must be made anew; then the write that it belongs to goes on. A full, busy or read-only
// disk is an error all the same, as it is for the write.
[[nodiscard]] Result<void> changeSearchIndex(Database &database, const std::function<Result<void>()> &work);

// What is wrong with writing into the index, in English sentences: forgets and adds a record on trial. Opens
// a transaction and leaves everything as it was. Damage is a finding, not an error.
[[nodiscard]] Result<QStringList> trySearchIndex(Database &database);

// Whether an error says that the index is damaged, and not that the disk refuses.
[[nodiscard]] bool isIndexDamage(const Error &error);

} // namespace forecourt
