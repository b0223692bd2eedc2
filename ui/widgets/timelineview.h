// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace forecourt {

class ViewGuard;

// The events of a customer, vehicle or order, newest first, from a model that answers TimelineRole.
class TimelineView final : public QListView
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    // Scrolls to the first event of the year; false if the loaded rows have none.
    bool jumpToYear(int year);

protected:
    void changeEvent(QEvent *event) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;

private:
    void nameView();

    ViewGuard *m_guard;
};

} // namespace forecourt
