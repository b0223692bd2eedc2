// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QThreadPool>

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>

namespace forecourt {

// Writes one file again and again in a thread of its own: a disk that is busy with a backup may take a second
// for what is flushed to it, and nobody who types waits for that.
class DraftWriter final
{
public:
    using Write = std::function<Result<void>(const QByteArray &text)>;

    // `write` is called in the thread of its own, one call after the other.
    explicit DraftWriter(Write write);
    ~DraftWriter(); // what waits is written
    Q_DISABLE_COPY_MOVE(DraftWriter)

    // Takes the place of a text that still waits.
    void write(const QByteArray &text);
    // Of the text given last; nothing while it is on its way. Waits for it, at most so long.
    [[nodiscard]] std::optional<Result<void>> outcome(std::chrono::milliseconds patience = {});
    [[nodiscard]] Result<void> awaitOutcome();

private:
    void writeWaiting();

    Write m_write;
    std::mutex m_mutex; // of the following
    std::optional<QByteArray> m_waiting;
    bool m_isWriting = false;
    Result<void> m_last;
    QThreadPool m_thread;
};

} // namespace forecourt
