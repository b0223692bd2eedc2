// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/whendone.h"

#include <QCoreApplication>
#include <QFuture>

#include <optional>
#include <utility>

namespace forecourt {

// The answer of a future that needs the event loop (network, continuations of this thread). Main thread of a
// command only, where nothing else runs in that loop.
template <typename T> T waitInLoop(QFuture<T> future)
{
    std::optional<T> answer;
    whenDone(future, QCoreApplication::instance(), [&](T result) {
        answer.emplace(std::move(result));
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    return std::move(*answer);
}

} // namespace forecourt
