// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <functional>

namespace forecourt {

// Waiting times between attempts: between 2 s and twice as much with each failure, up to 15 min, drawn at
// random over the whole range so that desks which lost the server together do not return together.
class Backoff final
{
public:
    using Random = std::function<quint64()>;

    static constexpr qint64 kLeastMs = 2000;
    static constexpr qint64 kMostMs = 15 * 60 * 1000;

    explicit Backoff(Random random) : m_random(std::move(random)) {}

    void reset() { m_failures = 0; }
    [[nodiscard]] int failures() const { return m_failures; }

    // The wait after one more failure; not shorter than what the server asked for, if that is within the
    // range.
    qint64 next(qint64 retryAfterMs)
    {
        constexpr int kDoublings = 9; // 2 s × 2⁹ > 15 min
        const qint64 most = std::min(kMostMs, kLeastMs << std::min(++m_failures, kDoublings));
        const auto range = static_cast<quint64>(most - kLeastMs + 1);
        const qint64 drawn = kLeastMs + static_cast<qint64>(m_random() % range);
        return std::clamp(retryAfterMs, drawn, kMostMs);
    }

private:
    Random m_random;
    int m_failures = 0;
};

} // namespace forecourt
