// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/storage.h"

#include <functional>

namespace forecourt {

struct DemoOptions
{
    int customers = 400; // 0: the store and its staff only
    quint64 seed = 1;
};

struct DemoReport
{
    int staff = 0;
    int customers = 0;
    int vehicles = 0;
    int leads = 0;
    int orders = 0;
    bool cancelled = false; // stopped between two batches; the store is there in part
};

// Fills an empty store with believable data: people, cars, leads of the last two months and service orders of
// the last month, some of them in the house today. The same seed on the same day gives the same rows with the
// same ids. Goes through the write path, so that it synchronises like anything else. Conflict where there is
// a store already. `progress` says after each batch whether to go on. Blocks; any thread.
Result<DemoReport> fillDemoStore(Storage &storage, const DemoOptions &options,
                                 const std::function<bool(int done, int of)> &progress = {});

// Whether the store is a demonstration: its id is derived from the seed (UUID version 8), while real stores
// have ids of the clock (version 7) or of their server.
[[nodiscard]] bool isDemoStore(const StoreId &store);

} // namespace forecourt
