// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/cellvalue.h"

namespace forecourt {

// Texts that every store and every wire gives back exactly as they were: no half surrogates and no
// noncharacters (SQLite and UTF-8 writers replace them), no U+0000 (PostgreSQL refuses it), no U+FEFF at the
// front (JSON readers take it for a byte order mark). Any other text would make desks and server hash
// different values.
[[nodiscard]] bool isStorableText(const QString &text);

// The text as it can be kept: what stands in for nothing is left out, what cannot be kept becomes U+FFFD.
[[nodiscard]] QString storableText(const QString &text);

// The same for a value; a text of which nothing is left is no value.
[[nodiscard]] CellValue storableValue(const CellValue &value);

} // namespace forecourt
