// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/history/generated.h"
#include "app/demo/history/historyplan.h"

namespace forecourt {

// Adds the events that check-in, order service and payments record on the way to where the order stands. Of
// an order taken over from the system before only that it was opened and settled.
void recordHistory(const HistoryPlan &plan, qint64 index, const QString &plate, GeneratedOrder &order,
                   Draw &draw);

} // namespace forecourt
