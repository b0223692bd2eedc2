// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/protocol/entity.h"

namespace forecourt {

// Whose change it was, and when: the operation's clock (hybridclock.h).
struct AuditOrigin
{
    qint64 hlc = 0;
    QUuid operation;
    QUuid actor;
    QString desk; // prefix
    QString useCase;
};

// Whether changes of this collection are kept: all that people edit. Events tell themselves.
[[nodiscard]] bool isAudited(int collection);

// Keeps what an operation changed in one row, in the transaction that changes it: which fields, from what to
// what. A row that appears is kept without its values: they are the first ones of later changes, or those
// that still stand; one that is not there any more, with all it had. The same operation on the same row is
// kept once, so that a log read again adds nothing. Storage thread.
[[nodiscard]] Result<void> keepAudit(Database &database, const AuditOrigin &origin, const Entity &before,
                                     const Entity &after);

// That a change of this row, which the server had refused, was given up, and why. `origin`: who gave it up
// and when, with the operation that was refused.
[[nodiscard]] Result<void> keepGivenUp(Database &database, const AuditOrigin &origin, int collection,
                                       const QUuid &row, const QString &reason);

// What keepAudit() does, for an operation of this desk that does nothing but make rows, as imports write by
// the thousand: kept once for all of them, which are found by the version they were created with: `local`,
// its place among this desk's own, until the server has numbered it (noteMadeNumber()).
[[nodiscard]] Result<void> keepMadeRows(Database &database, const AuditOrigin &origin, qint64 local);
[[nodiscard]] Result<void> noteMadeNumber(Database &database, const QUuid &operation, qint64 seq);
// Before all rows are read from the server again: numbers may mean something else then. Rows that come again
// are audited one by one.
[[nodiscard]] Result<void> forgetMadeNumbers(Database &database);

} // namespace forecourt
