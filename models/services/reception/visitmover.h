// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/visit.h"
#include "models/storage/mutation.h"

namespace forecourt {

// Moves an arrival in its life cycle, in the transaction of the caller. A car that leaves without service
// needs a reason, which is kept with the notes. Conflict where the state machine forbids it; moving to where
// it is does nothing. Writer thread.
[[nodiscard]] Result<void> moveVisit(Mutation &mutation, const VisitId &id, VisitStatus to,
                                     const QString &reason = {});

} // namespace forecourt
