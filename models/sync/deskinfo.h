// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/deskstore.h"

namespace forecourt {

// Operations that wait for a person, and when the oldest of those that wait for the server was made (UTC ms,
// 0 where none waits).
Result<qint64> countOpenRefused(Database &database);
Result<qint64> oldestPendingAt(Database &database);

// Where the desk stands, within the running transaction. Storage thread.
Result<DeskInfo> readDeskInfo(Database &database);
// The same, with the state as the caller has it already.
Result<DeskInfo> readDeskInfo(Database &database, DeskState state);

} // namespace forecourt
