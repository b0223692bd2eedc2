// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/syncrunner.h"
#include "ui/signin/lockport.h"

namespace forecourt {

// The locked page's view of the synchronisation.
class LockAdapter final : public LockPort
{
    Q_OBJECT

public:
    // Must outlive it.
    explicit LockAdapter(SyncRunner &runner, QObject *parent = nullptr);

    [[nodiscard]] DeskLockView view() const override;
    void askAgain() override;
    void savePending(const QString &file) override;

private:
    SyncRunner &m_runner;
    bool m_asking = false; // by a person; what goes on by itself is nobody's concern
};

} // namespace forecourt
