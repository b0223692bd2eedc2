// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of the Sync room as tables.
#include "models/services/listexport/exporttables.h"
#include "models/services/listexport/sourcetable.h"

namespace forecourt::exporttables {

namespace {

QString textOf(const CellValue &value)
{
    return value.isNumber() ? QString::number(value.number()) : value.text();
}

} // namespace

ExportTable conflicts(SyncQueueService &service, const QTimeZone &zone)
{
    return sourceTable<ConflictItem>(QStringLiteral("conflicts"),
                                     {{QStringLiteral("at")},
                                      {QStringLiteral("desk")},
                                      {QStringLiteral("person")},
                                      {QStringLiteral("collection")},
                                      {QStringLiteral("record"), ExportPersonal::Name},
                                      {QStringLiteral("field")},
                                      {QStringLiteral("stands"), ExportPersonal::Other},
                                      {QStringLiteral("other"), ExportPersonal::Other}},
                                     service.conflictSource(), [zone](const ConflictItem &item) {
                                         return ExportRows{{momentCell(item.at, zone), item.desk,
                                                            item.actorName, item.collection, item.title,
                                                            item.field, textOf(item.won), textOf(item.lost)}};
                                     });
}

ExportTable queued(SyncQueueService &service, QueuedKind kind, const QTimeZone &zone)
{
    const QString name = kind == QueuedKind::Refused  ? QStringLiteral("refused")
                         : kind == QueuedKind::Closed ? QStringLiteral("closed")
                                                      : QStringLiteral("waiting");
    return sourceTable<QueuedItem>(name,
                                   {{QStringLiteral("at")},
                                    {QStringLiteral("use_case")},
                                    {QStringLiteral("record"), ExportPersonal::Name},
                                    {QStringLiteral("changes")},
                                    {QStringLiteral("reason")}},
                                   service.queuedSource(kind), [zone](const QueuedItem &item) {
                                       return ExportRows{{momentCell(item.createdAt, zone), item.useCase,
                                                          item.title, static_cast<qint64>(item.changes),
                                                          item.reason}};
                                   });
}

} // namespace forecourt::exporttables
