// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dependentsettler.h"

#include "models/domain/whendone.h"
#include "models/services/sync/dependentoffers.h"

#include <spdlog/spdlog.h>

namespace forecourt {

DependentSettler::DependentSettler(Storage &storage, SyncRunner &runner) : m_storage(storage)
{
    connect(&runner, &SyncRunner::statusChanged, this, [this](const SyncStatus &status) {
        if (status.lastSyncedAt <= m_syncedAt) {
            return;
        }
        m_syncedAt = status.lastSyncedAt;
        whenDone(offerDependents(m_storage), this, [](const Result<int> &offered) {
            if (!offered) {
                spdlog::warn("what rests on a mended change was not offered: {}",
                             offered.error().detail.toStdString());
            }
        });
    });
}

} // namespace forecourt
