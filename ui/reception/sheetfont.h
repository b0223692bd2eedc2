// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QFont>
#include <QStringList>

namespace forecourt {

// A font that has a glyph for every character of a text, so that no paper leaves with empty boxes: the first
// of `families` that is installed and has nearly all, joined with any other installed font for single rare
// characters. Unsupported names the fonts that were looked for and the first characters nobody has. Interface
// thread.
[[nodiscard]] Result<QFont> fontForEvery(const QString &text, const QStringList &families);

// Families with Chinese and Latin glyphs that are usual on the systems we run on, the best first.
[[nodiscard]] QStringList sheetFontFamilies();

} // namespace forecourt
