// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "server/store/pgconnection.h"

#include <QSet>

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>

namespace forecourt {

// Tells the other processes over the same database that a store's log grew, and hears it from them (NOTIFY,
// LISTEN), on a connection and thread of its own. What a process announces is sent a moment after its commit,
// for many pushes once: within the transaction a NOTIFY would make the commits of all stores wait for each
// other.
//
// News are hints: one may be lost with a connection or a process, so whoever waits for it asks again after a
// while.
class PostgresNews final
{
public:
    // Called on the thread of the news: the store that has something new, or none where anything may have
    // been missed.
    using Heard = std::function<void(std::optional<StoreId> store)>;

    PostgresNews(const QString &address, Heard heard);
    ~PostgresNews(); // sends what is still to be said
    Q_DISABLE_COPY_MOVE(PostgresNews)

    void announce(StoreId store); // any thread; does not wait
    // False while the connection is lost: then those who wait should ask again by themselves.
    [[nodiscard]] bool isListening() const { return m_listening; }

private:
    void work();
    [[nodiscard]] Result<void> exchange();
    [[nodiscard]] Result<void> say();
    void sleep();
    void wakeUp() const;

    PgConnection m_connection;
    Heard m_heard;
    std::atomic<bool> m_listening = false;
    std::mutex m_mutex;
    QSet<StoreId> m_toSay;   // guarded
    bool m_stopping = false; // guarded
    int m_wakeRead = -1;
    int m_wakeWrite = -1;
    std::thread m_thread;
};

} // namespace forecourt
