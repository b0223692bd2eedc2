// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/figurechart.h"

#include "ui/dashboards/figurewords.h"
#include "ui/style/tokens.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QLineSeries>
#include <QValueAxis>

#include <limits>

namespace forecourt {

namespace {

QColor colorOf(const Tokens &t, Tone tone)
{
    return tone == Tone::Neutral ? t.color.lineStrong : t.tone(tone).foreground;
}

// Days from one label to the next: whole weeks where single days are too many.
qsizetype stepFor(qsizetype days)
{
    constexpr qsizetype kLabels = 7;
    qsizetype step = 1;
    while (days > step * kLabels) {
        step = step == 1 ? 2 : step == 2 ? 7 : step * 2;
    }
    return step;
}

// The days by their place in the row, with room at both ends for the marks of the first and the last.
QCategoryAxis *makeDayAxis(const QList<QDate> &days)
{
    constexpr qreal kRoom = 0.02;
    auto *axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setStartValue(-1);
    const qreal room = qMax(kRoom * static_cast<qreal>(days.size()), kRoom);
    axis->setRange(-room, static_cast<qreal>(qMax<qsizetype>(days.size() - 1, 1)) + room);
    for (qsizetype i = 0, step = stepFor(days.size()); i < days.size(); i += step) {
        axis->append(FigureWords::day(days.at(i)), static_cast<qreal>(i));
    }
    return axis;
}

} // namespace

FigureChart::FigureChart(QWidget *parent) : QChartView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setRenderHint(QPainter::Antialiasing);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
}

void FigureChart::setParts(const ChartData &parts)
{
    m_data = parts;
    draw();
}

void FigureChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        draw();
    }
}

int FigureChart::largest() const
{
    int largest = 1;
    if (m_data.kind == ChartData::Kind::Bars) {
        for (int i = 0; i < m_data.categories.size(); ++i) {
            int sum = 0;
            for (const ChartSeries &series : m_data.series) {
                sum += series.values.value(i);
            }
            largest = qMax(largest, sum);
        }
        return largest;
    }
    for (const ChartSeries &series : m_data.series) {
        for (const int value : series.values) {
            largest = qMax(largest, value);
        }
    }
    return largest;
}

// Qt counts the rows of lying bars from below.
int FigureChart::categoryOf(int index) const
{
    return m_data.kind == ChartData::Kind::Bars ? static_cast<int>(m_data.categories.size()) - 1 - index
                                                : index;
}

void FigureChart::dress(QAbstractAxis *axis) const
{
    const Tokens &t = tokens(this);
    axis->setLabelsFont(t.font(TextRole::Key));
    axis->setLabelsColor(t.color.text2);
    axis->setLinePen(QPen(t.color.line, t.hairline));
    axis->setGridLinePen(QPen(t.color.line, t.hairline));
}

QValueAxis *FigureChart::makeValueAxis() const
{
    constexpr int kEachShown = 4;
    auto *axis = new QValueAxis;
    // Room above the highest point, so that its mark is whole.
    const int most = largest() + (m_data.kind == ChartData::Kind::Days ? 1 : 0);
    axis->setRange(0, most);
    axis->setLabelFormat(QStringLiteral("%d"));
    if (most <= kEachShown) {
        axis->setTickCount(most + 1);
    } else {
        axis->setTickCount(kEachShown);
        axis->applyNiceNumbers();
    }
    dress(axis);
    return axis;
}

void FigureChart::dressLegend()
{
    const Tokens &t = tokens(this);
    QLegend *legend = chart()->legend();
    legend->setVisible(m_data.series.size() > 1);
    legend->setAlignment(Qt::AlignTop);
    legend->setFont(t.font(TextRole::Key));
    legend->setLabelColor(t.color.text2);
    legend->setShowToolTips(false);
}

// A fresh chart each time: one that was emptied keeps the ranges of what it showed before.
void FigureChart::draw()
{
    auto *fresh = new QChart;
    fresh->setBackgroundVisible(false);
    fresh->setAnimationOptions(QChart::NoAnimation);
    fresh->setMargins(QMargins(0, 0, 0, 0));
    fresh->layout()->setContentsMargins(0, 0, 0, 0);
    QChart *old = chart();
    setChart(fresh);
    old->deleteLater();
    if (m_data.kind == ChartData::Kind::Days) {
        drawDays();
    } else if (!m_data.categories.isEmpty()) {
        drawBars();
    }
    dressLegend();
}

void FigureChart::drawBars()
{
    const Tokens &t = tokens(this);
    auto *bars = new QHorizontalStackedBarSeries;
    QStringList categories = m_data.categories;
    std::reverse(categories.begin(), categories.end());
    for (int number = 0; number < m_data.series.size(); ++number) {
        const ChartSeries &series = m_data.series.at(number);
        auto *set = new QBarSet(series.name);
        for (int i = 0; i < categories.size(); ++i) {
            set->append(series.values.value(categoryOf(i)));
        }
        set->setColor(colorOf(t, series.tone));
        set->setPen(Qt::NoPen);
        bars->append(set);
        connect(set, &QBarSet::clicked, this,
                [this, number](int index) { Q_EMIT partClicked(categoryOf(index), number); });
    }
    constexpr double kBarShare = 0.6;
    bars->setBarWidth(kBarShare);
    chart()->addSeries(bars);
    auto *names = new QBarCategoryAxis;
    names->append(categories);
    dress(names);
    names->setGridLineVisible(false);
    QValueAxis *values = makeValueAxis();
    chart()->addAxis(names, Qt::AlignLeft);
    chart()->addAxis(values, Qt::AlignBottom);
    bars->attachAxis(names);
    bars->attachAxis(values);
}

void FigureChart::drawDays()
{
    if (m_data.days.isEmpty()) {
        return;
    }
    const Tokens &t = tokens(this);
    QCategoryAxis *dates = makeDayAxis(m_data.days);
    dress(dates);
    dates->setGridLineVisible(false);
    QValueAxis *values = makeValueAxis();
    chart()->addAxis(dates, Qt::AlignBottom);
    chart()->addAxis(values, Qt::AlignLeft);
    for (int number = 0; number < m_data.series.size(); ++number) {
        const ChartSeries &series = m_data.series.at(number);
        auto *line = new QLineSeries;
        line->setName(series.name);
        for (int i = 0; i < m_data.days.size(); ++i) {
            line->append(i, series.values.value(i));
        }
        line->setPen(QPen(colorOf(t, series.tone), t.focusRing, number == 0 ? Qt::SolidLine : Qt::DashLine));
        line->setPointsVisible(true);
        constexpr double kMarkShare = 0.75;
        line->setMarkerSize(t.dotSize * kMarkShare);
        chart()->addSeries(line);
        line->attachAxis(dates);
        line->attachAxis(values);
        connect(line, &QLineSeries::clicked, this, [this, number](const QPointF &point) {
            const int index = qRound(point.x());
            if (index >= 0 && index < m_data.days.size()) {
                Q_EMIT partClicked(index, number);
            }
        });
    }
}

} // namespace forecourt
