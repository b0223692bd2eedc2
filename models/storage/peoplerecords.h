// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/credential.h"
#include "models/domain/storepolicy.h"
#include "models/storage/recordmap.h"

namespace forecourt::records {

[[nodiscard]] const RecordMap<Credential> &credentials();
[[nodiscard]] const RecordMap<StorePolicy> &policies();

// The store's policy, or that of a store where nobody has said anything.
[[nodiscard]] Result<StorePolicy> storePolicy(Database &database);

} // namespace forecourt::records
