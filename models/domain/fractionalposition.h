// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>
#include <QStringList>

namespace forecourt {

// Positions of ordered rows as text that sorts by code unit (SQLite's BINARY): a row moves by changing one
// field, and between two positions there is always another. Digits 0–9 A–Z a–z after an implied "0."; no
// position is empty or ends in 0. Two desks may make the same position at the same time: sort by (position,
// id).

// A position after `before` and before `after`; an empty bound is the start or the end. InvalidInput where a
// bound is no position or before is not less than after.
[[nodiscard]] Result<QString> positionBetween(const QString &before, const QString &after);

// `count` ascending positions between two bounds.
[[nodiscard]] Result<QStringList> positionsBetween(const QString &before, const QString &after, int count);

[[nodiscard]] bool isPosition(const QString &text);

} // namespace forecourt
