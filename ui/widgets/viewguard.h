// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAbstractItemModel;
class QAbstractItemView;

namespace forecourt {

// Keeps a current row in a view that has rows: the keyboard always has a place to start, and Qt 6.4's
// accessibility bridge crashes on a view without one. Section headings are passed over. A child of the view.
class ViewGuard final : public QObject
{
    Q_OBJECT

public:
    explicit ViewGuard(QAbstractItemView *view);

    // Call after the view got another model.
    void watch(QAbstractItemModel *model);

private:
    void ensureCurrent();

    QAbstractItemView *m_view;
    QList<QMetaObject::Connection> m_connections;
};

} // namespace forecourt
