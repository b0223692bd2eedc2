// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/lists/listpage.h"

#include <QString>

namespace forecourt {

// "1,234"; "10,000+" where nobody counted further; empty for none.
[[nodiscard]] QString countText(const ListCount &count);

} // namespace forecourt
