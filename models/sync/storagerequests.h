// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/syncevent.h"

namespace forecourt {

// Carries out one request of the engine and words the answer as its event. On the thread of `store`.
SyncEvent perform(DeskStore &store, const StoreAction &action);

} // namespace forecourt
