// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/services/sync/syncqueue.h"

namespace forecourt {

// Both sides of a conflict with who wrote them and when, as far as this desk knows: of the one that found the
// conflict its entry says so, of the other the audit. Storage thread.
[[nodiscard]] Result<ConflictStory> readConflictStory(Database &database, const ConflictItem &item);

} // namespace forecourt
