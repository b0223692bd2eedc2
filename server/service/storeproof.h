// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/serverstore.h"

#include <functional>

namespace forecourt {

struct StoreProof
{
    bool isSound = false; // the rows are what the digest says that was kept with every change
    qint64 rows = 0;      // that exist
};

// Reads every row of a store as it is at one moment, while desks go on. Unavailable where `goOn` says no.
[[nodiscard]] Result<StoreProof> proveStore(ServerStore &store, StoreId id,
                                            const std::function<bool()> &goOn = {});

} // namespace forecourt
