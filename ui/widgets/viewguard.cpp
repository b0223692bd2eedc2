// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/viewguard.h"

#include "models/itemmodels/roles.h"

#include <QAbstractItemView>
#include <QScrollBar>

namespace forecourt {

ViewGuard::ViewGuard(QAbstractItemView *view) : QObject(view), m_view(view)
{}

// Queued, because the view itself reacts to the same signals and forgets its current index meanwhile.
void ViewGuard::watch(QAbstractItemModel *model)
{
    for (const QMetaObject::Connection &connection : std::as_const(m_connections)) {
        disconnect(connection);
    }
    m_connections.clear();
    if (model == nullptr) {
        return;
    }
    m_connections = {
        connect(model, &QAbstractItemModel::rowsInserted, this, &ViewGuard::ensureCurrent),
        connect(model, &QAbstractItemModel::rowsRemoved, this, &ViewGuard::ensureCurrent,
                Qt::QueuedConnection),
        connect(model, &QAbstractItemModel::modelReset, this, &ViewGuard::ensureCurrent,
                Qt::QueuedConnection),
        connect(model, &QAbstractItemModel::layoutChanged, this, &ViewGuard::ensureCurrent,
                Qt::QueuedConnection),
    };
    m_connections += {
        connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this,
                [this](const QModelIndex &, int first) { keepPlace(first); }),
        connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
                [this](const QModelIndex &, int first) { keepPlace(first); }),
    };
    ensureCurrent();
}

// At the top of a list the newest row is what one looks at, so it comes into view.
void ViewGuard::keepPlace(int firstChanged)
{
    const QScrollBar *bar = m_view->verticalScrollBar();
    if (m_anchor.isValid() || bar->value() == bar->minimum() || !m_view->isVisible()) {
        return;
    }
    const QModelIndex top = m_view->indexAt(QPoint(1, 1));
    if (!top.isValid() || firstChanged > top.row()) {
        return;
    }
    m_anchor = top;
    m_anchorTop = m_view->visualRect(top).top();
    QMetaObject::invokeMethod(this, &ViewGuard::restorePlace, Qt::QueuedConnection);
}

void ViewGuard::restorePlace()
{
    if (m_anchor.isValid()) {
        QScrollBar *bar = m_view->verticalScrollBar();
        bar->setValue(bar->value() + m_view->visualRect(m_anchor).top() - m_anchorTop);
    }
    m_anchor = QPersistentModelIndex();
}

void ViewGuard::ensureCurrent()
{
    const QAbstractItemModel *model = m_view->model();
    if (model == nullptr || m_view->selectionModel() == nullptr || m_view->currentIndex().isValid()) {
        return;
    }
    const int rows = model->rowCount(m_view->rootIndex());
    for (int row = 0; row < rows; ++row) {
        const QModelIndex index = model->index(row, 0, m_view->rootIndex());
        if (!index.data(RowRole::Section).toBool() || row + 1 == rows) {
            m_view->setCurrentIndex(index);
            return;
        }
    }
}

} // namespace forecourt
