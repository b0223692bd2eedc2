// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/joinsettler.h"

#include "models/domain/whendone.h"

#include <spdlog/spdlog.h>

namespace forecourt {

JoinSettler::JoinSettler(Storage &storage, SyncRunner &runner) : m_runner(runner), m_settings(storage)
{
    connect(&runner, &SyncRunner::statusChanged, this, [this](const SyncStatus &status) {
        if (status.lastSyncedAt > m_syncedAt) {
            m_syncedAt = status.lastSyncedAt;
            settle();
        }
    });
    settle();
}

// The write is under way before a command's loop ends; the storage finishes it.
void JoinSettler::settle()
{
    const auto &enrolment = m_runner.enrolment();
    if (!enrolment || enrolment->device == m_settledFor) {
        return;
    }
    whenDone(m_settings.settleJoined(), this, [this, device = enrolment->device](const Result<bool> &done) {
        if (done && *done) {
            m_settledFor = device;
        } else if (!done) {
            spdlog::warn("the joined store is not settled yet: {}", done.error().detail.toStdString());
        }
    });
}

} // namespace forecourt
