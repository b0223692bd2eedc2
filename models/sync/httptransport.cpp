// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/httptransport.h"

#include "models/protocol/outdated.h"
#include "models/protocol/revocation.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QUrlQuery>

namespace forecourt {

namespace {

constexpr qint64 kTokenMs = 10 * 60 * 1000; // of the 15 minutes it is good for
constexpr int kLongestDetail = 300;

ErrorCode codeOf(int status)
{
    switch (status) {
    case 400:
        return ErrorCode::Malformed;
    case 401:
    case 403:
        return ErrorCode::Forbidden;
    case 404:
    case 405:
        return ErrorCode::Unsupported; // another server answers at this address, or an older one
    case 409:
        return ErrorCode::Conflict;
    case 413:
        return ErrorCode::TooLarge;
    default: // 429, 5xx, and what is between us and the server
        return ErrorCode::Unavailable;
    }
}

bool isGood(const HttpAnswer &answer)
{
    constexpr int kPartial = 206;
    return answer.status == 200 || answer.status == kPartial;
}

// The answer as its message, or why there is none.
template <typename Reply>
std::function<void(tl::expected<QByteArray, TransportFailure>)> decoded(Transport::Handler<Reply> handler)
{
    return [handler = std::move(handler)](tl::expected<QByteArray, TransportFailure> bytes) {
        if (!bytes) {
            handler(tl::unexpected(std::move(bytes).error()));
            return;
        }
        auto reply = decode<Reply>(*bytes);
        if (!reply) {
            handler(tl::unexpected(TransportFailure{std::move(reply).error(), 0}));
            return;
        }
        handler(std::move(*reply));
    };
}

} // namespace

TransportFailure HttpTransport::failureOf(const HttpAnswer &answer)
{
    const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
    if (answer.status == 403 &&
        json.value(QStringLiteral("error")).toString() == QLatin1String(kRevokedWord)) {
        return {revokedError(json.value(QStringLiteral("detail")).toString().left(kLongestDetail)), 0};
    }
    const Error said{ErrorCode::Unsupported,
                     json.value(QStringLiteral("detail")).toString().left(kLongestDetail)};
    if (answer.status == 400 && isProtocolOutdated(said)) { // of any call: that of a token comes before hello
        return {said, 0};
    }
    const QString detail = QStringLiteral("HTTP %1 %2 %3")
                               .arg(answer.status)
                               .arg(json.value(QStringLiteral("error")).toString(),
                                    json.value(QStringLiteral("detail")).toString())
                               .trimmed()
                               .left(kLongestDetail);
    return {{codeOf(answer.status), detail}, answer.retryAfterMs};
}

HttpTransport::HttpTransport(QUrl server, QUuid device, const DeviceKey &key, const QString &authorities)
    : HttpTransport(
          std::move(server), device,
          [&key](const QByteArray &message, const Signed &then) { then(key.sign(message)); }, authorities)
{}

HttpTransport::HttpTransport(QUrl server, QUuid device, Signer signer, const QString &authorities)
    : m_server(std::move(server)), m_device(device), m_sign(std::move(signer))
{
    if (!authorities.isEmpty() && QFile::exists(authorities)) {
        // An unusable file shows as the certificate error it leads to.
        const auto trusted = m_client.trust(authorities);
        Q_UNUSED(trusted)
    }
}

void HttpTransport::hello(const HelloRequest &request, qint64 timeoutMs, Handler<HelloReply> handler)
{
    HttpCall call = callOf(QStringLiteral("/v1/hello"), encode(request));
    call.timeoutMs = timeoutMs;
    exchangeAs(std::move(call), decoded<HelloReply>(std::move(handler)));
}

void HttpTransport::push(const PushRequest &request, qint64 timeoutMs, Handler<PushReply> handler)
{
    HttpCall call = callOf(QStringLiteral("/v1/push"), encode(request));
    call.contentType = QByteArrayLiteral("application/x-ndjson");
    call.timeoutMs = timeoutMs;
    exchangeAs(std::move(call), decoded<PushReply>(std::move(handler)));
}

void HttpTransport::pull(const PullRequest &request, qint64 timeoutMs, Handler<PullReply> handler)
{
    HttpCall call = callOf(QStringLiteral("/v1/pull"), {});
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("epoch"), QString::number(request.epoch));
    query.addQueryItem(QStringLiteral("cursor"), QString::number(request.cursor));
    query.addQueryItem(QStringLiteral("limit"), QString::number(request.limit));
    query.addQueryItem(QStringLiteral("schema"), QString::number(request.schema));
    if (request.waitMs > 0) {
        query.addQueryItem(QStringLiteral("wait"), QString::number(request.waitMs));
    }
    call.url.setQuery(query);
    call.isGet = true;
    call.timeoutMs = timeoutMs;
    exchangeAs(std::move(call), decoded<PullReply>(std::move(handler)));
}

