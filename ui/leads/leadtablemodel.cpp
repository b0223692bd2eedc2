// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadtablemodel.h"

#include "models/itemmodels/roles.h"
#include "ui/leads/leadtexts.h"

namespace forecourt {

LeadTableModel::LeadTableModel(LeadService &service, QObject *parent)
    : LeadListModel(service, parent), m_clock(service.clock())
{}

QVariant LeadTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case CustomerColumn:
        return tr("Customer");
    case InterestColumn:
        return tr("Interest");
    case SourceColumn:
        return tr("Source");
    case GradeColumn:
        return tr("Grade");
    case ResponseColumn:
        return tr("First response");
    case FollowUpColumn:
        return tr("Next follow-up");
    case OwnerColumn:
        return tr("Owner");
    default:
        return {};
    }
}

void LeadTableModel::retranslate()
{
    repaintAll();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

QVariant LeadTableModel::cell(const LeadRow &row, int column, int role) const
{
    const bool isBadge =
        role == RowRole::BadgeText || role == RowRole::BadgeTone || role == RowRole::BadgeIcon;
    if (isBadge) {
        return badge(row, column, role);
    }
    if (role == Qt::ToolTipRole && column == CustomerColumn) {
        return LeadTexts::status(row.lead.status);
    }
    if (role == Qt::AccessibleTextRole && column == GradeColumn) {
        return LeadTexts::grade(row.lead.grade);
    }
    if (role == Qt::AccessibleTextRole && column == ResponseColumn) {
        return LeadTexts::response(row).text;
    }
    return LeadListModel::cell(row, column, role);
}

QString LeadTableModel::text(const LeadRow &row, int column) const
{
    const QString nothing = QStringLiteral("—");
    switch (column) {
    case CustomerColumn:
        return LeadTexts::name(row);
    case SourceColumn:
        return LeadTexts::source(row.lead.source);
    case FollowUpColumn:
        return isOpen(row.lead.status) ? LeadTexts::followUp(row, m_clock.nowMs()) : nothing;
    case OwnerColumn:
        return row.ownerName.isEmpty() ? nothing : row.ownerName;
    default:
        return LeadListModel::text(row, column);
    }
}

QVariant LeadTableModel::badge(const LeadRow &row, int column, int role) const
{
    if (column == FollowUpColumn && role == RowRole::BadgeTone) {
        const qint64 due = row.lead.nextFollowUpAt;
        const bool missed = isOpen(row.lead.status) && due != 0 && due < m_clock.nowMs();
        return missed ? QVariant(static_cast<int>(Tone::Bad)) : QVariant();
    }
    BadgeSpec spec;
    if (column == GradeColumn) {
        spec = {wordOf(row.lead.grade), LeadTexts::gradeTone(row.lead.grade), {}};
    } else if (column == ResponseColumn) {
        spec = LeadTexts::response(row);
    }
    if (spec.text.isEmpty()) {
        return {};
    }
    return role == RowRole::BadgeText   ? QVariant(spec.text)
           : role == RowRole::BadgeTone ? QVariant(static_cast<int>(spec.tone))
                                        : QVariant(spec.iconName);
}

} // namespace forecourt
