// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/reception/prefill.h"

namespace forecourt {

// Storage thread. Either id may be null; a car without a customer brings its owner.
[[nodiscard]] Result<VisitPrefill> readPrefill(Database &database, const CustomerId &customer,
                                               const VehicleId &vehicle);

} // namespace forecourt
