// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columnmenu.h"

#include "ui/style/icon.h"
#include "ui/widgets/tablepane.h"

#include <QHeaderView>
#include <QMenu>

namespace forecourt {

static QString titleOf(const TablePane *table, int column)
{
    return table->model()->headerData(column, Qt::Horizontal).toString();
}

void ColumnMenu::fill(QMenu *menu, TablePane *table, int column)
{
    if (table->model() == nullptr) {
        return;
    }
    addSorting(menu, table);
    if (table->areColumnsChangeable()) {
        addMoving(menu, table, column < 0 ? qMax(0, table->currentIndex().column()) : column);
        menu->addSeparator();
        addShowing(menu, table);
        menu->addSeparator();
        QObject::connect(menu->addAction(tr("As at first")), &QAction::triggered, table,
                         &TablePane::resetColumns);
    }
}

void ColumnMenu::addSorting(QMenu *menu, TablePane *table)
{
    if (table->sortableColumns().isEmpty()) {
        return;
    }
    QMenu *sorting = menu->addMenu(icon(QStringLiteral("arrow-down")), tr("Sort by"));
    if (table->isSortOptional()) {
        QAction *usual = sorting->addAction(tr("Usual order"));
        usual->setCheckable(true);
        usual->setChecked(table->sortColumn() < 0);
        QObject::connect(usual, &QAction::triggered, table,
                         [table] { table->requestSort(-1, Qt::AscendingOrder); });
    }
    for (const int column : table->sortableColumns()) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            const QString text = order == Qt::AscendingOrder ? tr("%1, ascending") : tr("%1, descending");
            QAction *action = sorting->addAction(text.arg(titleOf(table, column)));
            action->setCheckable(true);
            action->setChecked(table->sortColumn() == column && table->sortOrder() == order);
            QObject::connect(action, &QAction::triggered, table,
                             [table, column, order] { table->requestSort(column, order); });
        }
    }
}

void ColumnMenu::addMoving(QMenu *menu, TablePane *table, int column)
{
    const QHeaderView *header = table->horizontalHeader();
    const int place = header->visualIndex(column);
    const auto add = [&](const QString &text, int steps) {
        QAction *action = menu->addAction(text.arg(titleOf(table, column)));
        action->setEnabled(place + steps >= 0 && place + steps < header->count());
        QObject::connect(action, &QAction::triggered, table,
                         [table, column, steps] { table->moveColumn(column, steps); });
    };
    add(tr("Move “%1” to the left"), -1);
    add(tr("Move “%1” to the right"), 1);
}

void ColumnMenu::addShowing(QMenu *menu, TablePane *table)
{
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        QAction *action = menu->addAction(titleOf(table, column));
        action->setCheckable(true);
        action->setChecked(!table->isColumnHidden(column));
        action->setEnabled(table->canHide(column));
        QObject::connect(action, &QAction::toggled, table,
                         [table, column](bool shown) { table->showColumnChosen(column, shown); });
    }
}

} // namespace forecourt
