// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"

namespace forecourt {

enum class OrderScope { Open, Today, All };

enum class OrderSort {
    Newest,
    Oldest,
    Promised, // what is open by the time that was promised, then the rest, newest first
};

// Which orders a list shows. All conditions hold together; times are UTC milliseconds, [from, to), 0 = open.
struct OrderFilter
{
    OrderScope scope = OrderScope::Open; // Open: not delivered, closed or cancelled. Today: opened today
    StaffId advisor;                     // null: of everybody ("mine": the person's id)
    QString text;                        // number, plate, phone or name; empty: all
    std::optional<OrderStatus> status;
    CustomerId customer;
    VehicleId vehicle;
    qint64 openedFrom = 0;
    qint64 openedTo = 0;
    qint64 deliveredFrom = 0;
    qint64 deliveredTo = 0;
    OrderSort sort = OrderSort::Newest;

    bool operator==(const OrderFilter &) const = default;
};

struct OrderListEntry
{
    OrderId id;
    QString number;
    OrderStatus status = OrderStatus::Draft;
    QString customerName;
    QString plate; // normalised
    QString make;
    QString model;
    QString firstConcern;
    QString advisorName;
    qint64 openedAt = 0;
    qint64 promisedAt = 0;
    qint64 readyAt = 0;

    bool operator==(const OrderListEntry &) const = default;
};

struct OrderCounts
{
    int open = 0;
    int openedToday = 0;
    int mine = 0;    // open, of the given advisor
    int overdue = 0; // open, promised before now and not ready

    bool operator==(const OrderCounts &) const = default;
};

} // namespace forecourt
