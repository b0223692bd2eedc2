// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpserver.h"

#include "server/http/httpsession.h"
#include "server/service/randombytes.h"

namespace forecourt {

using namespace http;

namespace {

using PlainSession = Session<beast::tcp_stream>;
using TlsSession = Session<beast::ssl_stream<beast::tcp_stream>>;

tl::unexpected<Error> unusable(const QString &what)
{
    return fail(ErrorCode::InvalidInput, what);
}

Result<tcp::endpoint> endpointOf(const QString &address)
{
    const qsizetype colon = address.lastIndexOf(QLatin1Char(':'));
    bool isNumber = false;
    const quint16 port = address.mid(colon + 1).toUShort(&isNumber);
    QString host = address.left(std::max<qsizetype>(colon, 0));
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']'))) {
        host = host.mid(1, host.size() - 2);
    }
    if (host == QLatin1String("localhost")) {
        host = QStringLiteral("127.0.0.1");
    }
    error_code problem;
    const auto parsed = net::ip::make_address(host.toStdString(), problem);
    if (colon < 0 || !isNumber || problem) {
        return unusable(QStringLiteral("\"%1\" is not ADDRESS:PORT").arg(address));
    }
    return tcp::endpoint(parsed, port);
}

Result<std::optional<ssl::context>> tlsOf(const ListenOptions &options)
{
    if (options.certificateFile.isEmpty() && options.keyFile.isEmpty()) {
        return std::optional<ssl::context>();
    }
    ssl::context context(ssl::context::tls_server);
    context.set_options(ssl::context::default_workarounds | ssl::context::no_sslv2 | ssl::context::no_sslv3 |
                        ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1);
    error_code problem;
    context.use_certificate_chain_file(options.certificateFile.toStdString(), problem);
    if (!problem) {
        context.use_private_key_file(options.keyFile.toStdString(), ssl::context::pem, problem);
    }
    if (problem) {
        return unusable(QStringLiteral("the TLS certificate and key cannot be used: ") +
                        QString::fromStdString(problem.message()));
    }
    return std::optional<ssl::context>(std::move(context));
}

} // namespace

class HttpServer::Private final
{
public:
    Private() = default;
    Q_DISABLE_COPY_MOVE(Private)
    // Connections that outlived their time end with the network, when there are no timers left to cancel.
    ~Private() { core.draining = false; }

    Result<void> open(const tcp::endpoint &endpoint);
    void accept();
    void admit(tcp::socket socket);
    bool makeRoom();
    void drain();
    void waitForSignals();
    void poll();

    Core core;
    ServerLog *log = nullptr;
};

Result<void> HttpServer::Private::open(const tcp::endpoint &endpoint)
{
    error_code problem;
    const auto step = [&](const auto &action) {
        if (!problem) {
            action();
        }
    };
    step([&] { core.acceptor.open(endpoint.protocol(), problem); });
    step([&] { core.acceptor.set_option(net::socket_base::reuse_address(true), problem); });
    step([&] { core.acceptor.bind(endpoint, problem); });
    step([&] { core.acceptor.listen(net::socket_base::max_listen_connections, problem); });
    if (problem) {
        return fail(ErrorCode::Unavailable,
                    QStringLiteral("cannot listen: ") + QString::fromStdString(problem.message()));
    }
    return {};
}

void HttpServer::Private::accept()
{
    core.acceptor.async_accept([this](const error_code &problem, tcp::socket socket) {
        if (!core.acceptor.is_open()) {
            return;
        }
        if (problem) {
            // Out of descriptors, most likely; asking again at once would spin.
            core.pause.expires_after(std::chrono::milliseconds(100));
            core.pause.async_wait([this](const error_code &cancelled) {
                if (!cancelled && core.acceptor.is_open()) {
                    accept();
                }
            });
            return;
        }
        admit(std::move(socket));
        accept();
    });
}

void HttpServer::Private::admit(tcp::socket socket)
{
    if (core.connections.size() >= core.limits.connections && !makeRoom()) {
        return; // closed with its socket
    }
    error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    if (core.tls) {
        std::make_shared<TlsSession>(core, std::move(socket), *core.tls)->start();
    } else {
        std::make_shared<PlainSession>(core, std::move(socket))->start();
    }
}

// Whoever has shown no token has to leave before a desk is kept out, the first of them first; then who rests
// between two requests. They are gone once the network has told them.
bool HttpServer::Private::makeRoom()
{
    const auto stranger = std::find_if(core.connections.begin(), core.connections.end(),
                                       [](const auto &each) { return each.second->isStranger(); });
    if (stranger == core.connections.end()) {
        return core.makeRoomAmongIdle();
    }
    stranger->second->leave();
    return true;
}

