// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/apigate.h"

#include <array>

namespace forecourt {

namespace {

constexpr qint64 kSmallBody = 16 * 1024;

enum class Body { None, Small, Push };

struct Route
{
    const char *path;
    const char *method;
    bool needsToken;
    Body body;
};

constexpr std::array<Route, 7> kRoutes{{
    {"/healthz", "GET", false, Body::None},
    {"/v1/enrol", "POST", false, Body::Small},
    {"/v1/token", "POST", false, Body::Small},
    {"/v1/hello", "POST", true, Body::Small},
    {"/v1/push", "POST", true, Body::Push},
    {"/v1/pull", "GET", true, Body::None},
    {"/v1/verify", "POST", true, Body::Small},
}};

const Route *routeOf(const QByteArray &path)
{
    const auto found =
        std::find_if(kRoutes.begin(), kRoutes.end(), [&](const Route &route) { return path == route.path; });
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
    if (auto refusal = refuseUncounted(head, route->needsToken, admission)) {
        return tl::unexpected(*refusal);
    }
    if (route->body == Body::Push) {
        admission.bodyBytes = m_limits.bodyBytes;
        admission.inflatedBytes = m_limits.inflatedBytes;
        admission.writes = true;
    } else if (route->body == Body::Small) {
        admission.bodyBytes = admission.inflatedBytes = kSmallBody;
    }
    return admission;
}

std::optional<HttpReply> ApiGate::refuseUncounted(const HttpHead &head, bool needsToken,
                                                  HttpAdmission &admission)
{
    const qint64 now = m_clock.nowMs();
    int wait = 0;
    if (needsToken) {
        const Result<TokenClaims> claims = m_signer.claims(head.bearer, now);
        if (!claims) {
            return errorReply(401, "no-token", claims.error().detail.toUtf8());
        }
        admission.hasToken = true;
        admission.caller = claims->store.toBytes();
        wait = m_stores.admit(admission.caller, now);
    } else {
        wait = m_anonymous.admit(head.address, now);
    }
    if (wait > 0) {
        HttpReply reply = errorReply(429, "too-many-requests");
        reply.retryAfterSeconds = wait;
        return reply;
    }
    return std::nullopt;
}

} // namespace forecourt
