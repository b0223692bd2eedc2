// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

namespace forecourt::http {

// Bytes that requests hold: bodies as they arrive, replies until they are taken. Nobody holds more than a
// share of them, so that what one caller leaves lying keeps no other out. Used on the network thread.
class ByteBudget final
{
public:
    ByteBudget(qint64 total, qint64 share) : m_total(total), m_share(share) {}

    // False, and nothing taken, where there is no room for so many.
    [[nodiscard]] bool take(const QByteArray &holder, qint64 bytes)
    {
        if (m_held + bytes > m_total || m_holders.value(holder) + bytes > m_share) {
            return false;
        }
        add(holder, bytes);
        return true;
    }
    // What is there already and must be counted.
    void add(const QByteArray &holder, qint64 bytes)
    {
        m_held += bytes;
        m_holders[holder] += bytes;
    }
    void give(const QByteArray &holder, qint64 bytes)
    {
        m_held -= bytes;
        const auto found = m_holders.find(holder);
        if (found != m_holders.end() && (*found -= bytes) <= 0) {
            m_holders.erase(found);
        }
    }

private:
    qint64 m_total;
    qint64 m_share;
    qint64 m_held = 0;
    QHash<QByteArray, qint64> m_holders;
};

} // namespace forecourt::http