void HttpServer::Private::drain()
{
    if (std::exchange(core.draining, true)) {
        core.io.stop(); // asked twice: at once
        return;
    }
    core.counts.draining = true;
    log->write(ServerLog::Level::Info, "drain", {{"connections", qint64(core.connections.size())}});
    error_code ignored;
    core.acceptor.close(ignored);
    core.pause.cancel();
    const auto connections = core.connections;
    for (const auto &[arrival, connection] : connections) {
        connection->closeIfIdle();
    }
    core.drainTimer.expires_after(core.limits.drain);
    core.drainTimer.async_wait([this](const error_code &cancelled) {
        if (!cancelled) {
            core.io.stop(); // those who are still here have had their time
        }
    });
    core.leaveIfDrained();
}

// While news do not arrive by themselves, those who wait for them look.
void HttpServer::Private::poll()
{
    core.pollTimer.expires_after(core.limits.poll);
    core.pollTimer.async_wait([this](const error_code &cancelled) {
        if (!cancelled && !core.draining) {
            if (!core.hooks.hearsNews()) {
                core.news.tellAll();
            }
            poll();
        }
    });
}

void HttpServer::Private::waitForSignals()
{
    core.signals.async_wait([this](const error_code &problem, int) {
        if (!problem) {
            drain();
            if (!core.connections.empty()) {
                waitForSignals(); // a second signal does not wait
            }
        }
    });
}

HttpServer::HttpServer(std::unique_ptr<Private> opened) : d(std::move(opened))
{}

HttpServer::~HttpServer() = default;

Result<std::unique_ptr<HttpServer>> HttpServer::listen(const ListenOptions &options, const HttpLimits &limits,
                                                       HttpHooks hooks, ServerLog &log)
{
    FORECOURT_ASSIGN(const tcp::endpoint endpoint, endpointOf(options.address));
    auto opened = std::make_unique<Private>();
    FORECOURT_ASSIGN(opened->core.tls, tlsOf(options));
    if (!opened->core.tls && !endpoint.address().is_loopback()) {
        return unusable(
            QStringLiteral("refusing to listen on %1 without TLS: give a certificate and a key, or "
                           "listen on a loopback address")
                .arg(options.address));
    }
    opened->core.limits = limits;
    opened->core.budget.allow(limits.bytesInFlight, limits.bytesPerCaller);
    opened->core.hooks = std::move(hooks);
    opened->core.processId = systemRandomBytes(4).toHex();
    opened->log = &log;
    FORECOURT_ASSIGN(opened->core.workers,
                     WorkerPool::start(limits.workers, limits.queuedRequests, opened->core.hooks.handlers));
    FORECOURT_ASSIGN(opened->core.writers,
                     WorkerPool::start(limits.writers, limits.queuedRequests, opened->core.hooks.handlers));
    FORECOURT_TRY(opened->open(endpoint));
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(opened)));
}

QString HttpServer::url() const
{
    error_code ignored;
    const tcp::endpoint endpoint = d->core.acceptor.local_endpoint(ignored);
    const QString host = QString::fromStdString(endpoint.address().to_string());
    return QStringLiteral("%1://%2:%3")
        .arg(d->core.tls ? QLatin1String("https") : QLatin1String("http"),
             endpoint.address().is_v6() ? QStringLiteral("[%1]").arg(host) : host,
             QString::number(endpoint.port()));
}

void HttpServer::endOnSignals()
{
    error_code ignored;
    d->core.signals.add(SIGINT, ignored);
    d->core.signals.add(SIGTERM, ignored);
    d->waitForSignals();
}

void HttpServer::run()
{
    d->core.alive.expires_at(net::steady_timer::time_point::max());
    d->core.alive.async_wait([](const error_code &) {});
    d->accept();
    d->poll();
    for (;;) {
        try {
            d->core.io.run();
            return;
        } catch (const std::exception &exception) {
            // One connection's misfortune (memory, most likely) must not end the others.
            d->log->write(ServerLog::Level::Error, "exception", {{"what", QByteArray(exception.what())}});
        }
    }
}

void HttpServer::stop()
{
    net::post(d->core.io, [this] { d->drain(); });
}

void HttpServer::tellNews(const QByteArray &topic)
{
    net::post(d->core.io, [this, topic] { d->core.news.tell(topic); });
}

void HttpServer::tellAllNews()
{
    net::post(d->core.io, [this] { d->core.news.tellAll(); });
}

const HttpCounts &HttpServer::counts() const
{
    return d->core.counts;
}

} // namespace forecourt
