// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcuts.h"

namespace forecourt {

QKeySequence Shortcuts::keys(Command command)
{
    switch (command) {
    case Command::Search:
        return QKeySequence(Qt::CTRL | Qt::Key_K);
    case Command::New:
        return QKeySequence(Qt::CTRL | Qt::Key_N);
    case Command::Sync:
        return QKeySequence(Qt::Key_F5);
    case Command::Print:
        return QKeySequence(Qt::CTRL | Qt::Key_P);
    case Command::Save:
        return QKeySequence(Qt::CTRL | Qt::Key_Return);
    case Command::Sheet:
        return QKeySequence(Qt::Key_F1);
    case Command::Back:
        return QKeySequence(Qt::Key_Escape);
    case Command::FullScreen:
        return QKeySequence(Qt::Key_F11);
    case Command::GoBack:
        return QKeySequence(Qt::ALT | Qt::Key_Left);
    case Command::GoForward:
        return QKeySequence(Qt::ALT | Qt::Key_Right);
    case Command::Navigation:
        return QKeySequence(Qt::Key_F9);
    case Command::NewWindow:
        return QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    case Command::Lock:
        return QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_L);
    case Command::SwitchPerson:
        return QKeySequence(Qt::Key_F8);
    case Command::Undo:
        return QKeySequence(Qt::CTRL | Qt::Key_Z);
    case Command::Redo:
        return QKeySequence(Qt::CTRL | Qt::Key_Y);
    }
    return {};
}

QKeySequence Shortcuts::otherKeys(Command command)
{
    return command == Command::Redo ? QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z) : QKeySequence();
}

QKeySequence Shortcuts::room(int number)
{
    if (number < 1 || number > kMaxRooms) {
        return {};
    }
    return QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number));
}

QString Shortcuts::text(Command command)
{
    switch (command) {
    case Command::Search:
        return tr("Search or run a command");
    case Command::New:
        return tr("New record in this room");
    case Command::Sync:
        return tr("Synchronise now");
    case Command::Print:
        return tr("Print");
    case Command::Save:
        return tr("Save the form");
    case Command::Sheet:
        return tr("Show keyboard shortcuts");
    case Command::Back:
        return tr("One step back");
    case Command::FullScreen:
        return tr("Full screen on or off");
    case Command::GoBack:
        return tr("Back to where you were");
    case Command::GoForward:
        return tr("Forward again");
    case Command::Navigation:
        return tr("Narrow or wide navigation");
    case Command::NewWindow:
        return tr("Second window");
    case Command::Lock:
        return tr("Lock this desk");
    case Command::SwitchPerson:
        return tr("Somebody else works here");
    case Command::Undo:
        return tr("Undo the last action");
    case Command::Redo:
        return tr("Do it again");
    }
    return {};
}

QList<Shortcuts::Entry> Shortcuts::all()
{
    QList<Entry> entries;
    for (const Command command :
         {Command::Search, Command::New, Command::Save, Command::Print, Command::Undo, Command::Redo,
          Command::Back, Command::GoBack, Command::GoForward, Command::Sync, Command::Navigation,
          Command::FullScreen, Command::NewWindow, Command::SwitchPerson, Command::Lock, Command::Sheet}) {
        entries.append({keys(command), text(command)});
    }
    return entries;
}

} // namespace forecourt
