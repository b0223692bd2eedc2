// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/httptransport.h"

#include "models/protocol/gzip.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QTimer>
#include <QUrlQuery>

namespace forecourt {

namespace {

constexpr qsizetype kCompressFrom = 1024;
constexpr qint64 kLargestAnswer = 16 * 1024 * 1024;
constexpr qint64 kLargestInflated = 64 * 1024 * 1024;
constexpr qint64 kAnonymousMs = 20 * 1000;
// Renew while the old token still holds, so that a call on its way is not refused.
constexpr qint64 kRenewEarlyMs = 60 * 1000;
constexpr int kUnauthorised = 401;

QString pathOf(const NetworkRequest &request)
{
    struct Path
    {
        QString operator()(const HelloRequest &) const { return QStringLiteral("/v1/hello"); }
        QString operator()(const PushRequest &) const { return QStringLiteral("/v1/push"); }
        QString operator()(const PullRequest &) const { return QStringLiteral("/v1/pull"); }
        QString operator()(const VerifyRequest &) const { return QStringLiteral("/v1/verify"); }
    };
    return std::visit(Path(), request);
}

template <typename Reply>
Result<NetworkReply> decodeAs(const QByteArray &bytes)
{
    FORECOURT_ASSIGN(Reply reply, decode<Reply>(bytes));
    return NetworkReply(std::move(reply));
}

Result<NetworkReply> decodeFor(const NetworkRequest &request, const QByteArray &bytes)
{
    struct Decoder
    {
        const QByteArray &bytes;
        Result<NetworkReply> operator()(const HelloRequest &) const { return decodeAs<HelloReply>(bytes); }
        Result<NetworkReply> operator()(const PushRequest &) const { return decodeAs<PushReply>(bytes); }
        Result<NetworkReply> operator()(const PullRequest &) const { return decodeAs<PullReply>(bytes); }
        Result<NetworkReply> operator()(const VerifyRequest &) const { return decodeAs<VerifyReply>(bytes); }
    };
    return std::visit(Decoder{bytes}, request);
}

QByteArray bodyFor(const NetworkRequest &request)
{
    struct Encoder
    {
        QByteArray operator()(const HelloRequest &message) const { return encode(message); }
        QByteArray operator()(const PushRequest &message) const { return encode(message); }
        QByteArray operator()(const PullRequest &) const { return {}; }
        QByteArray operator()(const VerifyRequest &message) const { return encode(message); }
    };
    return std::visit(Encoder(), request);
}

ErrorCode codeOf(int status, QNetworkReply::NetworkError error)
{
    switch (status) {
    case 0:
        return error == QNetworkReply::OperationCanceledError || error == QNetworkReply::TimeoutError
                   ? ErrorCode::Timeout
                   : ErrorCode::Unavailable;
    case 400:
        return ErrorCode::Malformed;
    case kUnauthorised:
    case 403:
        return ErrorCode::Forbidden;
    case 404:
        return ErrorCode::NotFound;
    case 409:
        return ErrorCode::Conflict;
    case 413:
        return ErrorCode::TooLarge;
    default:
        return ErrorCode::Unavailable;
    }
}

} // namespace

HttpTransport::HttpTransport(const Clock &clock, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_tls(QSslConfiguration::defaultConfiguration())
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(true);
    QFile authority(QDir(folder).filePath(QStringLiteral("server-ca.pem")));
    if (authority.open(QIODevice::ReadOnly)) {
        m_tls.addCaCertificates(QSslCertificate::fromDevice(&authority));
    }
}

QNetworkRequest HttpTransport::prepare(const QUrl &server, const QString &path, qint64 timeoutMs) const
{
    QUrl url = server;
    url.setPath(path);
    QNetworkRequest request(url);
    request.setSslConfiguration(m_tls);
    request.setTransferTimeout(static_cast<int>(timeoutMs));
    // Set by hand, Qt leaves the answer as it came: our own inflater has a bound.
    request.setRawHeader("Accept-Encoding", "gzip");
    return request;
}

void HttpTransport::post(QNetworkRequest request, const QByteArray &body, const Raw &answer)
{
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    QByteArray sent = body;
    if (body.size() > kCompressFrom) {
        const auto packed = deflateGzip(body);
        if (packed) {
            sent = *packed;
            request.setRawHeader("Content-Encoding", "gzip");
        }
    }
    follow(m_network.post(request, sent), answer);
}

void HttpTransport::follow(QNetworkReply *reply, const Raw &answer)
{
    auto received = std::make_shared<QByteArray>();
    connect(reply, &QIODevice::readyRead, this, [reply, received] {
        received->append(reply->readAll());
        if (received->size() > kLargestAnswer) {
            reply->abort();
        }
    });
    connect(reply, &QNetworkReply::finished, this, [reply, received, answer] {
        received->append(reply->readAll());
        answer(bodyOf(*reply, *received));
    });
}

tl::expected<QByteArray, HttpTransport::Failure> HttpTransport::bodyOf(QNetworkReply &reply, const QByteArray &bytes)
{
    if (bytes.size() > kLargestAnswer) {
        return tl::unexpected(Failure{{ErrorCode::TooLarge, QStringLiteral("the server's answer is too large")}, 0});
    }
    QByteArray body = bytes;
    if (reply.rawHeader("Content-Encoding").toLower() == "gzip") {
        auto inflated = inflateBounded(bytes, kLargestInflated);
        if (!inflated) {
            return tl::unexpected(Failure{inflated.error(), 0});
        }
        body = std::move(*inflated);
    }
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply.error() != QNetworkReply::NoError || status != 200) {
        return tl::unexpected(failureOf(reply, body));
    }
    return body;
}

