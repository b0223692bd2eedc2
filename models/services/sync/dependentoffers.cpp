// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sync/dependentoffers.h"

#include "models/services/sync/operationmender.h"
#include "models/storage/refusedoperations.h"

namespace forecourt {

namespace {

Result<bool> offer(Storage &storage, Database &database, const QUuid &operation)
{
    FORECOURT_ASSIGN(const Author author, OperationMender::authorOf(database, operation));
    const auto offered = storage.runWrite(database, author, [operation](Mutation &mutation) {
        return OperationMender(mutation).offerAgain(operation, {});
    });
    if (!offered && offered.error().code == ErrorCode::StorageFull) {
        return tl::unexpected<Error>(offered.error());
    }
    return offered.has_value();
}

Result<int> offerAll(Storage &storage, Database &database)
{
    RefusedOperations refused(database);
    FORECOURT_ASSIGN(const bool any, refused.anyWaitsForOthers());
    if (!any) {
        return 0;
    }
    int count = 0;
    FORECOURT_ASSIGN(const QList<OutboxEntry> waiting, refused.waitingForOthers());
    for (const OutboxEntry &entry : waiting) {
        FORECOURT_ASSIGN(const Blocker blocker, refused.blockerOf(entry.reason));
        if (blocker.kind == Blocker::Kind::None) {
            FORECOURT_ASSIGN(const bool offered, offer(storage, database, entry.operation));
            count += offered ? 1 : 0;
        }
    }
    return count;
}

} // namespace

QFuture<Result<int>> offerDependents(Storage &storage)
{
    return storage.executor().write([&storage](Database &database) { return offerAll(storage, database); });
}

} // namespace forecourt
