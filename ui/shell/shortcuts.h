// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QKeySequence>
#include <QList>
#include <QString>

namespace forecourt {

// Every key of the shell, in one place. Rooms add their own for the time they are in front; a test compares
// both.
class Shortcuts final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::Shortcuts)

public:
    enum class Command {
        Search,
        New,
        Sync,
        Print,
        Save,
        Sheet,
        Back,
        FullScreen,
        GoBack,
        GoForward,
        Navigation,
        NewWindow,
        Lock,
        SwitchPerson,
        Undo,
        Redo
    };

    struct Entry
    {
        QKeySequence keys;
        QString text; // translated
    };

    static constexpr int kMaxRooms = 9;

    [[nodiscard]] static QKeySequence keys(Command command);
    // Keys that do the same, where people are used to two; empty for most.
    [[nodiscard]] static QKeySequence otherKeys(Command command);
    [[nodiscard]] static QKeySequence room(int number); // 1 … 9
    [[nodiscard]] static QString text(Command command);
    // For the F1 sheet, in reading order; one line stands for all rooms.
    [[nodiscard]] static QList<Entry> all();
};

} // namespace forecourt
