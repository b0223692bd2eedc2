// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/searchentry.h"

#include <QCoreApplication>

namespace forecourt {

class MainWindow;

// What the command list offers at this moment: first what the room in front can do now, then rooms, new
// records and what the window does itself.
class WindowCommands final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::WindowCommands)

public:
    [[nodiscard]] static QList<ShellCommand> of(MainWindow &window);

private:
    static void addRoom(QList<ShellCommand> &list, MainWindow &window);
    static void addRooms(QList<ShellCommand> &list, MainWindow &window);
    static void addWindow(QList<ShellCommand> &list, MainWindow &window);
};

} // namespace forecourt
