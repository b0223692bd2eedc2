// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/services/reception/candidate.h"

namespace forecourt {

// Finds customers with their cars by the tail of a plate (with or without province), telephone number in any
// form or its tail, the tail of a VIN, or name; exact matches first, then tails, then beginnings, then the
// rest, the most recent visitors before others. At most `limit`. What is typed is read as by the search box
// (searchquestion.h), make and model left out. Storage thread.
[[nodiscard]] Result<QList<Candidate>> findCandidates(Database &database, const QString &text, int limit);

} // namespace forecourt
