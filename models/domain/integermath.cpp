// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/integermath.h"

#include <QtCore/qnumeric.h>

namespace forecourt {

std::optional<qint64> mulDivHalfAway(qint64 value, qint64 factor, qint64 divisor)
{
    if (divisor <= 0) {
        return std::nullopt;
    }
    // Whole multiples of the divisor apart, so that the product that is rounded stays small. Both products
    // have the sign of value × factor, so rounding one rounds the sum the same way.
    qint64 whole = 0;
    qint64 part = 0;
    if (qMulOverflow(value / divisor, factor, &whole) || qMulOverflow(value % divisor, factor, &part)) {
        return std::nullopt;
    }
    qint64 quotient = part / divisor;
    const qint64 remainder = part % divisor;
    const qint64 magnitude = remainder < 0 ? -remainder : remainder;
    if (magnitude >= divisor - magnitude) {
        quotient += remainder < 0 ? -1 : 1;
    }
    qint64 result = 0;
    if (qAddOverflow(whole, quotient, &result)) {
        return std::nullopt;
    }
    return result;
}

} // namespace forecourt
