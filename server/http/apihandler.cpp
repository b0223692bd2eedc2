// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/apihandler.h"

#include "models/protocol/messagereader.h"
#include "server/http/announcedlimits.h"
#include "server/http/byterange.h"
#include "server/http/replyto.h"

#include <QUrlQuery>

#include <algorithm>

namespace forecourt {

namespace {

constexpr const char *kJson = "application/json";
constexpr const char *kLines = "application/x-ndjson";
constexpr const char *kPartPath = "/v1/part/";

template <typename Message> HttpReply replyOf(const Result<Message> &outcome, const char *contentType)
{
    if (!outcome) {
        return replyTo(outcome.error());
    }
    HttpReply reply;
    reply.body = encode(*outcome);
    reply.contentType = contentType;
    return reply;
}

template <typename Request, typename Call>
HttpReply call(const QByteArray &body, const Call &handle, const char *contentType = kJson)
{
    const Result<Request> request = decode<Request>(body);
    if (!request) {
        return replyTo(request.error());
    }
    return replyOf(handle(*request), contentType);
}

Result<qint64> numberOf(const QUrlQuery &query, const QString &name, std::optional<qint64> otherwise)
{
    if (!query.hasQueryItem(name) && otherwise) {
        return *otherwise;
    }
    bool isNumber = false;
    const qint64 number = query.queryItemValue(name).toLongLong(&isNumber);
    if (!isNumber || number < 0) {
        return fail(ErrorCode::Malformed, QStringLiteral("\"%1\" is not a whole number").arg(name));
    }
    return number;
}

Result<PullRequest> pullRequestOf(const QByteArray &text)
{
    const QUrlQuery query(QString::fromUtf8(text));
    PullRequest request;
    FORECOURT_ASSIGN(request.epoch, numberOf(query, QStringLiteral("epoch"), std::nullopt));
    FORECOURT_ASSIGN(request.cursor, numberOf(query, QStringLiteral("cursor"), std::nullopt));
    FORECOURT_ASSIGN(request.limit, numberOf(query, QStringLiteral("limit"), request.limit));
    FORECOURT_ASSIGN(request.schema, numberOf(query, QStringLiteral("schema"), 0));
    FORECOURT_ASSIGN(request.waitMs, numberOf(query, QStringLiteral("wait"), 0));
    return request;
}

// Programs from before anybody asked for it do not tell.
Result<qint64> schemaOf(const HttpHead &head)
{
    return numberOf(QUrlQuery(QString::fromUtf8(head.query)), QStringLiteral("schema"), 0);
}

Result<PartRequest> partRequestOf(const HttpHead &head)
{
    constexpr qsizetype kShaBytes = 32;
    const auto sha = bytesFromHex(QString::fromLatin1(head.path.mid(qstrlen(kPartPath))), kShaBytes);
    if (!sha) {
        return fail(ErrorCode::Malformed, QStringLiteral("part: no such name"));
    }
    FORECOURT_ASSIGN(const ByteRange range, byteRangeOf(head.range));
    FORECOURT_ASSIGN(const qint64 schema, schemaOf(head));
    return PartRequest{*sha, range.from, range.count, schema};
}

} // namespace

ApiHandler::ApiHandler(SyncService &sync, EnrolHandler &enrol, TokenHandler &token, Announce announce,
                       QJsonObject limits)
    : m_sync(sync)
    , m_enrol(enrol)
    , m_token(token)
    , m_announce(std::move(announce))
    , m_limits(std::move(limits))
{}

HttpReply ApiHandler::handle(const HttpRequest &request)
{
    if (request.head.path == "/v1/enrol") {
        return call<EnrolRequest>(request.body, [&](const auto &message) { return m_enrol.handle(message); });
    }
    if (request.head.path == "/v1/token") {
        return call<TokenRequest>(request.body, [&](const auto &message) { return m_token.handle(message); });
    }
    const Result<DeviceContext> caller = m_token.authenticate(request.head.bearer);
    if (!caller) {
        return replyToCaller(caller.error());
    }
    HttpReply reply = handleFor(*caller, request);
    reply.store = caller->store.toString().toLatin1();
    return reply;
}

HttpReply ApiHandler::handleFor(const DeviceContext &caller, const HttpRequest &request)
{
    if (request.head.path == "/v1/hello") {
        return hello(caller, request.body);
    }
    if (request.head.path == "/v1/push") {
        return push(caller, request.body);
    }
    if (request.head.path == "/v1/verify") {
        qint64 repaired = 0;
        HttpReply reply = call<VerifyRequest>(request.body, [&](const auto &message) {
            repaired = message.repaired;
            return m_sync.verify(caller, message);
        });
        reply.repaired = reply.status == 200 ? repaired : 0;
        return reply;
    }
    if (request.head.path == "/v1/rows") {
        return call<RowsRequest>(request.body,
                                 [&](const auto &message) { return m_sync.rows(caller, message); });
    }
    if (request.head.path == "/v1/lease") {
        return call<LeaseRequest>(request.body,
                                  [&](const auto &message) { return m_sync.lease(caller, message); });
    }
    return get(caller, request);
}

HttpReply ApiHandler::hello(const DeviceContext &caller, const QByteArray &body)
{
    HttpReply reply =
        call<HelloRequest>(body, [&](const auto &message) { return m_sync.hello(caller, message); });
    if (reply.status == 200 && !m_limits.isEmpty()) {
        reply.body = withLimits(reply.body, m_limits);
    }
    return reply;
}

HttpReply ApiHandler::get(const DeviceContext &caller, const HttpRequest &request)
{
    if (request.head.path == "/v1/pull") {
        return pull(caller, request);
    }
    if (request.head.path == "/v1/devices") {
        return replyOf(m_sync.devices(caller), kJson);
    }
    if (request.head.path == "/v1/snapshot") {
        const Result<qint64> schema = schemaOf(request.head);
        return schema ? replyOf(m_sync.snapshot(caller, {*schema}), kJson) : replyTo(schema.error());
    }
    if (request.head.path.startsWith(kPartPath)) {
        return part(caller, request.head);
    }
    return errorReply(404, "not-found");
}

HttpReply ApiHandler::part(const DeviceContext &caller, const HttpHead &head)
{
    const auto asked = partRequestOf(head);
    if (!asked) {
        return replyTo(asked.error());
    }
    const Result<PartSlice> slice = m_sync.part(caller, *asked);
    if (!slice) {
        return replyTo(slice.error());
    }
    HttpReply reply;
    reply.body = slice->bytes;
    reply.contentType = QByteArrayLiteral("application/gzip");
    reply.isPacked = true;
    if (reply.body.size() < slice->of) {
        reply.status = 206;
        reply.contentRange = contentRangeOf(asked->from, reply.body.size(), slice->of);
    }
    return reply;
}

HttpReply ApiHandler::push(const DeviceContext &caller, const QByteArray &body)
{
    const Result<PushRequest> request = decode<PushRequest>(body);
    if (!request) {
        return replyTo(request.error());
    }
    const Result<PushReply> outcome = m_sync.push(caller, *request);
    HttpReply reply = replyOf(outcome, kLines);
    if (outcome) {
        const auto isNew = [](const PushResult &result) {
            return result.outcome == PushOutcome::Ok;
        };
        reply.operations = std::count_if(outcome->results.begin(), outcome->results.end(), isNew);
    }
    if (reply.operations > 0) {
        m_announce(caller.store);
    }
    return reply;
}

HttpReply ApiHandler::pull(const DeviceContext &caller, const HttpRequest &request)
{
    const Result<PullRequest> pull = pullRequestOf(request.head.query);
    if (!pull) {
        return replyTo(pull.error());
    }
    const Result<PullReply> outcome = m_sync.pull(caller, *pull);
    HttpReply reply = replyOf(outcome, kLines);
    if (outcome) {
        reply.operations = outcome->entries.size();
    }
    const qint64 left = request.waitLeftMs >= 0 ? request.waitLeftMs : std::min(pull->waitMs, kLongestWaitMs);
    if (outcome && left > 0 && outcome->refusal == PullRefusal::None && outcome->entries.isEmpty()) {
        reply.wait = HttpWait{caller.store.toBytes(), static_cast<int>(left)};
    }
    return reply;
}

} // namespace forecourt
