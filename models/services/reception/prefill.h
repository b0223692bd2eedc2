// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/orders/party.h"
#include "models/services/reception/carryover.h"

namespace forecourt {

// An order of this car that is not finished.
struct OpenOrder
{
    OrderId id;
    QString number;
    OrderStatus status = OrderStatus::CheckedIn;
    qint64 openedAt = 0;

    bool operator==(const OpenOrder &) const = default;
};

// What is known before anybody types.
struct VisitPrefill
{
    Party party;
    QString ownerName; // of the car; may be somebody else than the customer
    CustomerId owner;
    qint64 lastVisitAt = 0;
    qint64 lastOdometerKm = 0; // 0 = never read
    QList<OpenOrder> openOrders;
    QList<NotDoneJob> notDone; // "last time not done"

    bool operator==(const VisitPrefill &) const = default;
};

} // namespace forecourt
