// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"

namespace forecourt {

// Settled, delivered, closed or cancelled: jobs, lines and prices stand.
[[nodiscard]] constexpr bool isLocked(OrderStatus status)
{
    using enum OrderStatus;
    return status == Settled || status == Delivered || status == Closed || status == Cancelled;
}

} // namespace forecourt
