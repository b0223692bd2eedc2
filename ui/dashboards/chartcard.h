// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/figures/figuretablemodel.h"
#include "ui/dashboards/chartdata.h"
#include "ui/widgets/kitwidget.h"

class QBoxLayout;
class QVBoxLayout;

namespace forecourt {

class Card;
class FigureChart;
class TablePane;

// A chart with its numbers as a table beside it, or below where there is little room. A click on a part, or
// Enter in the table, asks for the records behind the number.
class ChartCard final : public KitWidget
{
    Q_OBJECT

public:
    explicit ChartCard(QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &note, const QString &definition);
    void setHeaders(const QStringList &headers);
    // Line i of the table is category i of the chart, its cell s the value of series s.
    void setContent(const ChartData &parts, const QList<FigureLine> &lines);
    [[nodiscard]] TablePane *table() const { return m_table; }
    [[nodiscard]] FigureChart *chart() const { return m_chart; }
    [[nodiscard]] const FigureTableModel &model() const { return *m_model; }

Q_SIGNALS:
    void selected(const forecourt::FigureSelection &selection);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void restyle() override;

private:
    void arrange();
    void open(const QModelIndex &index);

    QVBoxLayout *m_layout;
    Card *m_card;
    QBoxLayout *m_halves;
    FigureChart *m_chart;
    FigureTableModel *m_model;
    TablePane *m_table;
    int m_columns = 0; // width of all their texts
};

} // namespace forecourt
