// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/figures/figures.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace forecourt {

// One number of a chart and the question whose answer lies behind it.
struct FigureCell
{
    QString text;
    FigureSelection selection;

    bool operator==(const FigureCell &) const = default;
};

// One part of a chart in words.
struct FigureLine
{
    QString label;
    QList<FigureCell> cells;

    bool operator==(const FigureLine &) const = default;
};

// What a chart shows, as a table: a label and one or more numbers a line. Follows change line by line.
class FigureTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setHeaders(const QStringList &headers); // the first stands above the labels
    void setLines(const QList<FigureLine> &lines);
    [[nodiscard]] const QList<FigureLine> &lines() const { return m_lines; }
    // The question behind a cell; behind a label, that of its first number.
    [[nodiscard]] std::optional<FigureSelection> selection(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
    QList<FigureLine> m_lines;
};

} // namespace forecourt
