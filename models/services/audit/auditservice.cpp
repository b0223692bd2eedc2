// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/audit/auditservice.h"

#include "models/services/audit/auditreader.h"

namespace forecourt {

AuditService::AuditService(Storage &storage, QObject *parent) : QObject(parent), m_storage(storage)
{
    connect(&storage.changes(), &ChangeNotifier::changed, this, [this](const ChangeSet &changes) {
        if (changes.everything || !changes.rows.isEmpty()) {
            Q_EMIT changed();
        }
    });
}

ListSource<AuditLine> AuditService::source(const QString &kind, const QUuid &id)
{
    const auto page = [this, kind, id](const PageAsk &ask) {
        return m_storage.read([=](Database &database) { return AuditReader(database).page(kind, id, ask); });
    };
    const auto count = [this, kind, id] {
        return m_storage.read([=](Database &database) { return AuditReader(database).count(kind, id); });
    };
    return {page, count};
}

} // namespace forecourt
