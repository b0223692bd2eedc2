// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "server/log/serverlog.h"
#include "server/service/blobfiles.h"
#include "server/store/storeplace.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace forecourt {

// Sees to it once a day that what nobody names any more goes (BlobPruner), and at the start that the rows of
// stores were read for what they name. On a thread and a connection of its own; several processes over one
// database may each have one. Any thread; destruction waits for the store in hand.
class BlobKeeper final
{
public:
    // `pause`: between two looks at the clock.
    BlobKeeper(StorePlace place, BlobFiles files, const Clock &clock, ServerLog &log,
               std::chrono::milliseconds pause = std::chrono::minutes(10));
    ~BlobKeeper();
    Q_DISABLE_COPY_MOVE(BlobKeeper)

private:
    void work();
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> prune();
    void tell(const Result<void> &outcome);

    StorePlace m_place;
    BlobFiles m_files;
    const Clock &m_clock;
    ServerLog &m_log;
    std::chrono::milliseconds m_pause;
    bool m_stopping = false;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::thread m_thread; // last, so that all it uses is there
};

} // namespace forecourt
