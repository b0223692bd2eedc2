// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "models/domain/ordertotals.h"
#include "models/domain/visit.h"
#include "models/services/orders/orderchanges.h"
#include "models/services/orders/party.h"
#include "models/storage/mutation.h"

#include <QHash>

namespace forecourt {

// Field versions an editor saw when it opened a record; given back with a change, a value that another desk
// set meanwhile is found as concurrent instead of being overwritten unseen.
using SeenVersions = RowVersions;

// A line with its exact amounts in minor units.
struct LineDetail
{
    Line line;
    Amounts amounts;

    bool operator==(const LineDetail &) const = default;
};

struct JobDetail
{
    Job job;
    QList<LineDetail> lines; // by position
    Amounts amounts;         // of its lines, whether or not they count in the order's totals
    bool counts = true;      // false: declined or deferred

    bool operator==(const JobDetail &) const = default;
};

// A service order with everything a screen or a form shows of it, from one state of the database.
struct OrderDetail
{
    Order order;
    Party party;
    QString advisorName;
    std::optional<Visit> visit;
    QList<Concern> concerns;         // by position
    QList<JobDetail> jobs;           // by position
    QList<LineDetail> ownLines;      // of the order itself; the customer pays them
    QList<Payment> payments;         // oldest first
    OrderTotals totals;              // declined and deferred jobs left out
    QMap<Payer, qint64> due;         // gross minus payments; negative where too much was paid
    QList<OrderStatus> nextStatuses; // where the order may go from here
    bool locked = false;             // settled or over: no change of jobs, lines and prices
    TaxMode taxMode = TaxMode::Included;
    qint64 labourRate = 0;                     // of the store, proposed for new labour; minor units an hour
    int taxBasisPoints = kUsualTaxBasisPoints; // of the store, for new lines
    QHash<QUuid, SeenVersions> seen;           // of the order, its jobs and its lines

    [[nodiscard]] std::optional<SeenVersions> seenOf(const QUuid &id) const
    {
        const auto found = seen.constFind(id);
        return found == seen.constEnd() ? std::optional<SeenVersions>() : *found;
    }
};

} // namespace forecourt
