// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/sync/syncqueueservice.h"
#include "models/sync/syncrunner.h"
#include "ui/shell/syncport.h"

namespace forecourt {

// The sync light's view of the synchronisation: its state, what waits, and what needs a person.
class SyncAdapter final : public SyncPort
{
    Q_OBJECT

public:
    // Both must outlive it.
    SyncAdapter(SyncRunner &runner, SyncQueueService &queue, QObject *parent = nullptr);

    [[nodiscard]] SyncStatusView status() const override;
    [[nodiscard]] QFuture<Result<StoreDesks>> desks() override;

public Q_SLOTS:
    void syncNow() override;
    void applyHeld() override;
    void pauseFill() override;
    void repairSeen() override;
    void refill() override;

private:
    [[nodiscard]] static SyncStatusView::State stateOf(const SyncStatus &status, const SyncStatusView &view);
    void countAttention();
    void readRepairs();

    SyncRunner &m_runner;
    SyncQueueService &m_queue;
    int m_attention = 0;
    std::optional<RepairNotice> m_repair;
};

} // namespace forecourt
