// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowcommands.h"

#include "ui/shell/mainwindow.h"
#include "ui/shell/room.h"

namespace forecourt {

QList<ShellCommand> WindowCommands::of(MainWindow &window)
{
    QList<ShellCommand> list;
    addRoom(list, window);
    addRooms(list, window);
    addWindow(list, window);
    return list;
}

void WindowCommands::addRoom(QList<ShellCommand> &list, MainWindow &window)
{
    Room *room = window.currentRoom();
    if (room == nullptr) {
        return;
    }
    for (const RoomCommand &command : room->commands()) {
        if (command.run && (!command.possible || command.possible())) {
            list.append({command.text(), command.iconName, command.keys, command.run});
        }
    }
    if (room->canPrint()) {
        list.append({Shortcuts::text(Shortcuts::Command::Print), QStringLiteral("printer"),
                     Shortcuts::keys(Shortcuts::Command::Print), [room] {
                         room->print();
                     }});
    }
}

void WindowCommands::addRooms(QList<ShellCommand> &list, MainWindow &window)
{
    const QList<Room *> rooms = window.rooms();
    for (int i = 0; i < rooms.size(); ++i) {
        Room *room = rooms.at(i);
        if (room->canCreate() && !room->createText().isEmpty()) {
            const bool here = room == window.currentRoom();
            list.append({room->createText(), QStringLiteral("plus-lg"),
                         here ? Shortcuts::keys(Shortcuts::Command::New) : QKeySequence(),
                         [&window, i, room] {
                             window.showRoom(i);
                             room->createNew();
                         }});
        }
        if (room != window.currentRoom()) {
            list.append(
                {tr("Go to %1").arg(room->title()), room->iconName(), Shortcuts::room(i + 1), [&window, i] {
                     window.showRoom(i);
                 }});
        }
    }
}

void WindowCommands::addWindow(QList<ShellCommand> &list, MainWindow &window)
{
    using Command = Shortcuts::Command;
    const auto add = [&](Command command, const char *iconName, void (MainWindow::*slot)()) {
        list.append({Shortcuts::text(command), QString::fromLatin1(iconName), Shortcuts::keys(command),
                     [&window, slot] {
                         (window.*slot)();
                     }});
    };
    if (window.canGoBack()) {
        add(Command::GoBack, "arrow-left", &MainWindow::goBack);
    }
    if (window.canGoForward()) {
        add(Command::GoForward, "arrow-right", &MainWindow::goForward);
    }
    list.append(window.undoCommands());
    add(Command::Sync, "arrow-repeat", &MainWindow::syncNow);
    add(Command::Navigation, "layout-sidebar", &MainWindow::toggleNavigation);
    add(Command::FullScreen, "fullscreen", &MainWindow::toggleFullScreen);
    add(Command::NewWindow, "columns-gap", &MainWindow::newWindowRequested);
    add(Command::SwitchPerson, "person", &MainWindow::switchPerson);
    add(Command::Lock, "lock", &MainWindow::lockDesk);
    add(Command::Sheet, "keyboard", &MainWindow::showShortcuts);
}

} // namespace forecourt
