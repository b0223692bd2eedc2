// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/idsource.h"

#include <atomic>

namespace forecourt {

// A clock that stands until it is moved. 2026-11-03T02:00:00Z, 10:00 in Shanghai, unless told otherwise.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(qint64 nowMs = 1'793'671'200'000) : m_nowMs(nowMs) {}

    [[nodiscard]] qint64 nowMs() const override { return m_nowMs; }
    void set(qint64 nowMs) { m_nowMs = nowMs; }
    void advance(qint64 milliseconds) { m_nowMs += milliseconds; }

private:
    std::atomic<qint64> m_nowMs;
};

// UUIDv7 whose random part counts, so that a run can be repeated.
inline UuidV7Source countingIds(const Clock &clock, quint64 start = 0)
{
    return UuidV7Source(clock, [next = start]() mutable { return ++next * 0x9E3779B97F4A7C15U; });
}

} // namespace forecourt