void HttpTransport::verify(const VerifyRequest &request, qint64 timeoutMs, Handler<VerifyReply> handler)
{
    HttpCall call = callOf(QStringLiteral("/v1/verify"), encode(request));
    call.timeoutMs = timeoutMs;
    exchangeAs(std::move(call), decoded<VerifyReply>(std::move(handler)));
}

void HttpTransport::rows(const RowsRequest &request, qint64 timeoutMs, Handler<RowsReply> handler)
{
    HttpCall call = callOf(QStringLiteral("/v1/rows"), encode(request));
    call.timeoutMs = timeoutMs;
    exchangeAs(std::move(call), decoded<RowsReply>(std::move(handler)));
}

void HttpTransport::lease(const LeaseRequest &request, qint64 timeoutMs, Handler<LeaseReply> handler)
{
    HttpCall call = callOf(QStringLiteral("/v1/lease"), encode(request));
    call.timeoutMs = timeoutMs;
    exchangeAs(std::move(call), decoded<LeaseReply>(std::move(handler)));
}

void HttpTransport::devices(const DevicesRequest &, qint64 timeoutMs, Handler<DevicesReply> handler)
{
    HttpCall call = callOf(QStringLiteral("/v1/devices"), {});
    call.isGet = true;
    call.timeoutMs = timeoutMs;
    exchangeAs(std::move(call), decoded<DevicesReply>(std::move(handler)));
}

void HttpTransport::snapshot(const SnapshotRequest &request, qint64 timeoutMs, Handler<SnapshotReply> handler)
{
    HttpCall call = callOf(QStringLiteral("/v1/snapshot"), {});
    call.url.setQuery(QStringLiteral("schema=%1").arg(request.schema));
    call.isGet = true;
    call.timeoutMs = timeoutMs;
    exchangeAs(std::move(call), decoded<SnapshotReply>(std::move(handler)));
}

void HttpTransport::part(const PartRequest &request, qint64 timeoutMs, Handler<PartReply> handler)
{
    HttpCall call = callOf(QStringLiteral("/v1/part/") + QString::fromLatin1(request.sha.toHex()), {});
    call.url.setQuery(QStringLiteral("schema=%1").arg(request.schema));
    call.isGet = true;
    call.timeoutMs = timeoutMs;
    call.range = "bytes=" + QByteArray::number(request.from) + '-' +
                 QByteArray::number(request.from + request.count - 1);
    exchangeAs(std::move(call), [request, handler = std::move(handler)](Bytes bytes) {
        if (!bytes) {
            handler(tl::unexpected(std::move(bytes).error()));
        } else if (bytes->isEmpty() || bytes->size() > request.count) {
            const Error error{ErrorCode::Malformed,
                              QStringLiteral("the server gave other bytes than asked for")};
            handler(tl::unexpected(TransportFailure{error, 0}));
        } else {
            handler(PartReply{std::move(*bytes)});
        }
    });
}

void HttpTransport::enrol(const EnrolRequest &request, qint64 timeoutMs, Handler<EnrolReply> handler)
{
    HttpCall call = callOf(QStringLiteral("/v1/enrol"), encode(request));
    call.timeoutMs = timeoutMs;
    exchange(std::move(call), decoded<EnrolReply>(std::move(handler)));
}

