// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace forecourt {

// What people type, made comparable. Pure functions, any thread.

// NFKC (full-width letters and digits become plain ones), control and zero-width characters dropped, runs of
// white space collapsed to one space, trimmed. For names and descriptions.
[[nodiscard]] QString normalisedText(const QString &text);

// NFKC, lower case, without white space, hyphens, dots and invisible characters: the form of the shadow
// columns that are searched. Folding the result again changes nothing.
[[nodiscard]] QString foldedForSearch(const QString &text);

// The decimal digits of a text as ASCII, full-width and other scripts' digits included.
[[nodiscard]] QString digitsOnly(const QString &text);

// Whether a character is a Chinese ideograph of the basic plane.
[[nodiscard]] bool isHan(QChar character);
// Whether a text holds at least one ideograph.
[[nodiscard]] bool hasHan(QStringView text);

} // namespace forecourt
