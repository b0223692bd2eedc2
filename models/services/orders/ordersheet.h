// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/store.h"
#include "models/services/orders/orderdetail.h"

namespace forecourt {

// The content of a printed service order (估价单, 结算单), without a word of layout or language.
struct OrderSheet
{
    Store store;
    OrderDetail detail;
    qint64 printedAt = 0;
};

} // namespace forecourt
