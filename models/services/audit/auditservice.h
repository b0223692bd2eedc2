// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/audit/auditentry.h"
#include "models/services/lists/listpage.h"
#include "models/storage/storage.h"

#include <QObject>

namespace forecourt {

// Who changed which field from what to what, when, at which desk. Interface thread; answers arrive as
// futures.
class AuditService final : public QObject
{
    Q_OBJECT

public:
    // `storage` must outlive the service.
    explicit AuditService(Storage &storage, QObject *parent = nullptr);

    // The history of a record and of what belongs to it, newest first; see AuditReader::page for `kind`.
    [[nodiscard]] ListSource<AuditLine> source(const QString &kind, const QUuid &id);

Q_SIGNALS:
    void changed(); // some record was

private:
    Storage &m_storage;
};

} // namespace forecourt
