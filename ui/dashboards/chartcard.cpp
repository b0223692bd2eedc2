// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/chartcard.h"

#include "ui/dashboards/figurechart.h"
#include "ui/widgets/card.h"
#include "ui/widgets/tablepane.h"

#include <QBoxLayout>
#include <QHeaderView>

namespace forecourt {

// More lines scroll inside the card, so that the page does not grow with the length of the month.
static constexpr int kMostLines = 7;

ChartCard::ChartCard(QWidget *parent)
    : KitWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_card(new Card({}, this))
    , m_halves(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_chart(new FigureChart)
    , m_model(new FigureTableModel(this))
    , m_table(new TablePane)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_card);
    m_halves->addWidget(m_chart, 3);
    m_halves->addWidget(m_table, 2);
    m_card->contentLayout()->addLayout(m_halves);
    m_card->contentLayout()->addStretch(1);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems); // each number is a question of its own
    connect(m_table, &TablePane::activated, this, &ChartCard::open);
    connect(m_table, &TablePane::clicked, this, &ChartCard::open);
    connect(m_chart, &FigureChart::partClicked, this,
            [this](int category, int series) { open(m_model->index(category, series + 1)); });
    ChartCard::restyle();
}

void ChartCard::setTitle(const QString &title, const QString &note, const QString &definition)
{
    m_card->setTitle(title);
    m_card->setTitleNote(note);
    m_card->setToolTip(definition);
    m_table->setAccessibleName(title);
    m_table->setAccessibleDescription(definition);
    m_chart->setAccessibleName(title);
    m_chart->setAccessibleDescription(definition);
}

void ChartCard::setHeaders(const QStringList &headers)
{
    const bool first = m_model->columnCount() == 0;
    m_model->setHeaders(headers);
    if (first) {
        m_table->setModel(m_model);
        m_table->stretchColumn(0);
    }
}

void ChartCard::setContent(const ChartData &parts, const QList<FigureLine> &lines)
{
    m_model->setLines(lines);
    m_chart->setParts(parts);
    m_table->resizeColumnsToContents();
    m_columns = m_table->horizontalHeader()->length();
    m_table->stretchColumn(0);
    arrange();
}

void ChartCard::open(const QModelIndex &index)
{
    if (const auto selection = m_model->selection(index)) {
        Q_EMIT selected(*selection);
    }
}

void ChartCard::resizeEvent(QResizeEvent *event)
{
    KitWidget::resizeEvent(event);
    arrange();
}

void ChartCard::arrange()
{
    const Tokens &t = tokens(this);
    const bool wide = width() >= t.listWidth + t.listWidth / 4;
    m_halves->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const int lines = qBound(1, m_model->rowCount(), kMostLines);
    const int rows = (lines + 1) * t.rowHeight + t.space(1);
    m_table->setFixedHeight(rows);
    // Words are not cut for the picture's sake, which has room to spare.
    m_table->setMinimumWidth(qMax(t.listWidth / 2, qMin(m_columns, width() * 3 / 5)));
    m_chart->setMinimumHeight(t.rowHeight * 5);
    m_chart->setMaximumHeight(wide ? qMax(rows, t.rowHeight * 5) : t.rowHeight * 5);
    m_halves->setAlignment(m_table, Qt::AlignTop);
}

void ChartCard::restyle()
{
    m_halves->setSpacing(tokens(this).space(4));
    arrange();
}

} // namespace forecourt
