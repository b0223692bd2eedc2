// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace forecourt {

// Spreadsheets run a cell that begins with one of = + - @, a tab or a carriage return as a formula, wherever
// it came from (OWASP, "CSV Injection"). An apostrophe before it makes it text. A plain number with its sign
// is no formula and stays as it is, telephone numbers with + among them. Text that begins with apostrophes
// before such a character gets one more, so that taking one away always gives the text back.
[[nodiscard]] QString withFormulaMark(const QString &text);
[[nodiscard]] QString withoutFormulaMark(const QString &text);

} // namespace forecourt
