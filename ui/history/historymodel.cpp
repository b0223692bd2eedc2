// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historymodel.h"

#include "models/itemmodels/roles.h"
#include "ui/history/historytexts.h"
#include "ui/sync/synctexts.h"
#include "ui/widgets/storetime.h"

#include <QPromise>

namespace forecourt {

HistoryModel::HistoryModel(AuditService &service, QObject *parent)
    : RecordListModel(parent), m_service(service)
{}

void HistoryModel::show(const QString &kind, const QUuid &id)
{
    ask([this, kind, id](int limit) {
        return m_service.history(kind, id, limit).then([](const Result<QList<AuditEntry>> &entries) {
            return entries ? Result<QList<HistoryLine>>(linesOf(*entries))
                           : Result<QList<HistoryLine>>(tl::unexpected(entries.error()));
        });
    });
}

QList<HistoryLine> HistoryModel::linesOf(const QList<AuditEntry> &entries)
{
    QList<HistoryLine> lines;
    for (AuditEntry entry : entries) {
        const QList<AuditField> fields = std::exchange(entry.fields, {});
        if (fields.isEmpty()) {
            lines.append({entry.id, entry, std::nullopt});
        }
        for (const AuditField &field : fields) {
            lines.append({QUuid::createUuidV5(entry.id, field.name), entry, field});
        }
    }
    return lines;
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

QString HistoryModel::text(const HistoryLine &line, int column)
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

QVariant HistoryModel::cell(const HistoryLine &line, int column, int role) const
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

QList<SheetCell> HistoryModel::exported(const AuditEntry &entry, const AuditField *field)
{
    return {QDateTime::fromMSecsSinceEpoch(entry.at, StoreTime::zone()),
            HistoryTexts::who(entry),
            entry.desk,
            SyncTexts::useCase(entry.useCase),
            HistoryTexts::what(entry),
            SyncTexts::record(entry.collection),
            entry.title,
            field != nullptr ? HistoryTexts::field(field->name) : QString(),
            field != nullptr ? HistoryTexts::before(entry, *field) : QString(),
            field != nullptr ? HistoryTexts::after(entry, *field) : QString()};
}

} // namespace forecourt
