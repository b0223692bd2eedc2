// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/catalog.h"
#include "models/protocol/operation.h"

#include <optional>

namespace forecourt {

// Why the server sets an operation aside instead of merging it, or nothing: a value of another type than its
// field, a set written like a register or the other way round, a deletion in an append-only collection.
// Collections and fields the catalog does not know pass: a newer desk may have them. The reason names
// collection and field and never a value.
std::optional<QString> refusalOf(const Catalog &catalog, const Operation &operation);

} // namespace forecourt
