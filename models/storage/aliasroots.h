// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/projections.h"

namespace forecourt {

// Keeps alias_root, which says what record stands for each that was merged. Records that living aliases join
// have one root, whatever the order in which the aliases came: where the aliases lead in the end; of those
// that lead in a circle, as when two desks merged a pair both ways, the one of the smallest id. A root that
// was deleted gives way to the living record of the smallest id, so that nobody disappears with it.

// A refresh for Projections, before those of the search index: notes there whose texts are others now.
[[nodiscard]] Result<void> refreshAliasRoots(Database &database, const ChangedRows &rows);

// All of it anew, with the search texts that follow from it. Within a transaction; reads all aliases.
[[nodiscard]] Result<void> rebuildAliasRoots(Database &database);

// Makes it anew where it is missing or does not know an alias. Opens a transaction if need be.
[[nodiscard]] Result<void> ensureAliasRoots(Database &database);

// What is wrong with it, in English sentences.
[[nodiscard]] Result<QStringList> verifyAliasRoots(Database &database);

} // namespace forecourt
