// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"

namespace forecourt {

// Keeps table search_text in step: for each row that people search by (customer name, contact, VIN, plate,
// order number) the folded text and the record it leads to. A refresh for Projections.
Result<void> refreshSearchText(Database &database, int collection, const QUuid &row);

} // namespace forecourt
