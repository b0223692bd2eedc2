// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/orders/ordernumber.h"

namespace forecourt {

Result<QString> nextOrderNumber(Mutation &mutation, const QDate &day)
{
    return takeNumber(mutation, kOrderSeries, day);
}

Result<QString> nextOrderNumber(Database &database, const QDate &day)
{
    return nextNumber(database, kOrderSeries, day);
}

} // namespace forecourt