HttpTransport::Failure HttpTransport::failureOf(QNetworkReply &reply, const QByteArray &bytes)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    Failure failure;
    failure.error.code = codeOf(status, reply.error());
    const QString detail = QJsonDocument::fromJson(bytes).object().value(QStringLiteral("detail")).toString();
    failure.error.detail = detail.isEmpty() ? reply.errorString() : detail;
    if (reply.error() == QNetworkReply::SslHandshakeFailedError) {
        failure.error.detail = QStringLiteral("the server's certificate is not trusted: %1; put its authority into "
                                              "server-ca.pem in the data folder if it is yours")
                                   .arg(reply.errorString());
    }
    failure.retryAfterMs = reply.rawHeader("Retry-After").toLongLong() * 1000;
    return failure;
}

void HttpTransport::enrol(const QUrl &server, const EnrolRequest &request, const Answer<EnrolReply> &answer)
{
    post(prepare(server, QStringLiteral("/v1/enrol"), kAnonymousMs), encode(request),
         [answer](const tl::expected<QByteArray, Failure> &body) {
             if (!body) {
                 answer(tl::unexpected(body.error()));
                 return;
             }
             auto reply = decode<EnrolReply>(*body);
             if (reply) {
                 answer(*reply);
             } else {
                 answer(tl::unexpected(Failure{reply.error(), 0}));
             }
         });
}

void HttpTransport::speakFor(const QUrl &server, const QUuid &device, const DeviceKey &key)
{
    m_server = server;
    m_device = device;
    m_key = key;
    m_token.clear();
}

void HttpTransport::send(const NetworkRequest &request, qint64 timeoutMs, const Answer<NetworkReply> &answer)
{
    const Exchange exchange{request, timeoutMs, answer, false};
    if (!m_token.isEmpty() && m_clock.nowMs() + kRenewEarlyMs < m_tokenUntilMs) {
        transfer(exchange);
        return;
    }
    withToken(
        [this, exchange](const std::optional<Failure> &problem) {
            if (problem) {
                exchange.answer(tl::unexpected(*problem));
            } else {
                transfer(exchange);
            }
        },
        timeoutMs);
}

// Two calls: a nonce from the server, and the nonce signed by this device for a token.
void HttpTransport::withToken(const std::function<void(std::optional<Failure>)> &next, qint64 timeoutMs)
{
    m_token.clear();
    TokenRequest ask;
    ask.device = m_device;
    const QNetworkRequest request = prepare(m_server, QStringLiteral("/v1/token"), timeoutMs);
    post(request, encode(ask), [this, next, request](const tl::expected<QByteArray, Failure> &body) {
        const auto nonce = body ? decode<TokenReply>(*body) : Result<TokenReply>(tl::unexpected(body.error().error));
        if (!nonce) {
            next(Failure{nonce.error(), body ? 0 : body.error().retryAfterMs});
            return;
        }
        TokenRequest prove;
        prove.device = m_device;
        prove.nonce = nonce->nonce;
        prove.signature = m_key->sign(QByteArrayLiteral("forecourt-token\n") + nonce->nonce);
        post(request, encode(prove), [this, next](const tl::expected<QByteArray, Failure> &answer) {
            const auto token =
                answer ? decode<TokenReply>(*answer) : Result<TokenReply>(tl::unexpected(answer.error().error));
            if (!token) {
                next(Failure{token.error(), answer ? 0 : answer.error().retryAfterMs});
                return;
            }
            constexpr qint64 kTokenMs = 15 * 60 * 1000; // by any clock: how long it holds, not until when
            m_token = token->token;
            m_tokenUntilMs = m_clock.nowMs() + kTokenMs;
            next(std::nullopt);
        });
    });
}

void HttpTransport::transfer(const Exchange &exchange)
{
    QNetworkRequest request = prepare(m_server, pathOf(exchange.request), exchange.timeoutMs);
    request.setRawHeader("Authorization", "Bearer " + m_token.toLatin1());
    const Raw answer = [this, exchange](const tl::expected<QByteArray, Failure> &body) { finish(exchange, body); };
    if (const auto *pull = std::get_if<PullRequest>(&exchange.request)) {
        QUrl url = request.url();
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("epoch"), QString::number(pull->epoch));
        query.addQueryItem(QStringLiteral("cursor"), QString::number(pull->cursor));
        query.addQueryItem(QStringLiteral("limit"), QString::number(pull->limit));
        url.setQuery(query);
        request.setUrl(url);
        follow(m_network.get(request), answer);
    } else {
        post(request, bodyFor(exchange.request), answer);
    }
}

void HttpTransport::finish(const Exchange &exchange, const tl::expected<QByteArray, Failure> &body)
{
    if (!body && body.error().error.code == ErrorCode::Forbidden && !exchange.renewed) {
        Exchange again = exchange;
        again.renewed = true;
        withToken(
            [this, again](const std::optional<Failure> &problem) {
                if (problem) {
                    again.answer(tl::unexpected(*problem));
                } else {
                    transfer(again);
                }
            },
            exchange.timeoutMs);
        return;
    }
    if (!body) {
        exchange.answer(tl::unexpected(body.error()));
        return;
    }
    auto reply = decodeFor(exchange.request, *body);
    if (reply) {
        exchange.answer(std::move(*reply));
    } else {
        exchange.answer(tl::unexpected(Failure{reply.error(), 0}));
    }
}

void HttpTransport::abort()
{
    const auto replies = m_network.findChildren<QNetworkReply *>();
    for (QNetworkReply *reply : replies) {
        reply->abort();
    }
}

} // namespace forecourt
