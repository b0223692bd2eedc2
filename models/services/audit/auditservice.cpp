// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/audit/auditservice.h"

#include "models/services/audit/auditreader.h"

namespace forecourt {

QFuture<Result<QList<AuditEntry>>> AuditService::history(const QString &kind, const QUuid &id, int limit)
{
    return m_storage.read([=](Database &database) { return AuditReader(database).read(kind, id, limit); });
}

} // namespace forecourt
