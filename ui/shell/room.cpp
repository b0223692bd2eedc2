// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/room.h"

#include <QShortcut>

namespace forecourt {

void Room::addCommand(const RoomCommand &command)
{
    m_commands.append(command);
    if (!command.keys.isEmpty() && command.run) {
        addKeys(command.keys, [command] {
            if (!command.possible || command.possible()) {
                command.run();
            }
        });
    }
}

void Room::addKeys(const QKeySequence &keys, const std::function<void()> &run)
{
    auto *shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, run);
}

} // namespace forecourt
