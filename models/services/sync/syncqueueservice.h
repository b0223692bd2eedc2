// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/sync/syncqueue.h"
#include "models/storage/storage.h"

#include <QObject>

namespace forecourt {

enum class ConflictDecision { KeepWinner, UseOther };

// What the Sync room shows and does. Interface thread; answers arrive as futures.
class SyncQueueService final : public QObject
{
    Q_OBJECT

public:
    explicit SyncQueueService(Storage &storage, QObject *parent = nullptr);

    // Not yet decided on any desk, newest first.
    [[nodiscard]] ListSource<ConflictItem> conflictSource();
    [[nodiscard]] QFuture<Result<QList<ConflictItem>>> conflicts(int limit);
    // Oldest first.
    [[nodiscard]] ListSource<QueuedItem> queuedSource(QueuedKind kind);
    // Conflicts and refused operations together; of each no more are counted than kMostCounted.
    [[nodiscard]] QFuture<Result<qint64>> attention();

    // Records the decision for every desk; UseOther writes the losing value over the one that stands.
    // Conflict for a state that cannot be reached from the present one.
    [[nodiscard]] QFuture<Result<void>> decide(StaffId by, qint64 seq, int idx, ConflictDecision decision);

Q_SIGNALS:
    void changed();

private:
    Storage &m_storage;
};

} // namespace forecourt
