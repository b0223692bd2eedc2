// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "server/log/serverlog.h"
#include "server/log/servermetrics.h"
#include "server/store/storeplace.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace forecourt {

// Once a week holds the rows of every store against the digest that was kept with each change, on a thread
// and a connection of its own (docs/adr/0025). What differs is told in log and figures and is for a person:
// nothing here knows which of the two is right. Several processes over one database share the work. Any
// thread; destruction waits for the row in hand.
class ProofKeeper final
{
public:
    struct Options
    {
        std::chrono::milliseconds pause{15 * 60 * 1000}; // between two looks
        qint64 everyMs = qint64{7} * 24 * 60 * 60 * 1000;
        qint64 claimMs = qint64{6} * 60 * 60 * 1000; // then one that did not come to its end is begun anew
    };

    ProofKeeper(StorePlace place, const Clock &clock, ServerLog &log, ServerMetrics &metrics);
    ProofKeeper(StorePlace place, const Clock &clock, ServerLog &log, ServerMetrics &metrics,
                Options options);
    ~ProofKeeper();
    Q_DISABLE_COPY_MOVE(ProofKeeper)

private:
    void work();
    [[nodiscard]] Result<void> look();
    [[nodiscard]] Result<void> prove(ServerStore &store, StoreId id);
    void tell(const Error &error);

    StorePlace m_place;
    const Clock &m_clock;
    ServerLog &m_log;
    ServerMetrics &m_metrics;
    Options m_options;
    std::atomic<bool> m_stopping = false;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::thread m_thread; // last, so that all it uses is there
};

} // namespace forecourt
