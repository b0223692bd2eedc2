// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>
#include <QTimer>

namespace forecourt {

class CellDelegate;
class Clock;
class ViewGuard;

// A table with our look: whole rows selected, hairlines, row height from the density, a grey header, cells
// drawn by CellDelegate. Column widths are the caller's; stretchColumn() gives the rest of the room to one of
// them.
class TablePane final : public QTableView
{
    Q_OBJECT

public:
    explicit TablePane(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setClock(const Clock *clock);
    void stretchColumn(int column);
    // As high as its rows, without a scroll bar of its own: for short tables inside a card.
    void setFitToRows(bool fit);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentRowChanged(const QModelIndex &current);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;

private:
    void restyle();
    void updateFit();

    CellDelegate *m_delegate;
    ViewGuard *m_guard;
    QTimer m_tick;
    bool m_fit = false;
};

} // namespace forecourt
