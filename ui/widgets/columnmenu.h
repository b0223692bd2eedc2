// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

class QMenu;

namespace forecourt {

class TablePane;

// What can be done with the columns of a table: sort, move, show and hide, all by keyboard.
class ColumnMenu final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ColumnMenu)

public:
    // For one column, as from its header, or for the current one where column is negative.
    static void fill(QMenu *menu, TablePane *table, int column = -1);

private:
    static void addSorting(QMenu *menu, TablePane *table);
    static void addMoving(QMenu *menu, TablePane *table, int column);
    static void addShowing(QMenu *menu, TablePane *table);
};

} // namespace forecourt
