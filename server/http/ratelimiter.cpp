// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/ratelimiter.h"

#include <cmath>

namespace forecourt {

namespace {

constexpr qsizetype kMostCallers = 10000;

} // namespace

RateLimiter::RateLimiter(double burst, double perSecond) : m_burst(burst), m_perSecond(perSecond)
{}

int RateLimiter::admit(const QByteArray &caller, qint64 nowMs)
{
    if (m_buckets.size() >= kMostCallers && !m_buckets.contains(caller)) {
        forgetRested(nowMs);
    }
    if (m_buckets.size() >= kMostCallers && !m_buckets.contains(caller)) {
        return 1; // more callers at once than can be told apart
    }
    const auto found = m_buckets.constFind(caller);
    const double left = found == m_buckets.constEnd() ? m_burst : leftAt(*found, nowMs);
    if (left < 1) {
        if (nowMs < found->at) { // a clock set back: time passes from here, not from where it had been
            m_buckets[caller].at = nowMs;
        }
        return std::max(1, static_cast<int>(std::ceil((1 - left) / m_perSecond)));
    }
    m_buckets.insert(caller, {left - 1, nowMs});
    return 0;
}

double RateLimiter::leftAt(const Bucket &bucket, qint64 nowMs) const
{
    // A clock set back must not lock anybody out: then no time has passed.
    const double seconds = static_cast<double>(std::max<qint64>(0, nowMs - bucket.at)) / 1000;
    return std::min(m_burst, bucket.left + seconds * m_perSecond);
}

void RateLimiter::forgetRested(qint64 nowMs)
{
    m_buckets.removeIf([&](QHash<QByteArray, Bucket>::iterator it) { return leftAt(*it, nowMs) >= m_burst; });
}

} // namespace forecourt
