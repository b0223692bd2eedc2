// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/customer.h"
#include "models/domain/lead.h"
#include "models/domain/order.h"
#include "models/domain/timelineevent.h"
#include "models/domain/vehicle.h"
#include "models/domain/visit.h"

#include <QList>

namespace forecourt {

// What each subject of a generated history consists of, with the events the use cases would have recorded.
struct GeneratedCustomer
{
    Customer customer;
    QList<ContactPoint> contacts;
    QList<Consent> consents;
    QList<TimelineEvent> events;
};

struct GeneratedVehicle
{
    Vehicle vehicle;
    QList<Plate> plates;
    QList<Ownership> ownerships;
    QList<TimelineEvent> events;
};

struct GeneratedLead
{
    Lead lead;
    QList<TimelineEvent> events;
};

struct GeneratedOrder
{
    Visit visit;
    Order order;
    QList<Concern> concerns;
    QList<Job> jobs;
    QList<Line> lines;
    QList<Payment> payments;
    QList<TimelineEvent> events;
};

} // namespace forecourt
