// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/randombytes.h"

#include <QString>

namespace forecourt {

inline constexpr qint64 kEnrolCodeMs = 10 * 60 * 1000;

// A one-time code that a person reads out or types: ten characters of Crockford's base 32 in two groups, 50
// random bits. Enough where a code lives ten minutes and guesses are counted.
QString makeEnrolCode(const RandomBytes &random);

// What the server keeps of a code. Case, spaces and dashes do not matter, and O, I and L read as 0, 1 and 1.
QByteArray enrolCodeHash(const QString &code);

} // namespace forecourt
