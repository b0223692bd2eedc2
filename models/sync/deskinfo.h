// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/deskstore.h"

namespace forecourt {

// Where the desk stands, within the running transaction. Storage thread.
Result<DeskInfo> readDeskInfo(Database &database);
// The same, with the state as the caller has it already.
Result<DeskInfo> readDeskInfo(Database &database, DeskState state);

} // namespace forecourt
