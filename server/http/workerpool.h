// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "server/http/httpmessage.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace forecourt {

using HttpHandlerFactory = std::function<Result<HttpHandler>()>;

// A few threads that answer requests, each with a handler (and so a database connection) of its own, fed from
// one bounded queue. Destruction finishes what was accepted.
class WorkerPool final
{
public:
    // Called on the worker thread with the finished reply.
    using Done = std::function<void(HttpReply)>;

    // Fails with the first handler's error where one cannot be made.
    static Result<std::unique_ptr<WorkerPool>> start(int workers, size_t queueLimit,
                                                     HttpHandlerFactory factory);
    ~WorkerPool();
    Q_DISABLE_COPY_MOVE(WorkerPool)

    // False where the queue is full; then `done` is never called. Any thread.
    [[nodiscard]] bool submit(HttpRequest request, Done done);

private:
    struct Job
    {
        HttpRequest request;
        Done done;
    };

    explicit WorkerPool(size_t queueLimit);
    void work(const HttpHandler &handler);

    size_t m_queueLimit;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_queue;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

// Unpacks the body, asks the handler, packs a large reply where the caller understands it.
HttpReply answer(const HttpHandler &handler, HttpRequest request);

} // namespace forecourt
