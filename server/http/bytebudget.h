// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include <mutex>

namespace forecourt::http {

// Bytes that requests hold: bodies as they arrive, replies from when they are made until they are taken.
// Nobody holds more than a share of them, so that what one caller leaves lying keeps no other out. Any
// thread.
class ByteBudget final
{
public:
    ByteBudget(qint64 total, qint64 share) : m_total(total), m_share(share) {}

    // Before anything is held.
    void allow(qint64 total, qint64 share)
    {
        const std::lock_guard<std::mutex> lock(m_mutex);
        m_total = total;
        m_share = share;
    }

    // False, and nothing taken, where there is no room for so many.
    [[nodiscard]] bool take(const QByteArray &holder, qint64 bytes)
    {
        const std::lock_guard<std::mutex> lock(m_mutex);
        if (m_held + bytes > m_total || m_holders.value(holder) + bytes > m_share) {
            return false;
        }
        addLocked(holder, bytes);
        return true;
    }
    // What is there already and must be counted.
    void add(const QByteArray &holder, qint64 bytes)
    {
        const std::lock_guard<std::mutex> lock(m_mutex);
        addLocked(holder, bytes);
    }
    void give(const QByteArray &holder, qint64 bytes)
    {
        const std::lock_guard<std::mutex> lock(m_mutex);
        m_held -= bytes;
        const auto found = m_holders.find(holder);
        if (found != m_holders.end() && (*found -= bytes) <= 0) {
            m_holders.erase(found);
        }
    }

private:
    void addLocked(const QByteArray &holder, qint64 bytes)
    {
        m_held += bytes;
        m_holders[holder] += bytes;
    }

    std::mutex m_mutex;
    qint64 m_total;
    qint64 m_share;
    qint64 m_held = 0;
    QHash<QByteArray, qint64> m_holders;
};

} // namespace forecourt::http
