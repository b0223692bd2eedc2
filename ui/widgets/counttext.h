// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/lists/listpage.h"

#include <QString>

namespace forecourt {

// "1,234"; "10,000+" where nobody counted further; empty for none.
[[nodiscard]] QString countText(const ListCount &count);
// Of a list that was cut: "the best 300" where they come by how well they answer, else "1,000 or more".
[[nodiscard]] QString bestCountText(const ListCount &count);
[[nodiscard]] QString cutCountText(const ListCount &count);

} // namespace forecourt
