// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"

namespace forecourt {

// What is wrong with the search index, in English sentences; empty where it is sound. Compares every text
// with the rows it is made from, and for every gram the number and the sum of the records that have it with
// what the texts say. Reads everything, about as long as a rebuild; changes nothing. Damage of the index,
// down to missing tables, is a finding, not an error; whether it can be written, trySearchIndex() tells.
[[nodiscard]] Result<QStringList> verifySearchIndex(Database &database);

} // namespace forecourt
