// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/figures/figuretablemodel.h"

namespace forecourt {

void FigureTableModel::setHeaders(const QStringList &headers)
{
    if (headers.size() == m_headers.size()) {
        m_headers = headers;
        if (!headers.isEmpty()) {
            Q_EMIT headerDataChanged(Qt::Horizontal, 0, static_cast<int>(headers.size()) - 1);
        }
        return;
    }
    beginResetModel(); // the number of columns is set once, before there are lines
    m_headers = headers;
    endResetModel();
}

void FigureTableModel::setLines(const QList<FigureLine> &lines)
{
    const int had = rowCount();
    const int wanted = static_cast<int>(lines.size());
    if (wanted < had) {
        beginRemoveRows({}, wanted, had - 1);
        m_lines.resize(wanted);
        endRemoveRows();
    }
    for (int row = 0; row < rowCount(); ++row) {
        if (!(m_lines.at(row) == lines.at(row))) {
            m_lines[row] = lines.at(row);
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
    }
    if (wanted > had) {
        beginInsertRows({}, had, wanted - 1);
        m_lines.append(lines.mid(had));
        endInsertRows();
    }
}

std::optional<FigureSelection> FigureTableModel::selection(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_lines.size()) {
        return std::nullopt;
    }
    const QList<FigureCell> &cells = m_lines.at(index.row()).cells;
    const int cell = qMax(0, index.column() - 1);
    return cell < cells.size() ? std::optional(cells.at(cell).selection) : std::nullopt;
}

int FigureTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int FigureTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant FigureTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_lines.size()) {
        return {};
    }
    const FigureLine &line = m_lines.at(index.row());
    if (role == Qt::DisplayRole) {
        return index.column() == 0 ? line.label : line.cells.value(index.column() - 1).text;
    }
    if (role == Qt::TextAlignmentRole && index.column() > 0) {
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    }
    return {};
}

QVariant FigureTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section > 0) {
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    }
    return role == Qt::DisplayRole ? QVariant(m_headers.value(section)) : QVariant();
}

} // namespace forecourt
