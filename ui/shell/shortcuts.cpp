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
          Command::Back, Command::Sync, Command::FullScreen, Command::Sheet}) {
        entries.append({keys(command), text(command)});
    }
    return entries;
}

} // namespace forecourt
