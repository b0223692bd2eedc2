// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboards/chartdata.h"

#include <QChartView>

class QAbstractAxis;
class QValueAxis;

namespace forecourt {

// A chart drawn from the tokens, without animation. A click on a bar or point says which one. The keyboard
// and screen readers use the table beside it.
class FigureChart final : public QChartView
{
    Q_OBJECT

public:
    explicit FigureChart(QWidget *parent = nullptr);

    void setParts(const ChartData &parts);
    [[nodiscard]] const ChartData &parts() const { return m_data; }

Q_SIGNALS:
    void partClicked(int category, int series);

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();
    void drawBars();
    void drawDays();
    [[nodiscard]] int categoryOf(int index) const;
    [[nodiscard]] int largest() const;
    QValueAxis *makeValueAxis() const;
    void dress(QAbstractAxis *axis) const;
    void dressLegend();

    ChartData m_data;
};

} // namespace forecourt
