// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/leads/leadlistmodel.h"

#include "models/itemmodels/roles.h"

namespace forecourt {

LeadListModel::LeadListModel(LeadService &service, QObject *parent)
    : RecordListModel<LeadRow>(parent), m_service(service)
{
    connect(&service, &LeadService::changed, this, [this] { reload(); });
}

void LeadListModel::setQuery(const LeadQuery &query)
{
    m_query = query;
    ask(m_service.source(query));
}

LeadId LeadListModel::leadAt(const QModelIndex &index) const
{
    return index.isValid() && holds(index.row()) ? record(index.row()).id : LeadId();
}

int LeadListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant LeadListModel::cell(const LeadRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case RowRole::Id:
        return row.id.uuid();
    case RowRole::Kind:
        return QStringLiteral("lead");
    case RowRole::Emphasis:
        return column == CustomerColumn;
    case RowRole::Muted:
        return !isOpen(row.lead.status);
    case RowRole::Deadline:
        return column == ResponseColumn && row.clock.state == ResponseClock::State::Running
                   ? QVariant(row.clock.deadlineMs)
                   : QVariant();
    default:
        return {};
    }
}

QString LeadListModel::text(const LeadRow &row, int column) const
{
    switch (column) {
    case CustomerColumn:
        return row.customerName;
    case InterestColumn:
        return QStringList({row.lead.make, row.lead.model}).join(QLatin1Char(' ')).trimmed();
    case SourceColumn:
        return row.lead.source;
    case OwnerColumn:
        return row.ownerName;
    default:
        return {};
    }
}

} // namespace forecourt
