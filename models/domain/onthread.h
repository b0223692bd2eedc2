// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace forecourt {

// Runs work on the pool and answers on a future; for what takes long and needs no database. Continue with
// whenDone(). The future is answered before the work itself is destroyed.
template <typename Work> auto onThread(QThreadPool &pool, Work work) -> QFuture<std::invoke_result_t<Work>>
{
    using Outcome = std::invoke_result_t<Work>;
    const auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    auto future = promise->future();
    pool.start([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

} // namespace forecourt
