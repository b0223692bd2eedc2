// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/bulkload.h"
#include "models/storage/storage.h"
#include "models/sync/deletionguard.h"
#include "models/sync/deskstore.h"
#include "models/sync/syncstatus.h"

namespace forecourt {

// How far it is, and whether to go on. On the storage thread.
using FillProgress = std::function<bool(const SyncProgress &)>;

// Replaces all rows of a desk by a snapshot, in one transaction (docs/adr/0019): the parts are read and made
// ready by a thread of their own while rows are written; then own operations that the snapshot holds are
// settled, those that wait are shown on top, and the cursor stands at its number. Storage thread only.
class FillLoad final
{
public:
    FillLoad(Storage &storage, Database &database, const FillFolder &folder, const SnapshotReply &manifest,
             FillProgress progress);

    // What everything ended with, unless the storage failed or a person stopped it: then nothing has changed.
    // `allowed`: whatever goes by it may go.
    [[nodiscard]] Result<LoadedFill::Outcome> run(bool allowed);

    [[nodiscard]] const std::optional<HeldPull> &held() const { return m_held; }
    [[nodiscard]] qint64 conflicts() const { return m_conflicts; }

private:
    class Packs;
    [[nodiscard]] Result<LoadedFill::Outcome> load(bool allowed);
    [[nodiscard]] Result<void> writeRows(BulkLoad &load);
    [[nodiscard]] Result<void> layOnTop(Database &database, const std::optional<DeletionGuard> &guard);
    [[nodiscard]] Result<void> noteConflicts(class EffectApplier &applier);
    [[nodiscard]] bool tell(SyncProgress::Phase phase, qint64 done, qint64 of) const;

    Storage &m_storage;
    Database &m_database;
    const FillFolder &m_folder;
    const SnapshotReply &m_manifest;
    FillProgress m_progress;
    std::optional<HeldPull> m_held;
    bool m_isDamaged = false;
    qint64 m_conflicts = 0;
};

} // namespace forecourt
