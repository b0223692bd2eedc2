// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/storageexecutor.h"
#include "models/storage/storebackup.h"

namespace forecourt {

// What one rolling backup needs, as values, so that it runs on any thread.
struct BackupJob
{
    QString storeFile;
    QString dataFolder;
    QString backupFolder; // made where it is the data folder's own and missing
    bool ownFolder = true;
    BackupRules rules;
    qint64 nowMs = 0;
    std::shared_ptr<std::atomic<bool>> stop;
    StorageExecutor *open = nullptr; // copied from, where its file is not in its place any more
};

// Makes one backup over a connection of its own, so that neither the writer nor a reader of the desk waits,
// and then clears away those that the rules do not keep. All backups together take at most half of what they
// and the free room of their disk make up. Blocks, for minutes at a million customers; the errors of
// writeBackup(), and NotFound where a chosen folder is not there.
[[nodiscard]] Result<BackupFile> runBackupJob(const BackupJob &job, const Catalog &catalog);

} // namespace forecourt
