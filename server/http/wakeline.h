// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/connection.h"

#include <boost/asio.hpp>
#include <deque>
#include <memory>

namespace forecourt::http {

// Requests that news woke, in the order they were: a few of them are with the workers at a time, so that a
// store full of listeners leaves room in the queue for what is asked besides. Used on the network thread.
class WakeLine final
{
public:
    WakeLine(boost::asio::io_context &io, const size_t &queuedRequests)
        : m_queuedRequests(queuedRequests), m_pause(io)
    {}

    void join(std::shared_ptr<Connection> connection)
    {
        m_line.push_back(std::move(connection));
        next();
    }
    // One that went on has its answer.
    void leave()
    {
        --m_away;
        next();
    }
    void stop() { m_pause.cancel(); }

private:
    static constexpr std::chrono::milliseconds kPause{100};

    void next()
    {
        while (m_away < std::max<size_t>(1, m_queuedRequests / 4) && !m_line.empty()) {
            const auto outcome = m_line.front()->goOn();
            if (outcome == Connection::Woken::NoRoom) {
                tryLater();
                return;
            }
            m_away += outcome == Connection::Woken::WentOn ? 1 : 0;
            m_line.pop_front();
        }
    }

    void tryLater()
    {
        m_pause.expires_after(kPause);
        m_pause.async_wait([this](const boost::system::error_code &cancelled) {
            if (!cancelled) {
                next();
            }
        });
    }

    const size_t &m_queuedRequests;
    boost::asio::steady_timer m_pause;
    std::deque<std::shared_ptr<Connection>> m_line;
    size_t m_away = 0;
};

} // namespace forecourt::http
