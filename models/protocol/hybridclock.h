// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>

namespace forecourt::hybridclock {

// Hybrid logical clock (Kulkarni et al., 2014) in one number: 48 bits of milliseconds, 16 bits of counter.
inline constexpr int kCounterBits = 16;

constexpr qint64 at(qint64 milliseconds)
{
    return milliseconds << kCounterBits;
}

constexpr qint64 milliseconds(qint64 hlc)
{
    return hlc >> kCounterBits;
}

// The next reading: later than the last, and at least the wall clock.
constexpr qint64 tick(qint64 last, qint64 nowMs)
{
    return std::max(last + 1, at(nowMs));
}

// The server admits at most five minutes of future.
inline constexpr qint64 kFutureMs = 5 * 60 * 1000;

constexpr qint64 admitted(qint64 hlc, qint64 serverHlc)
{
    return std::min(hlc, serverHlc + at(kFutureMs));
}

} // namespace forecourt::hybridclock
