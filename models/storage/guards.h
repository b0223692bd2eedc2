// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/protocol/catalog.h"

namespace forecourt {

// Triggers on every synchronised table that abort a write made outside the write path ("unlogged write").
// Made from the catalog at every open, so that a new table cannot be forgotten.
Result<void> installGuards(Database &database, const Catalog &catalog);

// The tables that have them.
QStringList guardedTables(const Catalog &catalog);

// The tables whose guards are missing; empty on a sound file.
Result<QStringList> missingGuards(Database &database, const Catalog &catalog);

} // namespace forecourt
