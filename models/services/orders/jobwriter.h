// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/orders/orderchanges.h"
#include "models/storage/mutation.h"

// The steps of use cases that change jobs, within the transaction of the caller. Storage writer thread. All
// give NotFound for a job that is not there and Conflict for one of a settled order.
namespace forecourt {

// At the end of the order's jobs. InvalidInput without a title.
[[nodiscard]] Result<Job> addJob(Mutation &mutation, const OrderId &order, const NewJob &job);
[[nodiscard]] Result<void> editJob(Mutation &mutation, const JobId &id, const JobEdit &edit,
                                   const RowVersions *seen = nullptr);
// InvalidInput for a refusal without a reason or a delay without a date.
[[nodiscard]] Result<void> answerJob(Mutation &mutation, const JobId &id, const JobAnswer &answer,
                                     const RowVersions *seen = nullptr);
[[nodiscard]] Result<void> changeWork(Mutation &mutation, const JobId &id, JobWork work,
                                      const RowVersions *seen = nullptr);
// A removed job takes its lines out of the totals; restoring it brings them back.
[[nodiscard]] Result<void> removeJob(Mutation &mutation, const JobId &id);
[[nodiscard]] Result<void> restoreJob(Mutation &mutation, const JobId &id);

} // namespace forecourt
