// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"

namespace forecourt {

// What people call a record: the customer's name, the plate, the order's number; rows that belong to another
// record (a line, a contact) are called by that one. Empty for what has no name.
Result<QString> recordTitle(Database &database, int collection, const QUuid &row);

} // namespace forecourt
