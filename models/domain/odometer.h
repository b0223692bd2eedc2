// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace forecourt {

enum class DistanceUnit { Kilometre, Mile };

// A reading as the instrument shows it.
struct Odometer
{
    qint64 value = 0;
    DistanceUnit unit = DistanceUnit::Kilometre;

    bool operator==(const Odometer &) const = default;
};

enum class OdometerWarning {
    None,
    LowerThanBefore, // instrument replaced, rolled over, read wrongly, or turned back
    Implausible,     // negative, or more than a car runs in its life
};

// Whole kilometres (1 mile = 1.609344 km), rounded half away from zero; none where it does not fit.
[[nodiscard]] std::optional<qint64> toKilometres(const Odometer &reading);

// Compares a reading with the last known one (km; 0 = none known). A warning, never a refusal.
[[nodiscard]] OdometerWarning checkOdometer(qint64 readingKm, qint64 lastKnownKm);

} // namespace forecourt
