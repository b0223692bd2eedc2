// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/idsource.h"
#include "server/log/serverlog.h"
#include "server/store/storeplace.h"

#include <QHash>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace forecourt {

class SnapshotMaker;

// Sees to it that every large store has a snapshot that is not far behind, on a thread and connections of its
// own. Several processes over one database may each have one. Any thread; destruction waits for the page in
// hand.
class SnapshotKeeper final
{
public:
    struct Options
    {
        // A new one where the log or the rows have grown by so much, or by a tenth of the rows.
        qint64 growth = 20'000;
        std::chrono::milliseconds pause{60'000}; // between two looks
        int looksUntilAll = 10;                  // then also at stores of which nothing was heard
    };

    SnapshotKeeper(StorePlace place, const Clock &clock, IdSource &ids, ServerLog &log);
    SnapshotKeeper(StorePlace place, const Clock &clock, IdSource &ids, ServerLog &log, Options options);
    ~SnapshotKeeper();
    Q_DISABLE_COPY_MOVE(SnapshotKeeper)

    // A push was taken by this process.
    void noteNews() { m_news = true; }

private:
    void work();
    void look();
    [[nodiscard]] Result<void> lookAt(ServerStore &store, SnapshotMaker &maker);
    [[nodiscard]] Result<bool> isDue(ServerStore &store, const StoreHead &head);
    void tell(const Result<void> &outcome);

    StorePlace m_place;
    const Clock &m_clock;
    QUuid m_maker;
    ServerLog &m_log;
    Options m_options;
    std::atomic<bool> m_news = true; // what happened before this began
    std::atomic<bool> m_stopping = false;
    QHash<QUuid, qint64> m_counted; // store → head at which its rows were counted last
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::thread m_thread; // last, so that all it uses is there
};

} // namespace forecourt
