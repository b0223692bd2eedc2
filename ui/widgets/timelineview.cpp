// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timelineview.h"

#include "models/itemmodels/roles.h"
#include "ui/widgets/timelinedelegate.h"
#include "ui/widgets/viewguard.h"

#include <QEvent>

namespace forecourt {

TimelineView::TimelineView(QWidget *parent) : QListView(parent), m_guard(new ViewGuard(this))
{
    setFrameShape(NoFrame);
    setItemDelegate(new TimelineDelegate(this));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    nameView();
}

void TimelineView::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    m_guard->watch(model);
}

bool TimelineView::jumpToYear(int year)
{
    const int rows = model() != nullptr ? model()->rowCount() : 0;
    for (int row = 0; row < rows; ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (index.data(TimelineRole::Year).toInt() <= year) {
            setCurrentIndex(index);
            scrollTo(index, PositionAtTop);
            return index.data(TimelineRole::Year).toInt() == year;
        }
    }
    return false;
}

void TimelineView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        scheduleDelayedItemsLayout();
    } else if (event->type() == QEvent::LanguageChange) {
        nameView();
    }
}

// A new first event of a year takes the heading, and with it the height, from the event below it.
void TimelineView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QListView::rowsInserted(parent, start, end);
    scheduleDelayedItemsLayout();
}

void TimelineView::nameView()
{
    setAccessibleName(tr("Timeline"));
}

} // namespace forecourt
