// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/protocol/messages.h"
#include "server/http/httpmessage.h"
#include "server/http/ratelimiter.h"
#include "server/service/tokensigner.h"

namespace forecourt {

// Of enrolment, tokens, hello, verify, rows and leases.
inline constexpr qint64 kSmallBodyBytes = 16 * 1024;

struct ApiRates
{
    double anonymousBurst = 300; // per address, for enrolment and tokens
    double anonymousPerSecond = 5;
    double deviceBurst = 500; // per desk, for everything else: news wakes it once a second for a few requests
    double devicePerSecond = 50;
    double storeBurst = 10'000; // of all desks of a store: what a few hundred that all behave come to
    double storePerSecond = 2'000;
    double keyBurst = 60; // per intake key
    double keyPerSecond = 5;
    double senderBurst = 1000; // per address that sends leads, whatever keys it names
    double senderPerSecond = 50;
};

// The table of routes, and what can be said about a request from its header alone: unknown path, wrong
// method, missing or invalid token, a body of a type nobody reads, too many requests. Used on the network
// thread.
class ApiGate final
{
public:
    ApiGate(const Clock &clock, const TokenSigner &signer, const ServerLimits &limits,
            const ApiRates &rates = {});

    [[nodiscard]] tl::expected<HttpAdmission, HttpReply> admit(const HttpHead &head);

private:
    [[nodiscard]] std::optional<HttpReply> refuseDesk(const HttpHead &head, HttpAdmission &admission);
    [[nodiscard]] std::optional<HttpReply> refuseSource(const HttpHead &head);

    const Clock &m_clock;
    const TokenSigner &m_signer;
    ServerLimits m_limits;
    RateLimiter m_anonymous;
    RateLimiter m_devices;
    RateLimiter m_stores;
    RateLimiter m_keys;
    RateLimiter m_senders;
};

} // namespace forecourt
