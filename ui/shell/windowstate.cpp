// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowstate.h"

#include "ui/shell/room.h"

#include <QSettings>

namespace forecourt {

static const QString kGeometryKey = QStringLiteral("window/geometry");
static const QString kNarrowKey = QStringLiteral("window/narrowNavigation");
static const QString kRoomKey = QStringLiteral("window/room");

WindowState::WindowState(QSettings &settings) : m_settings(settings)
{}

QByteArray WindowState::geometry() const
{
    return m_settings.value(kGeometryKey).toByteArray();
}

bool WindowState::isNarrow() const
{
    return m_settings.value(kNarrowKey).toBool();
}

QString WindowState::room() const
{
    return m_settings.value(kRoomKey).toString();
}

void WindowState::restoreRooms(const QList<Room *> &rooms) const
{
    for (Room *room : rooms) {
        m_settings.beginGroup(QStringLiteral("room/") + room->id());
        room->restoreState(m_settings);
        m_settings.endGroup();
    }
}

void WindowState::save(const QByteArray &geometry, bool narrow, const Room *room)
{
    m_settings.setValue(kGeometryKey, geometry);
    m_settings.setValue(kNarrowKey, narrow);
    if (room != nullptr) {
        m_settings.setValue(kRoomKey, room->id());
    }
}

void WindowState::saveRooms(const QList<Room *> &rooms)
{
    for (const Room *room : rooms) {
        m_settings.beginGroup(QStringLiteral("room/") + room->id());
        room->saveState(m_settings);
        m_settings.endGroup();
    }
}

} // namespace forecourt
