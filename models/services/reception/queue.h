// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/visit.h"

namespace forecourt {

enum class QueueScope { Waiting, InReception, Today };

// One arrival as the queue shows it.
struct QueueEntry
{
    VisitId id;
    VisitStatus status = VisitStatus::Waiting;
    CustomerId customer;
    VehicleId vehicle;
    QString customerName;
    QString plate; // normalised
    QString make;
    QString model;
    qint64 arrivedAt = 0;
    qint64 receptionAt = 0;
    qint64 promisedAt = 0;
    QString advisorName;
    OrderId order;
    QString number; // of the order, empty before there is one

    bool operator==(const QueueEntry &) const = default;
};

struct QueueCounts
{
    int waiting = 0;
    int inReception = 0;
    int today = 0; // arrivals of today, whatever became of them

    bool operator==(const QueueCounts &) const = default;
};

} // namespace forecourt
