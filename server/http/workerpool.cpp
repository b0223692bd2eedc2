// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/workerpool.h"

#include "models/protocol/gzip.h"

#include <future>

namespace forecourt {

namespace {

constexpr qsizetype kWorthPacking = 1024;

HttpReply replyTo(const Error &error)
{
    const bool tooLarge = error.code == ErrorCode::TooLarge;
    return errorReply(tooLarge ? 413 : 400, errorWord(error.code).toUtf8(), error.detail.toUtf8());
}

} // namespace

HttpReply answer(const HttpHandler &handler, HttpRequest request)
{
    if (request.isGzip) {
        auto inflated = inflateBounded(request.body, request.inflatedLimit);
        if (!inflated) {
            return replyTo(inflated.error());
        }
        request.body = std::move(*inflated);
        request.isGzip = false;
    }
    HttpReply reply = handler(request);
    if (request.acceptsGzip && !reply.isPacked && reply.body.size() > kWorthPacking) {
        if (auto packed = deflateGzip(reply.body)) {
            reply.body = std::move(*packed);
            reply.isGzip = true;
        }
    }
    return reply;
}

WorkerPool::WorkerPool(size_t queueLimit) : m_queueLimit(queueLimit)
{}

Result<std::unique_ptr<WorkerPool>> WorkerPool::start(int workers, size_t queueLimit,
                                                      HttpHandlerFactory factory)
{
    std::unique_ptr<WorkerPool> pool(new WorkerPool(queueLimit));
    for (int i = 0; i < workers; ++i) {
        std::promise<Result<void>> ready;
        auto outcome = ready.get_future();
        pool->m_threads.emplace_back([&pool = *pool, factory, ready = std::move(ready)]() mutable {
            // Made on its own thread: a database connection stays where it was opened.
            const Result<HttpHandler> handler = factory();
            if (!handler) {
                ready.set_value(tl::unexpected<Error>(handler.error()));
                return;
            }
            ready.set_value({});
            pool.work(*handler);
        });
        FORECOURT_TRY(outcome.get());
    }
    return pool;
}

WorkerPool::~WorkerPool()
{
    {
        const std::lock_guard<std::mutex> lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads) {
        thread.join();
    }
}

bool WorkerPool::submit(HttpRequest request, Done done)
{
    {
        const std::lock_guard<std::mutex> lock(m_mutex);
        if (m_stopping || m_queue.size() >= m_queueLimit) {
            return false;
        }
        m_queue.push_back({std::move(request), std::move(done)});
    }
    m_wake.notify_one();
    return true;
}

void WorkerPool::work(const HttpHandler &handler)
{
    for (;;) {
        std::unique_lock<std::mutex> lock(m_mutex);
        m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
        if (m_queue.empty()) {
            return;
        }
        Job job = std::move(m_queue.front());
        m_queue.pop_front();
        lock.unlock();
        job.done(answer(handler, std::move(job.request)));
    }
}

} // namespace forecourt
