// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

class QSettings;

namespace forecourt {

class Room;

// What a window keeps in the settings until the next start: its place, its room in front, and the state of
// each room.
class WindowState final
{
public:
    explicit WindowState(QSettings &settings);

    [[nodiscard]] QByteArray geometry() const;
    [[nodiscard]] bool isNarrow() const;
    [[nodiscard]] QString room() const; // its id; empty at the first start
    void restoreRooms(const QList<Room *> &rooms) const;

    void save(const QByteArray &geometry, bool narrow, const Room *room);
    void saveRooms(const QList<Room *> &rooms);

private:
    QSettings &m_settings;
};

} // namespace forecourt
