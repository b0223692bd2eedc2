// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lockadapter.h"

#include "models/domain/whendone.h"

namespace forecourt {

LockAdapter::LockAdapter(SyncRunner &runner, QObject *parent) : LockPort(parent), m_runner(runner)
{
    connect(&runner, &SyncRunner::statusChanged, this, &LockPort::changed);
}

DeskLockView LockAdapter::view() const
{
    const SyncStatus status = m_runner.status();
    DeskLockView view;
    if (const auto &enrolment = m_runner.enrolment()) {
        view.storeName = enrolment->storeName;
        view.server = enrolment->server.toString();
    }
    if (status.revoked) {
        view.reason = status.revoked->reason;
        view.at = status.revoked->at;
    }
    view.waiting = status.waiting;
    view.isAsking = m_asking;
    return view;
}

void LockAdapter::askAgain()
{
    m_asking = true;
    Q_EMIT changed();
    whenDone(m_runner.syncOnce(), this, [this](const Result<SyncReport> &) {
        m_asking = false;
        Q_EMIT changed();
    });
}

void LockAdapter::savePending(const QString &file)
{
    whenDone(m_runner.exportPending(file), this, [this, file](const Result<qint64> &written) {
        if (written) {
            Q_EMIT saved(*written, file);
        } else {
            Q_EMIT saveFailed(written.error());
        }
    });
}

} // namespace forecourt
