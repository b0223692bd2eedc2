// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>
#include <QTimer>

class QSettings;

namespace forecourt {

class CellDelegate;
class Clock;
class ColumnMemory;
class ViewGuard;

// A table with our look: whole rows selected, hairlines, row height from the density, a grey header, cells
// drawn by CellDelegate. Column widths are the caller's until the person changes them (remember());
// stretchColumn() gives the rest of the room to one of them. The table never sorts: it shows an order and
// asks for one, the database sorts.
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
    // Many rows at a time, with Shift and Ctrl as usual; for a SelectionBar.
    void setSelectMany(bool many);

    void setSortableColumns(const QList<int> &columns);
    // Whether the rows may also have an order of their own, which no column stands for (column -1).
    void setSortOptional(bool optional);
    [[nodiscard]] bool isSortOptional() const;
    [[nodiscard]] QList<int> sortableColumns() const { return m_sortable; }
    void setSort(int column, Qt::SortOrder order); // what the rows are sorted by now; emits nothing
    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortOrder; }
    void requestSort(int column, Qt::SortOrder order);

    // From now on columns can be moved and, but for the first, hidden; their order, widths and visibility are
    // kept. Call it after the columns are laid out, and again for another person. The settings must outlive
    // the table.
    void remember(QSettings *settings, const QString &name);
    [[nodiscard]] bool areColumnsChosen() const; // by the person, and not by the room
    void restoreColumns();                       // after the room laid them out again
    [[nodiscard]] bool areColumnsChangeable() const { return m_memory != nullptr; }
    [[nodiscard]] bool canHide(int column) const;
    void showColumnChosen(int column, bool shown);
    void moveColumn(int column, int steps);
    void resetColumns();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentRowChanged(const QModelIndex &current);
    void selectionCountChanged(int rows);
    void sortRequested(int column, Qt::SortOrder order);

protected:
    // A click beside the rows leaves chosen what is chosen: its details are shown next to it.
    [[nodiscard]] QItemSelectionModel::SelectionFlags
    selectionCommand(const QModelIndex &index, const QEvent *event = nullptr) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void changeEvent(QEvent *event) override;

private:
    void restyle();
    void retranslate();
    void updateFit();
    void onIndicatorChanged(int column, Qt::SortOrder order);
    void openHeaderMenu(const QPoint &place);

    CellDelegate *m_delegate;
    ViewGuard *m_guard;
    ColumnMemory *m_memory = nullptr;
    QTimer m_tick;
    QList<int> m_sortable;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_fit = false;
};

} // namespace forecourt
