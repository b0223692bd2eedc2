// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "server/http/httprecord.h"
#include "server/http/workerpool.h"
#include "server/log/serverlog.h"

#include <atomic>
#include <chrono>

namespace forecourt {

struct ListenOptions
{
    QString address; // "HOST:PORT" or "[v6]:PORT"; a literal address or "localhost"; port 0: any free one
    QString certificateFile; // PEM chain; both or none
    QString keyFile;
};

struct HttpLimits
{
    quint32 headerBytes = 8 * 1024;
    qint64 bytesInFlight = 256 * 1024 * 1024; // bodies and replies of all connections together
    qint64 bytesPerCaller = 64 * 1024 * 1024; // of one store, or of one address without a token
    size_t connections = 1024;
    size_t queuedRequests = 256;
    int workers = 3; // for whatever reads, and
    int writers = 2; // for pushes: those who read do not wait behind them
    std::chrono::milliseconds header{
        10'000};                            // from the first byte to the end of the header; TLS handshake too
    std::chrono::milliseconds body{30'000}; // and a second more for each of bodyRate that came,
    qint64 bodyRate = 1024;
    std::chrono::milliseconds bodyMost{600'000}; // but no longer than this in all
    std::chrono::milliseconds idle{60'000};      // between two requests
    std::chrono::milliseconds reply{300'000};
    std::chrono::milliseconds linger{5'000};
    std::chrono::milliseconds drain{20'000};
    std::chrono::milliseconds poll{
        2'000}; // between two looks for news while they do not arrive by themselves

    // Of one desk, and of all desks of one store; the rest stays for the others.
    [[nodiscard]] size_t connectionsPerDevice() const { return std::max<size_t>(8, connections / 16); }
    [[nodiscard]] size_t connectionsPerStore() const
    {
        return std::max(connectionsPerDevice(), connections / 4 * 3);
    }

    // For a body of which so much came: a slow line may take its time, a trickle may not.
    [[nodiscard]] std::chrono::milliseconds bodyTime(qint64 received) const
    {
        const std::chrono::milliseconds earned(received * 1000 / bodyRate);
        return std::max(body, std::min(body + earned, bodyMost));
    }
};

struct HttpHooks
{
    HttpGate gate;
    HttpHandlerFactory handlers;
    HttpObserver served = [](const HttpRecord &) {
    };
    std::function<bool()> hearsNews = [] {
        return true;
    }; // false: those who wait are asked again every so often
};

// For metrics; written on the network thread, read on any.
struct HttpCounts
{
    std::atomic<qint64> connections = 0;
    std::atomic<qint64> waiting = 0;
    std::atomic<bool> draining = false;
};

// HTTP/1.1 with hard limits, with TLS or on the loopback interface only. The network runs on the thread that
// calls run(), requests on the workers, so a slow caller holds a socket and nothing else. The only place that
// knows Boost.Beast.
class HttpServer final
{
public:
    // Binds the address; InvalidInput where it is unusable, is not loopback and there is no TLS, or where
    // certificate and key do not fit; Unavailable where the port is taken.
    static Result<std::unique_ptr<HttpServer>> listen(const ListenOptions &options, const HttpLimits &limits,
                                                      HttpHooks hooks, ServerLog &log);
    ~HttpServer();
    Q_DISABLE_COPY_MOVE(HttpServer)

    [[nodiscard]] QString url() const; // with the port that was given

    // SIGTERM and SIGINT are as stop(), from now on; another one does not wait any more.
    void endOnSignals();
    // Serves until stop(); then takes no new connection, answers what waits for news, finishes requests under
    // way and returns, at the latest when the time to drain is over.
    void run();
    // Any thread.
    void stop();
    void tellNews(const QByteArray &topic); // whoever waits for it is asked again
    void tellAllNews();
    [[nodiscard]] const HttpCounts &counts() const;

private:
    class Private;
    explicit HttpServer(std::unique_ptr<Private> opened);
    std::unique_ptr<Private> d;
};

} // namespace forecourt
