// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/orders/orderchanges.h"
#include "models/storage/mutation.h"

// The steps of use cases that change lines, within the transaction of the caller. Storage writer thread. All
// give NotFound for what is not there and Conflict for a settled order.
namespace forecourt {

// At the end of its job. InvalidInput names the first member that is not acceptable.
[[nodiscard]] Result<LineId> addLine(Mutation &mutation, const OrderId &order, const LineDraft &draft);
// Writes what `draft` changes of the line as its form was filled with it.
[[nodiscard]] Result<void> editLine(Mutation &mutation, const Line &filled, const LineDraft &draft,
                                    const RowVersions *seen = nullptr);
[[nodiscard]] Result<void> removeLine(Mutation &mutation, const LineId &id);
[[nodiscard]] Result<void> restoreLine(Mutation &mutation, const LineId &id);
// Into `job` (null: the order itself), behind line `after` (null: to the front).
[[nodiscard]] Result<void> moveLine(Mutation &mutation, const LineId &id, const JobId &job,
                                    const LineId &after);

// Whether a draft makes sense by itself; InvalidInput names the member.
[[nodiscard]] Result<void> checkLine(const LineDraft &draft);

} // namespace forecourt
