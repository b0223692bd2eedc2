// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/services/audit/auditentry.h"
#include "models/services/lists/listpage.h"

#include <QHash>

namespace forecourt {

// The history of a record and of what belongs to it (a customer's contacts, an order's lines). Storage
// thread.
class AuditReader final
{
public:
    explicit AuditReader(Database &database) : m_database(database) {}

    // `kind` is "customer", "vehicle", "lead", "order", "visit" or the name of a collection: InvalidInput for
    // another. Newest first.
    [[nodiscard]] Result<ListPage<AuditLine>> page(const QString &kind, const QUuid &id, const PageAsk &ask);
    [[nodiscard]] Result<ListCount> count(const QString &kind, const QUuid &id);

private:
    [[nodiscard]] Result<void> addNames(AuditLine &line);
    [[nodiscard]] Result<QString> nameOf(int collection, const QUuid &row);

    Database &m_database;
    QHash<std::pair<int, QUuid>, QString> m_names;
};

} // namespace forecourt
