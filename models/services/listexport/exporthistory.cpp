// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The history of a record as a table.
#include "models/services/listexport/exporttables.h"
#include "models/services/listexport/sourcetable.h"

namespace forecourt::exporttables {

namespace {

QString wordOf(AuditWhat what)
{
    switch (what) {
    case AuditWhat::Created:
        return QStringLiteral("create");
    case AuditWhat::Removed:
        return QStringLiteral("remove");
    case AuditWhat::Restored:
        return QStringLiteral("restore");
    case AuditWhat::GivenUp:
        return QStringLiteral("give-up");
    case AuditWhat::Changed:
        break;
    }
    return QStringLiteral("change");
}

QString textOf(const CellValue &value, const QString &name)
{
    return !name.isEmpty() ? name : value.isNumber() ? QString::number(value.number()) : value.text();
}

} // namespace

QStringList exportedLine(const AuditLine &line)
{
    const AuditEntry &entry = line.entry;
    const QString time = QDateTime::fromMSecsSinceEpoch(entry.at, Qt::UTC).toString(Qt::ISODateWithMs);
    QStringList cells{time,
                      entry.person,
                      entry.desk,
                      entry.useCase,
                      entry.refused ? QStringLiteral("refused") : wordOf(entry.what),
                      entry.collection,
                      entry.title,
                      QString(),
                      QString(),
                      QString()};
    if (const auto &field = line.field) {
        const bool set = !field->added.isEmpty() || !field->removed.isEmpty();
        cells[7] = field->name;
        cells[8] = set ? field->removed.join(QLatin1Char(' ')) : textOf(field->before, field->beforeName);
        cells[9] = set ? field->added.join(QLatin1Char(' ')) : textOf(field->after, field->afterName);
    }
    return cells;
}

ExportTable history(AuditService &service, const QString &kind, const QUuid &id, const LineWording &wording)
{
    return sourceTable<AuditLine>(QStringLiteral("history"),
                                  {{QStringLiteral("at")},
                                   {QStringLiteral("person")},
                                   {QStringLiteral("desk")},
                                   {QStringLiteral("use_case")},
                                   {QStringLiteral("what")},
                                   {QStringLiteral("collection")},
                                   {QStringLiteral("record"), ExportPersonal::Name},
                                   {QStringLiteral("field")},
                                   {QStringLiteral("before"), ExportPersonal::Other},
                                   {QStringLiteral("after"), ExportPersonal::Other}},
                                  service.source(kind, id),
                                  [wording](const AuditLine &line) { return ExportRows{wording(line)}; });
}

} // namespace forecourt::exporttables
