// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "server/store/storeplace.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace forecourt {

// Hears what programs beside the server changed in its SQLite file (ServerStore::tellServers): a revoked
// device that waits for news must not wait on. Looks at one row twice a second, on a thread and connection of
// its own. PostgreSQL tells by itself (PostgresNews).
class OutsideNews final
{
public:
    // `heard` is called on that thread. `clock` must outlive it.
    OutsideNews(StorePlace place, const Clock &clock, std::function<void()> heard);
    ~OutsideNews();
    Q_DISABLE_COPY_MOVE(OutsideNews)

private:
    void work();
    void look();

    StorePlace m_place;
    const Clock &m_clock;
    std::function<void()> m_heard;
    std::unique_ptr<SqliteServerStore> m_store; // opened, used and closed on the thread
    std::optional<qint64> m_seen;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false; // guarded
    std::thread m_thread;
};

} // namespace forecourt
