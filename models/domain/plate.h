// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/platekind.h"

#include <QString>

namespace forecourt {

// What the plate tells of the drive: the letter of a new-energy plate (A–E electric, F–K other), or the
// German E suffix, which covers electric, plug-in and fuel-cell cars alike.
enum class PlateEnergy { None, PureElectric, OtherNewEnergy };

struct PlateCheck
{
    QString normalised; // for storage and comparison: 沪A12B88, S-AB1234, 无牌照
    QString display;    // for people: 沪A·12B88, 沪AD83K26, S-AB 1234
    PlateKind kind = PlateKind::Unknown;
    PlateEnergy energy = PlateEnergy::None;
    bool warn = false; // special or unknown: ask whether it was read rightly

    bool operator==(const PlateCheck &) const = default;
};

// Recognises a plate by GA 36 (mainland), the joint plates of Hong Kong and Macau, and the German form. Empty
// text gives Unknown without a warning.
[[nodiscard]] PlateCheck checkPlate(const QString &text);

// The word for a car without a plate (无牌照).
[[nodiscard]] QString noPlateText();

// Full normalised plate to its form for people; for texts checked before.
[[nodiscard]] QString displayedPlate(const QString &normalised);

// The last characters of a plate without separators, upper case: what a caller remembers of it.
[[nodiscard]] QString plateTail(const QString &text, int length);

} // namespace forecourt
