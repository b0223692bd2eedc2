// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/protocol/effect.h"

namespace forecourt {

// Log entries that were pulled but are not applied yet (table pull_stage). Storage thread only.

// Adds entries that follow `after` without a gap; Malformed where they do not.
Result<void> keepStaged(Database &database, qint64 after, const QList<QByteArray> &entries);

// The next ones behind `seq`, a few hundred at a time.
Result<QList<LogEntry>> stagedAfter(Database &database, qint64 seq);

} // namespace forecourt
