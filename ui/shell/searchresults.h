// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/searchentry.h"

#include <QAbstractListModel>

namespace forecourt {

// The rows of the search popup: entries under a heading for each kind, in the order they came.
class SearchResults final : public QAbstractListModel
{
    Q_OBJECT

public:
    struct Role
    {
        enum Value : int { TitleMatches = Qt::UserRole + 200, DetailMatches, IconName, Keys };
    };

    explicit SearchResults(QObject *parent = nullptr);

    void setEntries(const QList<SearchEntry> &entries);
    // Null for headings and rows outside.
    [[nodiscard]] const SearchEntry *entry(int row) const;
    // The nearest row with an entry from row in the direction of step (1 or -1); row itself where there is
    // none.
    [[nodiscard]] int nextEntry(int row, int step) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        QString heading; // empty: an entry
        SearchEntry entry;
    };

    QList<Row> m_rows;
};

} // namespace forecourt

Q_DECLARE_METATYPE(forecourt::TextRange)
