// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/idsource.h"
#include "models/domain/storehealth.h"
#include "models/storage/sealkeys.h"
#include "models/storage/storerestore.h"

#include <optional>

namespace forecourt {

// Where the pieces of a damaged store are looked for and put.
struct RecoveryOrder
{
    QString dataFolder;
    QString backupFolder; // besides the data folder's own `backups`
    SealKeys keys = {};
    bool joined = false; // to a server, for the report
};

// Puts the newest good backup in the place of a store that is damaged or missing. Each backup is staged and
// verified as stageBackup() does, from the newest to the oldest; only then are the damaged files moved to a
// folder `damaged-…` beside, never deleted, and the staged store put in place. Without a good backup they are
// moved all the same, and the next opening begins with an empty store that says why (the notice below). A
// recovery that is broken off goes on at the next start. The store must be closed by everybody. Errors are
// those of the moment (StorageFull, StorageReadOnly, StorageBusy), and then nothing has been moved.
[[nodiscard]] Result<StoreRecovery> recoverStore(const RecoveryOrder &order, const QString &finding,
                                                 const Clock &clock, IdSource &ids,
                                                 const CopyProgress &progress = {});

// Whether there is any backup to begin from; a missing store is then not a new one.
[[nodiscard]] bool hasBackups(const QString &dataFolder, const QString &backupFolder);
// A sealed backup opened, or the plain one itself, staged: for whoever has chosen a file. Forbidden: the
// password is another one, or one is needed.
[[nodiscard]] Result<void> stageChosenBackup(const QString &backup, const QString &password,
                                             const QString &stagingFolder, const Clock &clock, IdSource &ids,
                                             const CopyProgress &progress = {});

// What happened, kept in `recovery.json` until a person has seen it.
[[nodiscard]] std::optional<StoreRecovery> recoveryNotice(const QString &dataFolder);
[[nodiscard]] Result<void> writeRecoveryNotice(const QString &dataFolder, const StoreRecovery &recovery);
void clearRecoveryNotice(const QString &dataFolder);

} // namespace forecourt
