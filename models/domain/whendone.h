// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <type_traits>
#include <utility>

namespace forecourt {

// Calls handle(result) on the thread of `context`, from its event loop, once the future is done; never if the
// context is gone by then or the future was cancelled. Call it on the thread of `context`. The handler may
// delete the context. Instead of future.then(context, …), which Qt 6.4 ends with an abort or a race where the
// context (a window that was closed) dies before the future is done.
template <typename T, typename F> void whenDone(const QFuture<T> &future, QObject *context, F handle)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, handle = std::move(handle)]() mutable {
                         watcher->deleteLater();
                         QFuture<T> done = watcher->future();
                         if (done.isCanceled() || !done.isResultReadyAt(0)) {
                             return;
                         }
                         if constexpr (std::is_copy_constructible_v<T>) {
                             handle(done.result());
                         } else {
                             handle(done.takeResult());
                         }
                     });
    watcher->setFuture(future);
}

} // namespace forecourt
