// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/undo/undoplan.h"
#include "models/storage/mutation.h"

namespace forecourt {

// Takes an action back within the user transaction `mutation`: an ordinary change of this desk that
// synchronises like any other. What somebody changed since stays; with a refusal nothing is written. Taking
// back a compensation does the action again. `lineage` as in UndoPlanner. `outcome.action` and `outcome.redo`
// are the caller's to fill.
[[nodiscard]] Result<UndoOutcome> compensate(Mutation &mutation, const ActionRecord &record,
                                             const QSet<qint64> &lineage);

} // namespace forecourt
