// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/apigate.h"

#include "server/service/intakekey.h"
#include "server/service/leadbody.h"

#include <array>

namespace forecourt {

namespace {

constexpr qint64 kSmallBody = 16 * 1024;

enum class Caller { Anybody, Desk, Source }; // who has a token, who has an intake key
enum class Body { None, Small, Push, Leads };

struct Route
{
    const char *path;
    const char *method;
    Caller caller;
    Body body;
};

constexpr std::array<Route, 10> kRoutes{{
    {"/healthz", "GET", Caller::Anybody, Body::None},
    {"/v1/enrol", "POST", Caller::Anybody, Body::Small},
    {"/v1/token", "POST", Caller::Anybody, Body::Small},
    {"/v1/hello", "POST", Caller::Desk, Body::Small},
    {"/v1/push", "POST", Caller::Desk, Body::Push},
    {"/v1/pull", "GET", Caller::Desk, Body::None},
    {"/v1/verify", "POST", Caller::Desk, Body::Small},
    {"/v1/leads", "POST", Caller::Source, Body::Leads},
    {"/v1/snapshot", "GET", Caller::Desk, Body::None},
    {"/v1/part/", "GET", Caller::Desk, Body::None}, // and the name of a part
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

const Route *routeOf(const QByteArray &path)
{
    const auto found = std::find_if(kRoutes.begin(), kRoutes.end(), [&](const Route &route) {
        const QByteArray known(route.path);
        return known.endsWith('/') ? path.startsWith(known) : path == known;
    });
    return found == kRoutes.end() ? nullptr : &*found;
}

} // namespace

ApiGate::ApiGate(const Clock &clock, const TokenSigner &signer, const ServerLimits &limits,
                 const ApiRates &rates)
    : m_clock(clock)
    , m_signer(signer)
    , m_limits(limits)
    , m_anonymous(rates.anonymousBurst, rates.anonymousPerSecond)
    , m_stores(rates.storeBurst, rates.storePerSecond)
    , m_keys(rates.keyBurst, rates.keyPerSecond)
    , m_senders(rates.senderBurst, rates.senderPerSecond)
{}

tl::expected<HttpAdmission, HttpReply> ApiGate::admit(const HttpHead &head)
{
    const Route *route = routeOf(head.path);
    if (route == nullptr) {
        return tl::unexpected(errorReply(404, "not-found"));
    }
    if (head.method != route->method) {
        HttpReply reply = errorReply(405, "wrong-method");
        reply.allow = route->method;
        return tl::unexpected(reply);
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
    } else if (route->body == Body::Small) {
        admission.bodyBytes = admission.inflatedBytes = kSmallBody;
    }
    return admission;
}

std::optional<HttpReply> ApiGate::refuseDesk(const HttpHead &head, HttpAdmission &admission)
{
    const qint64 now = m_clock.nowMs();
    const Result<TokenClaims> claims = m_signer.claims(head.bearer, now);
    if (!claims) {
        return errorReply(401, "no-token", claims.error().detail.toUtf8());
    }
    admission.hasToken = true;
    admission.caller = claims->store.toBytes();
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
