// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historymodel.h"

#include "models/itemmodels/roles.h"
#include "ui/history/historytexts.h"
#include "ui/sync/synctexts.h"
#include "ui/widgets/storetime.h"

namespace forecourt {

HistoryModel::HistoryModel(AuditService &service, QObject *parent)
    : RecordListModel(parent), m_service(service)
{
    QObject::connect(&service, &AuditService::changed, this, [this] { reload(); });
}

void HistoryModel::show(const QString &kind, const QUuid &id)
{
    ask(m_service.source(kind, id));
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    const QStringList titles{tr("When"),  tr("Who"),    tr("Desk"), tr("What"),
                             tr("Field"), tr("Before"), tr("After")};
    return titles.value(section);
}

QString HistoryModel::text(const AuditLine &line, int column)
{
    const AuditEntry &entry = line.entry;
    switch (column) {
    case TimeColumn:
        return SyncTexts::time(entry.at);
    case WhoColumn:
        return HistoryTexts::who(entry);
    case DeskColumn:
        return entry.desk;
    case WhatColumn:
        return HistoryTexts::what(entry);
    case FieldColumn:
        return line.field ? HistoryTexts::field(line.field->name) : QString();
    case BeforeColumn:
        return line.field ? HistoryTexts::before(entry, *line.field) : QString();
    case AfterColumn:
        return line.field ? HistoryTexts::after(entry, *line.field) : QString();
    default:
        return {};
    }
}

QVariant HistoryModel::cell(const AuditLine &line, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(line, column);
    case RowRole::Id:
        return line.id;
    case RowRole::Muted:
        return line.entry.refused;
    case RowRole::Emphasis:
        return column == AfterColumn;
    default:
        return {};
    }
}

QList<SheetCell> HistoryModel::exported(const AuditLine &line)
{
    const AuditEntry &entry = line.entry;
    return {QDateTime::fromMSecsSinceEpoch(entry.at, StoreTime::zone()),
            text(line, WhoColumn),
            entry.desk,
            SyncTexts::useCase(entry.useCase),
            text(line, WhatColumn),
            SyncTexts::record(entry.collection),
            entry.title,
            text(line, FieldColumn),
            text(line, BeforeColumn),
            text(line, AfterColumn)};
}

} // namespace forecourt
