// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QTimer>

namespace forecourt {

class Clock;
class RowDelegate;
class ViewGuard;

// The list of two-line rows inside a ListPane. Enter and double click activate a row.
class ListView final : public QListView
{
    Q_OBJECT

public:
    explicit ListView(QWidget *parent = nullptr);

    void setClock(const Clock *clock); // rows with a Deadline then count down while visible
    void setModel(QAbstractItemModel *model) override;

Q_SIGNALS:
    void currentRowChanged(const QModelIndex &current);

protected:
    // A click beside the rows leaves chosen what is chosen: its details are shown next to it.
    [[nodiscard]] QItemSelectionModel::SelectionFlags
    selectionCommand(const QModelIndex &index, const QEvent *event = nullptr) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    RowDelegate *m_delegate;
    ViewGuard *m_guard;
    QTimer m_tick;
};

} // namespace forecourt
