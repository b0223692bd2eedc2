// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

namespace forecourt {

class Button;
class TablePane;

// Opens the menu of a table's columns; for the tool line above it. The table must outlive it.
class ColumnButton final : public KitWidget
{
    Q_OBJECT

public:
    explicit ColumnButton(TablePane *table, QWidget *parent = nullptr);

    [[nodiscard]] Button *button() const { return m_button; }
    void setIconOnly(bool only); // where the line has no room for the word
    void openMenu();

protected:
    void retranslate() override;

private:
    TablePane *m_table;
    Button *m_button;
    bool m_iconOnly = false;
};

} // namespace forecourt
