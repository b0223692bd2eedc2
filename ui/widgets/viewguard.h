// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPersistentModelIndex>

class QAbstractItemModel;
class QAbstractItemView;

namespace forecourt {

// Keeps a current row in a view that has rows: the keyboard always has a place to start, and Qt 6.4's
// accessibility bridge crashes on a view without one. Section headings are passed over. What is looked at
// stays where it is while rows come and go above it. A child of the view.
class ViewGuard final : public QObject
{
    Q_OBJECT

public:
    explicit ViewGuard(QAbstractItemView *view);

    // Call after the view got another model.
    void watch(QAbstractItemModel *model);

private:
    void ensureCurrent();
    void keepPlace(int firstChanged);
    void restorePlace();

    QAbstractItemView *m_view;
    QPersistentModelIndex m_anchor; // the first row that was seen whole or in part
    int m_anchorTop = 0;
    QList<QMetaObject::Connection> m_connections;
};

} // namespace forecourt
