// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/sync/operationdetail.h"
#include "models/storage/mutation.h"

namespace forecourt {

// Writes a refused operation once more, as a new change of this desk over what stands now, and closes the
// refused one in the same transaction, so that neither both nor none of them count. Storage thread, within
// the transaction of `mutation`.
class OperationMender final
{
public:
    explicit OperationMender(Mutation &mutation) : m_mutation(mutation) {}

    // With these fields changed. Conflict where it still waits for another; NotFound where it was closed
    // already, or a record it changes is not there any more; InvalidInput for a value; Unsupported for an
    // operation that this program cannot read. What came after an order was settled goes into its addendum
    // (addendum.h).
    [[nodiscard]] Result<void> offerAgain(const QUuid &operation, const QList<MendedField> &edits);

    // Who did it, what for, and what it took back: the author of the new change where nobody else mends it.
    [[nodiscard]] static Result<Author> authorOf(Database &database, const QUuid &operation);

private:
    [[nodiscard]] Result<Change> mended(const Change &change, const QList<MendedField> &edits) const;
    [[nodiscard]] Result<void> write(const Change &change);
    [[nodiscard]] Result<void> writeCells(const Change &change, bool exists);

    Mutation &m_mutation;
};

// What a person gives up, with all that waits for it: closed with the reason, which the audit of each record
// keeps. What this desk shows is the server's value since the refusal.
[[nodiscard]] Result<int> giveUpRefused(Database &database, ChangeSet &changes, const QUuid &operation,
                                        const QUuid &by, const QString &reason, qint64 nowMs);

} // namespace forecourt
