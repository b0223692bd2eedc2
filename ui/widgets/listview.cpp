// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/listview.h"

#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/viewguard.h"

#include <QEvent>

#include <chrono>

namespace forecourt {

ListView::ListView(QWidget *parent)
    : QListView(parent), m_delegate(new RowDelegate(this)), m_guard(new ViewGuard(this))
{
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(m_delegate);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    setTabKeyNavigation(false);
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
}

void ListView::setClock(const Clock *clock)
{
    m_delegate->setClock(clock);
    if (clock != nullptr) {
        m_tick.start();
    } else {
        m_tick.stop();
    }
}

void ListView::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    m_guard->watch(model);
}

QItemSelectionModel::SelectionFlags ListView::selectionCommand(const QModelIndex &index,
                                                               const QEvent *event) const
{
    return index.isValid() ? QListView::selectionCommand(index, event) : QItemSelectionModel::NoUpdate;
}

void ListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current);
}

void ListView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        scheduleDelayedItemsLayout(); // the rows have another height
    }
}

// Qt selects a first row of its own on focus; the guard already chose one.
void ListView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    viewport()->update();
}

} // namespace forecourt
