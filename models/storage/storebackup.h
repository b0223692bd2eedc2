// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/protocol/catalog.h"
#include "models/storage/backupfolder.h"
#include "models/storage/sealedfile.h"

#include <atomic>

namespace forecourt {

// How and where one backup is written.
struct BackupOrder
{
    QString target;                     // must not exist (Conflict)
    QString workFolder;                 // for the open copy while it is sealed: the data folder
    std::optional<SealKey> key = {};    // sealed with it
    qint64 spareBytes = 0;              // must stay free on the disk of the target
    const std::atomic<bool> *stop = {}; // looked at between the steps; Unavailable
};

// A consistent copy (VACUUM INTO), under another name until it was opened and checked (quick_check, and the
// digest of all its rows against the one kept), sealed where there is a key and read to its end, and flushed;
// then renamed. On failure nothing is left. `source` may be read-only and not in a transaction. Long: reads
// everything three times. Without a catalog the digest is not looked at: a file of an older schema.
// StorageFull, StorageReadOnly, NotFound (the folder), StorageCorrupt (the store).
[[nodiscard]] Result<void> writeBackup(Database &source, const BackupOrder &order, const Catalog *catalog);

// How much of it there is on the disk while it is written (any thread), of how much there will be about.
[[nodiscard]] qint64 bytesWrittenOf(const BackupOrder &order);
[[nodiscard]] Result<qint64> bytesOfBackup(Database &source, const BackupOrder &order);

// Removes what writers that were killed left behind in the folder.
void clearUnfinishedBackups(const QString &folder);

} // namespace forecourt
