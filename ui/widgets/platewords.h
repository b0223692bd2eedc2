// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/plate.h"

#include <QCoreApplication>

namespace forecourt {

// What a plate says to those who can read it, in words.
class PlateWords final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::PlateWords)

public:
    // The province behind the first character of a mainland plate; empty for others.
    [[nodiscard]] static QString province(const QString &normalised);
    [[nodiscard]] static QString energy(PlateEnergy energy); // empty for none
    [[nodiscard]] static QString kind(PlateKind kind);       // empty for the usual kinds
};

} // namespace forecourt
