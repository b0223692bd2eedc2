// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/history/generated.h"
#include "app/demo/history/historyplan.h"

namespace forecourt {

[[nodiscard]] GeneratedOrder generatedOrder(const HistoryPlan &plan, qint64 index);

// Cars that wait at reception now and have no order yet.
[[nodiscard]] QList<Visit> waitingVisits(const HistoryPlan &plan);

} // namespace forecourt
