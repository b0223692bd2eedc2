// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/history/generated.h"
#include "app/demo/history/historyplan.h"

namespace forecourt {

[[nodiscard]] GeneratedLead generatedLead(const HistoryPlan &plan, qint64 index);

} // namespace forecourt
