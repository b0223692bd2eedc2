// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/audit/auditentry.h"

#include <QCoreApplication>

namespace forecourt {

// Who changed what, in words.
class HistoryTexts final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::HistoryTexts)

public:
    [[nodiscard]] static QString who(const AuditEntry &entry);
    [[nodiscard]] static QString what(const AuditEntry &entry); // "Contact 138 1234 5678 added"
    [[nodiscard]] static QString field(const QString &name);
    [[nodiscard]] static QString before(const AuditEntry &entry, const AuditField &field);
    [[nodiscard]] static QString after(const AuditEntry &entry, const AuditField &field);
    [[nodiscard]] static QString kind(const QString &kind); // "customer" → "Customer"
    // A value as people read it; `name`: of the record that an id means.
    [[nodiscard]] static QString value(const QString &collection, const QString &field,
                                       const CellValue &value, const QString &name);

private:
    [[nodiscard]] static QString word(const QString &collection, const QString &field, const QString &word);
    [[nodiscard]] static QString moreFields(const QString &name);
};

} // namespace forecourt
