// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

namespace forecourt {

// A token bucket per caller: `burst` requests at once, and `perSecond` more as time passes. Remembers a
// bounded number of callers. Used on one thread.
class RateLimiter final
{
public:
    RateLimiter(double burst, double perSecond);

    // 0 where the caller may go on, else the seconds after which to try again.
    [[nodiscard]] int admit(const QByteArray &caller, qint64 nowMs);

private:
    struct Bucket
    {
        double left = 0;
        qint64 at = 0;
    };
    [[nodiscard]] double leftAt(const Bucket &bucket, qint64 nowMs) const;
    void forgetRested(qint64 nowMs);

    double m_burst;
    double m_perSecond;
    QHash<QByteArray, Bucket> m_buckets;
};

} // namespace forecourt
