// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/audit/auditservice.h"

#include "models/services/audit/auditreader.h"

namespace forecourt {

QFuture<Result<QList<AuditEntry>>> AuditService::history(const QString &kind, const QUuid &id, int limit)
{
    return m_storage.read([=](Database &database) { return AuditReader(database).read(kind, id, limit); });
}

QByteArray csvLine(const QStringList &fields)
{
    static const QString kFormula = QStringLiteral("=+-@\t\r");
    QStringList written;
    for (QString field : fields) {
        bool isNumber = false;
        field.toDouble(&isNumber);
        if (!field.isEmpty() && kFormula.contains(field.front()) && !isNumber) {
            field.prepend(QLatin1Char('\''));
        }
        const bool quoted = std::any_of(field.begin(), field.end(), [](QChar c) {
            return c == QLatin1Char(',') || c == QLatin1Char('"') || c == QLatin1Char('\n') ||
                   c == QLatin1Char('\r');
        });
        written.append(quoted ? QLatin1Char('"') + field.replace(QLatin1Char('"'), QStringLiteral("\"\"")) +
                                    QLatin1Char('"')
                              : field);
    }
    return written.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

} // namespace forecourt
