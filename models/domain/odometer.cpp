// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/odometer.h"

#include "models/domain/integermath.h"

namespace forecourt {

std::optional<qint64> toKilometres(const Odometer &reading)
{
    if (reading.unit == DistanceUnit::Kilometre) {
        return reading.value;
    }
    return mulDivHalfAway(reading.value, 1'609'344, 1'000'000);
}

OdometerWarning checkOdometer(qint64 readingKm, qint64 lastKnownKm)
{
    constexpr qint64 kLongestLife = 3'000'000;
    if (readingKm < 0 || readingKm > kLongestLife) {
        return OdometerWarning::Implausible;
    }
    return readingKm < lastKnownKm ? OdometerWarning::LowerThanBefore : OdometerWarning::None;
}

} // namespace forecourt
