// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"

#include <chrono>

namespace forecourt {

// Milliseconds since some moment before the program started, which nobody can set forward or back: for how
// long something took, never for when it was.
class SteadyClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override
    {
        using namespace std::chrono;
        return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
    }
};

} // namespace forecourt
