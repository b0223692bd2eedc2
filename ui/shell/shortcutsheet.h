// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/room.h"
#include "ui/shell/shortcuts.h"

#include <QDialog>

class QGridLayout;

namespace forecourt {

// F1: every shortcut of the shell, and those of the room in front. Closed with Esc or F1.
class ShortcutSheet final : public QDialog
{
    Q_OBJECT

public:
    // rooms: titles in the order of Ctrl+1 … Ctrl+9. room may be null.
    ShortcutSheet(const QStringList &rooms, const Room *room, QWidget *parent);

private:
    void showScrolling(QWidget *page);
    static void addTitle(QGridLayout *grid, const QString &title);
    static void addLine(QGridLayout *grid, const QKeySequence &keys, const QString &text);
};

} // namespace forecourt
