// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablepane.h"

#include "ui/style/tokens.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/viewguard.h"

#include <QEvent>
#include <QHeaderView>

#include <chrono>

namespace forecourt {

TablePane::TablePane(QWidget *parent)
    : QTableView(parent), m_delegate(new CellDelegate(this)), m_guard(new ViewGuard(this))
{
    setFrameShape(NoFrame);
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    restyle();
}

void TablePane::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    m_guard->watch(model);
    if (model != nullptr) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &TablePane::updateFit);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &TablePane::updateFit);
        connect(model, &QAbstractItemModel::modelReset, this, &TablePane::updateFit);
    }
    updateFit();
}

void TablePane::setClock(const Clock *clock)
{
    m_delegate->setClock(clock);
    if (clock != nullptr) {
        m_tick.start();
    } else {
        m_tick.stop();
    }
}

void TablePane::stretchColumn(int column)
{
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

void TablePane::setFitToRows(bool fit)
{
    m_fit = fit;
    setVerticalScrollBarPolicy(fit ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, fit ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateFit();
}

QSize TablePane::sizeHint() const
{
    if (!m_fit) {
        return QTableView::sizeHint();
    }
    const int rows = model() != nullptr ? model()->rowCount(rootIndex()) : 0;
    const int header = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    return {QTableView::sizeHint().width(), header + rows * tokens(this).rowHeight};
}

QSize TablePane::minimumSizeHint() const
{
    return m_fit ? QSize(QTableView::minimumSizeHint().width(), sizeHint().height())
                 : QTableView::minimumSizeHint();
}

void TablePane::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current);
}

void TablePane::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        restyle();
    }
}

void TablePane::restyle()
{
    const int height = tokens(this).rowHeight;
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    updateFit();
}

void TablePane::updateFit()
{
    if (m_fit) {
        updateGeometry();
    }
}

} // namespace forecourt
