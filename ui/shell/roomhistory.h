// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUuid>

#include <optional>

namespace forecourt {

// Somewhere a person was: a room, and the record it showed, if any.
struct Place
{
    QString room;
    QString kind; // empty: the room alone
    QUuid id;

    bool operator==(const Place &) const = default;
};

// The way back, as in a browser. A record a person only passed by in the same room, for less than a second,
// is not a place to come back to. Holds the last 100 places.
class RoomHistory final
{
public:
    void visit(const Place &place, qint64 nowMs);
    // The place before or after the present one, which it becomes; none at either end.
    std::optional<Place> back();
    std::optional<Place> forward();
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_places.size(); }

private:
    [[nodiscard]] bool replacesCurrent(const Place &place, qint64 nowMs) const;

    QList<Place> m_places;
    qsizetype m_at = -1;
    qint64 m_since = 0;
};

} // namespace forecourt
