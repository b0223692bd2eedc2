// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace forecourt {

// value × factor ÷ divisor, rounded half away from zero (the commercial rule: 0.5 → 1, −0.5 → −1), without
// floating point. None where an intermediate does not fit 64 bits; divisor must be positive.
[[nodiscard]] std::optional<qint64> mulDivHalfAway(qint64 value, qint64 factor, qint64 divisor);

} // namespace forecourt
