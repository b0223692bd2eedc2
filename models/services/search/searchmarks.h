// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/search/searchquestion.h"

namespace forecourt {

// A run of a shown text that answers what was typed; in UTF-16 units.
struct SearchMark
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const SearchMark &) const = default;
};

// What to set in bold: each term where it stands first in the text, whatever capitals and separators are
// shown, or what can be read as it in pinyin. In order, without overlaps. Pure, any thread.
[[nodiscard]] QList<SearchMark> searchMarks(const QString &shown, const SearchQuestion &question);

} // namespace forecourt
