// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/history/generated.h"
#include "app/demo/history/historyplan.h"

namespace forecourt {

[[nodiscard]] GeneratedVehicle generatedVehicle(const HistoryPlan &plan, qint64 index);

// The plate a vehicle carries now, normalised.
[[nodiscard]] QString plateOf(const HistoryPlan &plan, qint64 vehicle);

} // namespace forecourt
