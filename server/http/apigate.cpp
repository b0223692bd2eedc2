// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/apigate.h"

#include "server/http/replyto.h"
#include "server/service/intakekey.h"
#include "server/service/leadbody.h"

#include <array>

namespace forecourt {

namespace {

enum class Caller { Anybody, Desk, Source }; // who has a token, who has an intake key
enum class Body { None, Small, Push, Leads, Chunk };

struct Route
{
    const char *path;
    const char *method;
    Caller caller;
    Body body;
};

constexpr std::array<Route, 16> kRoutes{{
    {"/healthz", "GET", Caller::Anybody, Body::None},
    {"/v1/enrol", "POST", Caller::Anybody, Body::Small},
    {"/v1/token", "POST", Caller::Anybody, Body::Small},
    {"/v1/hello", "POST", Caller::Desk, Body::Small},
    {"/v1/push", "POST", Caller::Desk, Body::Push},
    {"/v1/pull", "GET", Caller::Desk, Body::None},
    {"/v1/verify", "POST", Caller::Desk, Body::Small},
    {"/v1/rows", "POST", Caller::Desk, Body::Small},
    {"/v1/lease", "POST", Caller::Desk, Body::Small},
    {"/v1/devices", "GET", Caller::Desk, Body::None},
    {"/v1/leads", "POST", Caller::Source, Body::Leads},
    {"/v1/snapshot", "GET", Caller::Desk, Body::None},
    {"/v1/part/", "GET", Caller::Desk, Body::None}, // and the name of a part
    {"/v1/blob/", "GET", Caller::Desk, Body::None}, // likewise
    {"/v1/blob/", "HEAD", Caller::Desk, Body::None},
    {"/v1/blob/", "PATCH", Caller::Desk, Body::Chunk},
}};

std::optional<HttpReply> refuseFor(int seconds)
{
    if (seconds == 0) {
        return std::nullopt;
    }
    HttpReply reply = errorReply(429, "too-many-requests");
    reply.retryAfterSeconds = seconds;
    return reply;
}

bool isAt(const Route &route, const QByteArray &path)
{
    const QByteArray known(route.path);
    return known.endsWith('/') ? path.startsWith(known) : path == known;
}

const Route *routeOf(const HttpHead &head)
{
    const auto found = std::find_if(kRoutes.begin(), kRoutes.end(), [&](const Route &route) {
        return isAt(route, head.path) && head.method == route.method;
    });
    return found == kRoutes.end() ? nullptr : &*found;
}

// 405 where the path is one of ours, with what it knows.
HttpReply refuseRoute(const QByteArray &path)
{
    QByteArrayList methods;
    for (const Route &route : kRoutes) {
        if (isAt(route, path)) {
            methods.append(route.method);
        }
    }
    HttpReply reply = methods.isEmpty() ? errorReply(404, "not-found") : errorReply(405, "wrong-method");
    reply.allow = methods.join(", ");
    return reply;
}

} // namespace

ApiGate::ApiGate(const Clock &clock, const TokenSigner &signer, const ServerLimits &limits,
                 const ApiRates &rates)
    : m_clock(clock)
    , m_signer(signer)
    , m_limits(limits)
    , m_anonymous(rates.anonymousBurst, rates.anonymousPerSecond)
    , m_devices(rates.deviceBurst, rates.devicePerSecond)
    , m_stores(rates.storeBurst, rates.storePerSecond)
    , m_keys(rates.keyBurst, rates.keyPerSecond)
    , m_senders(rates.senderBurst, rates.senderPerSecond)
{}

tl::expected<HttpAdmission, HttpReply> ApiGate::admit(const HttpHead &head)
{
    const Route *route = routeOf(head);
    if (route == nullptr) {
        return tl::unexpected(refuseRoute(head.path));
    }
    if (head.path == "/healthz") {
        HttpReply reply;
        reply.body = QByteArrayLiteral("{\"status\":\"ok\"}");
        return tl::unexpected(reply);
    }
    HttpAdmission admission;
    const auto refusal = route->caller == Caller::Desk ? refuseDesk(head, admission)
                         : route->caller == Caller::Source
                             ? refuseSource(head)
                             : refuseFor(m_anonymous.admit(head.address, m_clock.nowMs()));
    if (refusal) {
        return tl::unexpected(*refusal);
    }
    if (route->body == Body::Push) {
        admission.bodyBytes = m_limits.bodyBytes;
        admission.inflatedBytes = m_limits.inflatedBytes;
        admission.writes = true;
    } else if (route->body == Body::Leads) {
        admission.bodyBytes = admission.inflatedBytes = kMostLeadBytes;
        admission.writes = true;
    } else if (route->body == Body::Chunk) {
        admission.bodyBytes = admission.inflatedBytes = m_limits.blobChunkBytes;
    } else if (route->body == Body::Small) {
        admission.bodyBytes = admission.inflatedBytes = kSmallBodyBytes;
    }
    return admission;
}

std::optional<HttpReply> ApiGate::refuseDesk(const HttpHead &head, HttpAdmission &admission)
{
    const qint64 now = m_clock.nowMs();
    const Result<TokenClaims> claims = m_signer.claims(head.bearer, now);
    if (!claims) {
        return replyToCaller(claims.error());
    }
    admission.hasToken = true;
    admission.caller = claims->store.toBytes();
    admission.device = claims->device.toRfc4122();
    // By itself first: a desk that asks too much takes nothing from the others of its store.
    if (auto refusal = refuseFor(m_devices.admit(admission.device, now))) {
        return refusal;
    }
    return refuseFor(m_stores.admit(admission.caller, now));
}

// Whether a key is known a worker finds out. Counted by the whole key: who knows but its id cannot use up
// what its owner may do.
std::optional<HttpReply> ApiGate::refuseSource(const HttpHead &head)
{
    const qint64 now = m_clock.nowMs();
    const auto key = IntakeKey::read(head.bearer);
    if (auto refusal = refuseFor(m_senders.admit(head.address, now))) {
        return refusal;
    }
    if (!key) {
        return errorReply(401, "no-key");
    }
    if (auto refusal = refuseFor(m_keys.admit(key->hash(), now))) {
        return refusal;
    }
    return isLeadType(head.contentType) ? std::nullopt
                                        : std::optional(errorReply(415, "unsupported", "Content-Type"));
}

} // namespace forecourt
