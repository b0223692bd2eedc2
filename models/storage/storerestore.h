// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/storage.h"

#include <functional>

namespace forecourt {

// Conflict where the folder's store holds data; a folder without a store, or with an empty one, is free.
[[nodiscard]] Result<void> requireFree(const QString &folder);

// After each piece of a long copy, and with all of it done while the search index of an older file is made:
// how much is done, and whether to go on.
using CopyProgress = std::function<bool(qint64 doneBytes, qint64 ofBytes)>;

// Whether anything was ever written here, or the desk joined a store: then nothing may be put over it.
[[nodiscard]] Result<bool> holdsData(Database &database);

// Copies a file made by `forecourt backup` into the folder (made, or empty), verifies the copy and brings it
// to this program's schema. The backup itself is only read as bytes. Blocks; any one thread. Errors:
// NotFound; Unsupported: not a file of this program; StorageCorrupt: damaged or cut off; StorageBusy: a
// store in use, not a backup of it; StorageNewer; Unavailable: stopped by `progress`.
[[nodiscard]] Result<void> stageBackup(const QString &backup, const QString &stagingFolder,
                                       const Clock &clock, IdSource &ids, const CopyProgress &progress = {});

// Makes the store of the staging folder that of the data folder, in one rename. Conflict where the data
// folder holds data. Both must be closed. What a restored desk is to its server is decided when it speaks to
// it again: it takes another replica id (SyncRunner::open, SqlDeskStore::enrol, SyncEngine).
[[nodiscard]] Result<void> installStore(const QString &stagingFolder, const QString &folder);

} // namespace forecourt
