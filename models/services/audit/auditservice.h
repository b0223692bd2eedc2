// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/audit/auditentry.h"
#include "models/storage/storage.h"

namespace forecourt {

// Who changed which field from what to what, when, at which desk. Interface thread; answers arrive as
// futures.
class AuditService final
{
public:
    // `storage` must outlive the service.
    explicit AuditService(Storage &storage) : m_storage(storage) {}

    // See AuditReader::read.
    [[nodiscard]] QFuture<Result<QList<AuditEntry>>> history(const QString &kind, const QUuid &id,
                                                             int limit = 2000);

private:
    Storage &m_storage;
};

} // namespace forecourt
