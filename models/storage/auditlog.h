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
// that still stand. The same operation on the same row is kept once, so that a log read again adds nothing.
// Storage thread.
[[nodiscard]] Result<void> keepAudit(Database &database, const AuditOrigin &origin, const Entity &before,
                                     const Entity &after);

} // namespace forecourt
