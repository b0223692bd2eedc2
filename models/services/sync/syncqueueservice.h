// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/sync/decisionturn.h"
#include "models/services/sync/operationdetail.h"
#include "models/services/sync/repairnotice.h"
#include "models/storage/storage.h"

#include <QObject>

namespace forecourt {

// What the Sync room shows and does. Interface thread; answers arrive as futures.
class SyncQueueService final : public QObject
{
    Q_OBJECT

public:
    explicit SyncQueueService(Storage &storage, QObject *parent = nullptr);

    // Not yet decided on any desk, newest first.
    [[nodiscard]] ListSource<ConflictItem> conflictSource();
    [[nodiscard]] QFuture<Result<QList<ConflictItem>>> conflicts(int limit);
    // Oldest first; of closed ones the last closed first.
    [[nodiscard]] ListSource<QueuedItem> queuedSource(QueuedKind kind);
    // Conflicts and refused operations together; of each no more are counted than kMostCounted.
    [[nodiscard]] QFuture<Result<qint64>> attention();

    // Records of this desk that were put right after comparing with the server, until somebody has seen it.
    [[nodiscard]] QFuture<Result<std::optional<RepairNotice>>> repairNotice();
    [[nodiscard]] QFuture<Result<void>> repairSeen(qint64 id);

    // Records the decision for every desk; UseOther writes the losing value over the one that stands.
    // Conflict for a state that cannot be reached from the present one.
    [[nodiscard]] QFuture<Result<void>> decide(StaffId by, qint64 seq, int idx, ConflictDecision decision);

    // Who wrote both values and when, what stands now, and which page shows it.
    [[nodiscard]] QFuture<Result<ConflictStory>> story(const ConflictItem &item);

    // One of this desk's operations; NotFound where it is not kept any more.
    [[nodiscard]] QFuture<Result<OperationDetail>> operation(const QUuid &id);
    // Writes a refused one anew with these fields changed, in the name of whoever mends it, closes it, and
    // offers again what only waited for it. Errors as in OperationMender::offerAgain(), Forbidden where the
    // person may not do what it does.
    [[nodiscard]] QFuture<Result<void>> offerAgain(StaffId by, const QUuid &operation,
                                                   const QList<MendedField> &edits);
    // Closes a refused one, and those that wait for it, with the reason; says how many. InvalidInput without
    // a reason. What it wrote stands nowhere; the server's values do.
    [[nodiscard]] QFuture<Result<int>> giveUp(StaffId by, const QUuid &operation, const QString &reason);
    // See refusedFile(). StorageReadOnly where the file cannot be written.
    [[nodiscard]] QFuture<Result<void>> exportRefused(const QUuid &operation, const QString &path);

Q_SIGNALS:
    void changed();

private:
    Storage &m_storage;
};

} // namespace forecourt
