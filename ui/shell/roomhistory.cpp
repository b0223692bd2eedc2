// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/roomhistory.h"

namespace forecourt {

static constexpr qsizetype kMost = 100;
static constexpr qint64 kPassingByMs = 1000;

// A room that comes to the front shows its record a moment later; passing along a list shows one after
// another.
bool RoomHistory::replacesCurrent(const Place &place, qint64 nowMs) const
{
    const Place &current = m_places.at(m_at);
    return current.room == place.room && (current.kind.isEmpty() || nowMs - m_since < kPassingByMs);
}

void RoomHistory::visit(const Place &place, qint64 nowMs)
{
    if (m_at >= 0) {
        const Place &current = m_places.at(m_at);
        const bool roomAgain = place.kind.isEmpty() && current.room == place.room;
        if (current == place || roomAgain) {
            return;
        }
        if (replacesCurrent(place, nowMs)) {
            m_places[m_at] = place;
            m_since = nowMs;
            return;
        }
    }
    m_places.resize(m_at + 1);
    m_places.append(place);
    if (m_places.size() > kMost) {
        m_places.removeFirst();
    }
    m_at = m_places.size() - 1;
    m_since = nowMs;
}

std::optional<Place> RoomHistory::back()
{
    if (!canGoBack()) {
        return std::nullopt;
    }
    m_since = 0;
    return m_places.at(--m_at);
}

std::optional<Place> RoomHistory::forward()
{
    if (!canGoForward()) {
        return std::nullopt;
    }
    m_since = 0;
    return m_places.at(++m_at);
}

} // namespace forecourt
