// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

class QSettings;

namespace forecourt {

class Hint;
class Room;

// The few hints for people who are new, each at the head of a room's list.
class RoomHints final : public KitWidget
{
    Q_OBJECT

public:
    // Adds to each room the hint it has, unless it was dismissed. settings must outlive the rooms.
    static void install(const QList<Room *> &rooms, QSettings &settings);

protected:
    void retranslate() override;

private:
    RoomHints(const QString &room, Hint *hint);
    static bool place(const Room &room, Hint *hint); // false: there is no place for one
    [[nodiscard]] static QString text(const QString &room);

    QString m_room;
    Hint *m_hint;
};

} // namespace forecourt
