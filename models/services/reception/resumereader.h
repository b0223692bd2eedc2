// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/services/reception/checkin.h"

namespace forecourt {

// A visit as the check-in to go on with. NotFound where there is no such visit. Storage thread.
[[nodiscard]] Result<CheckIn> readResumed(Database &database, const VisitId &visit);

} // namespace forecourt
