// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/catalog.h"

namespace forecourt {

// The permanent number of a field that this program's catalog has. Any thread.
[[nodiscard]] inline int fieldNumber(int collection, const char *name)
{
    return forecourtCatalog().collection(collection)->field(QLatin1String(name))->number;
}

} // namespace forecourt
