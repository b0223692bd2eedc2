// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/services/reception/checkin.h"
#include "models/services/reception/checkinsheet.h"

namespace forecourt {

// Storage thread. NotFound where there is no such order.
[[nodiscard]] Result<CheckInSheet> readSheet(Database &database, const OrderId &order, qint64 nowMs);
// Of a check-in that is not written yet: typed values before known ones, no number.
[[nodiscard]] Result<CheckInSheet> draftSheet(Database &database, const CheckIn &checkIn, qint64 nowMs);

} // namespace forecourt
