// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace forecourt {

inline constexpr int kFreeFailures = 5; // wrong tries before the first wait

// How long nobody may try again after so many wrong tries in a row: none before the fifth, then half a
// minute, twice as long after each further one, an hour at most. Milliseconds.
[[nodiscard]] constexpr qint64 waitAfter(int failures)
{
    constexpr qint64 kFirst = 30'000;
    constexpr qint64 kLongest = 3'600'000;
    if (failures < kFreeFailures) {
        return 0;
    }
    const int doublings = qMin(failures - kFreeFailures, 7);
    return qMin(kFirst << doublings, kLongest);
}

} // namespace forecourt