void HttpTransport::token(const TokenRequest &request, qint64 timeoutMs, Handler<TokenReply> handler)
{
    HttpCall call = callOf(QStringLiteral("/v1/token"), encode(request));
    call.timeoutMs = timeoutMs;
    exchange(std::move(call), decoded<TokenReply>(std::move(handler)));
}

HttpCall HttpTransport::callOf(const QString &path, const QByteArray &body) const
{
    HttpCall call;
    call.url = m_server;
    QString base = m_server.path();
    while (base.endsWith(QLatin1Char('/'))) {
        base.chop(1);
    }
    call.url.setPath(base + path);
    call.body = body;
    return call;
}

void HttpTransport::exchange(HttpCall call, Then then)
{
    m_client.send(call, [then = std::move(then)](Result<HttpAnswer> answer) {
        if (!answer) {
            then(tl::unexpected(TransportFailure{std::move(answer).error(), 0}));
        } else if (!isGood(*answer)) {
            then(tl::unexpected(failureOf(*answer)));
        } else {
            then(std::move(answer->body));
        }
    });
}

void HttpTransport::exchangeAs(HttpCall call, Then then)
{
    answerAs(std::move(call), [then = std::move(then)](Answer answer) {
        if (!answer) {
            then(tl::unexpected(std::move(answer).error()));
        } else if (!isGood(*answer)) {
            then(tl::unexpected(failureOf(*answer)));
        } else {
            then(std::move(answer->body));
        }
    });
}

void HttpTransport::answerAs(HttpCall call, Answered then, bool renewed)
{
    const QDeadlineTimer deadline(call.timeoutMs);
    if (m_token.isEmpty() || m_tokenAge.hasExpired(kTokenMs)) {
        obtainToken(call.timeoutMs, [this, call, then = std::move(then), deadline](Bytes token) mutable {
            if (!token) {
                then(tl::unexpected(std::move(token).error()));
                return;
            }
            call.timeoutMs = deadline.remainingTime();
            answerAs(std::move(call), std::move(then), true);
        });
        return;
    }
    call.bearer = m_token;
    m_client.send(call,
                  [this, call, then = std::move(then), deadline, renewed](Result<HttpAnswer> answer) mutable {
                      if (!answer) {
                          then(tl::unexpected(TransportFailure{std::move(answer).error(), 0}));
                      } else if (answer->status == 401 && !renewed) {
                          m_token.clear();
                          call.timeoutMs = deadline.remainingTime();
                          answerAs(std::move(call), std::move(then));
                      } else {
                          if (answer->status == 401) {
                              m_token.clear();
                          }
                          then(std::move(*answer));
                      }
                  });
}

// The server's nonce, signed by this device, is worth a token.
void HttpTransport::obtainToken(qint64 timeoutMs, Then then)
{
    const QDeadlineTimer deadline(timeoutMs);
    token({m_device, {}, {}}, timeoutMs, [this, then = std::move(then), deadline](auto asked) mutable {
        if (!asked) {
            then(tl::unexpected(std::move(asked).error()));
            return;
        }
        const QPointer<HttpClient> alive(&m_client);
        m_sign(QByteArrayLiteral("forecourt-token\n") + asked->nonce,
               [this, alive, nonce = asked->nonce, deadline,
                then = std::move(then)](Result<QByteArray> signature) mutable {
                   if (alive == nullptr) {
                       return; // the key came after the transport had gone
                   }
                   if (!signature) {
                       then(tl::unexpected(TransportFailure{std::move(signature).error(), 0}));
                       return;
                   }
                   prove(nonce, *signature, deadline.remainingTime(), std::move(then));
               });
    });
}

void HttpTransport::prove(const QByteArray &nonce, const QByteArray &signature, qint64 timeoutMs, Then then)
{
    token({m_device, nonce, signature}, timeoutMs, [this, then = std::move(then)](auto given) {
        if (!given) {
            then(tl::unexpected(std::move(given).error()));
            return;
        }
        m_token = given->token.toUtf8();
        m_tokenAge.start();
        then(m_token);
    });
}

} // namespace forecourt
