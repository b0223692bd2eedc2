// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/importpreviewmodel.h"

#include "ui/customers/importtexts.h"

namespace forecourt {

static constexpr qsizetype kMostUnread = 500; // of a row that may be a whole file

void ImportPreviewModel::setPreview(const ImportPreview &preview)
{
    beginResetModel();
    m_preview = preview;
    endResetModel();
}

int ImportPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_preview.rows.size());
}

int ImportPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_preview.plan.titles.size()) + 1;
}

QString ImportPreviewModel::problems(const ImportDraft &row) const
{
    QStringList sentences;
    for (const ImportProblem &problem : row.problems) {
        sentences.append(ImportTexts::problemAt(problem, m_preview.plan.titles.value(problem.column - 1)));
    }
    return sentences.join(QLatin1Char('\n'));
}

QVariant ImportPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_preview.rows.size()) {
        return {};
    }
    const ImportDraft &row = m_preview.rows.at(index.row());
    const bool text = role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole;
    if (!text) {
        return {};
    }
    if (index.column() == 0) {
        const QString sentence = problems(row);
        return sentence.isEmpty() && role == Qt::DisplayRole ? tr("Fine") : sentence;
    }
    // What stands in a row that cannot be divided into cells is shown from the first of them on.
    return row.cells.isEmpty() && index.column() == 1 ? row.unread.left(kMostUnread).simplified()
                                                      : row.cells.value(index.column() - 1);
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (orientation == Qt::Vertical) {
        return section < m_preview.rows.size() ? QVariant(m_preview.rows.at(section).line) : QVariant();
    }
    return section == 0 ? tr("Check") : m_preview.plan.titles.value(section - 1);
}

} // namespace forecourt
