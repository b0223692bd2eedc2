// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace forecourt {

inline constexpr qint64 kDesksPerLetter = 99;

// The short name of the desk that was enrolled as number `index` (from 0) in its store: A1 … A99, B1 … Z99,
// AA1 … It stands on provisional business numbers, so it is never given twice.
QString deskPrefix(qint64 index);

} // namespace forecourt
