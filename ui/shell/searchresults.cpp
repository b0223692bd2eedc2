// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/searchresults.h"

#include "models/itemmodels/roles.h"
#include "ui/shell/recordkinds.h"

namespace forecourt {

SearchResults::SearchResults(QObject *parent) : QAbstractListModel(parent)
{}

void SearchResults::setEntries(const QList<SearchEntry> &entries)
{
    beginResetModel();
    m_rows.clear();
    QStringList kinds;
    for (const SearchEntry &entry : entries) {
        if (!kinds.contains(entry.hit.kind)) {
            kinds.append(entry.hit.kind);
        }
    }
    for (const QString &kind : std::as_const(kinds)) {
        m_rows.append({RecordKinds::plural(kind), {}});
        for (const SearchEntry &entry : entries) {
            if (entry.hit.kind == kind) {
                m_rows.append({QString(), entry});
            }
        }
    }
    endResetModel();
}

const SearchEntry *SearchResults::entry(int row) const
{
    if (row < 0 || row >= m_rows.size() || !m_rows.at(row).heading.isEmpty()) {
        return nullptr;
    }
    return &m_rows.at(row).entry;
}

int SearchResults::nextEntry(int row, int step) const
{
    for (int next = row + step; next >= 0 && next < m_rows.size(); next += step) {
        if (entry(next) != nullptr) {
            return next;
        }
    }
    return row;
}

int SearchResults::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SearchResults::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    const bool heading = !row.heading.isEmpty();
    const SearchHit &hit = row.entry.hit;
    switch (role) {
    case Qt::DisplayRole:
        return heading || hit.detail.isEmpty() ? (heading ? row.heading : hit.title)
                                               : QStringLiteral("%1, %2").arg(hit.title, hit.detail);
    case RowRole::Title:
        return heading ? row.heading : hit.title;
    case RowRole::Detail:
        return hit.detail;
    case RowRole::Section:
        return heading;
    case RowRole::Kind:
        return hit.kind;
    case RowRole::Id:
        return hit.id;
    case Role::TitleMatches:
        return QVariant::fromValue(hit.titleMatches);
    case Role::DetailMatches:
        return QVariant::fromValue(hit.detailMatches);
    case Role::IconName:
        return row.entry.iconName;
    case Role::Keys:
        return row.entry.keys;
    default:
        return {};
    }
}

Qt::ItemFlags SearchResults::flags(const QModelIndex &index) const
{
    const bool heading = index.isValid() && entry(index.row()) == nullptr;
    return heading ? Qt::NoItemFlags : QAbstractListModel::flags(index);
}

} // namespace forecourt
