// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/bytebudget.h"
#include "server/http/connectionshares.h"
#include "server/http/httpserver.h"
#include "server/http/newsdesk.h"
#include "server/http/wakeline.h"

#include <atomic>
#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <map>

// Included by httpserver.cpp alone: everything of Boost.Beast is compiled once.
namespace forecourt::http {

namespace net = boost::asio;
namespace ssl = boost::asio::ssl;
namespace beast = boost::beast;
namespace bhttp = boost::beast::http;
using boost::system::error_code;
using net::ip::tcp;

inline std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

inline QByteArray bytesOf(beast::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

// What all connections share; touched on the network thread only, but for the budget. Members go away from
// the last to the first: the workers finish while the network can still take their replies, and connections
// leave before their list does.
struct Core
{
    HttpLimits limits;
    HttpHooks hooks;
    std::map<quint64, Connection *> connections; // in the order they came
    quint64 arrivals = 0;
    ConnectionShares shares;
    NewsDesk news;
    HttpCounts counts;
    QByteArray processId; // begins the ids of requests
    quint64 requests = 0;
    ByteBudget budget{limits.bytesInFlight, limits.bytesPerCaller};
    bool draining = false;
    std::optional<ssl::context> tls;
    net::io_context io{1};
    tcp::acceptor acceptor{io};
    net::signal_set signals{io};
    net::steady_timer pause{io};
    // Pending until the end: a request may be with a worker while nothing is under way on the network.
    net::steady_timer alive{io};
    net::steady_timer drainTimer{io};
    net::steady_timer pollTimer{io};
    WakeLine woken{io, limits.queuedRequests};
    std::unique_ptr<WorkerPool> workers;
    std::unique_ptr<WorkerPool> writers;

    // One that rests between two requests leaves, the first of them first; of these, where somebody is named.
    [[nodiscard]] bool makeRoomAmongIdle(const QByteArray &deviceOrStore = {}) const
    {
        for (const auto &[arrival, connection] : connections) {
            if (connection->isIdle() && (deviceOrStore.isEmpty() || connection->isOf(deviceOrStore))) {
                connection->leave();
                return true;
            }
        }
        return false;
    }

    void leaveIfDrained()
    {
        if (draining && connections.empty()) {
            error_code ignored;
            signals.cancel(ignored);
            alive.cancel();
            drainTimer.cancel();
            pollTimer.cancel();
            woken.stop();
        }
    }
};

} // namespace forecourt::http
