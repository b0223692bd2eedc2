// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "models/storage/mutation.h"

namespace forecourt {

// A job the customer did not want at an earlier visit.
struct NotDoneJob
{
    JobId id;
    QString title;
    JobAuthorisation answer = JobAuthorisation::Deferred;
    QString reason;
    qint64 deferredUntil = 0; // 0 where declined
    OrderId order;
    QString number;
    qint64 openedAt = 0; // of that order

    bool operator==(const NotDoneJob &) const = default;
};

// Declined and deferred jobs of a vehicle that no later order took up (by title), newest first. A job that
// was declined again shows once, as of the last time. Storage thread.
[[nodiscard]] Result<QList<NotDoneJob>> notDoneJobs(Database &database, const VehicleId &vehicle);

// Proposes an earlier job and its lines anew in `order`. Writer thread; NotFound where the job is gone.
[[nodiscard]] Result<void> carryOver(Mutation &mutation, const JobId &job, const OrderId &order,
                                     const ConcernId &concern);

} // namespace forecourt
