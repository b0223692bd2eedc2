// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/sync/syncqueue.h"
#include "models/storage/mutation.h"

namespace forecourt {

enum class ConflictDecision { KeepWinner, UseOther };

// Decisions about a conflict are events, and events stand for good. So what is decided can be taken back only
// by another event, and decided anew by a third. The first has the id that every desk derives for the
// conflict; those after it name that id as their operation and have ids derived from it and their turn, so
// that two desks that do the same at once write the same. A conflict is decided while their number is odd.
namespace decisionturn {

// As SQL over `conflict c`: nobody has decided it, or it was opened again since.
inline constexpr auto kUndecided = R"sql(
    ((SELECT count(*) FROM conflict_review r WHERE r.id = c.review)
        + (SELECT count(*) FROM conflict_review r WHERE r.operation = c.review)) % 2 = 0
    AND NOT EXISTS (SELECT 1 FROM conflict_review r
                    WHERE r.seq = c.seq AND coalesce(r.idx, 0) = c.idx AND r.operation IS NULL)
    AND c.collection <> 17)sql";

[[nodiscard]] Result<void> decide(Mutation &mutation, const ConflictItem &item, ConflictDecision decision);

// What was decided is opened again; what was opened again is decided as before. `review`: the event that is
// taken back. Unsupported for a decision that an older program noted.
[[nodiscard]] Result<void> takeBack(Mutation &mutation, const QUuid &review);

} // namespace decisionturn

} // namespace forecourt
