// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/drafts/draftwriter.h"

#include <utility>

namespace forecourt {

DraftWriter::DraftWriter(Write write) : m_write(std::move(write))
{
    m_thread.setMaxThreadCount(1);
}

DraftWriter::~DraftWriter()
{
    m_thread.waitForDone();
}

void DraftWriter::write(const QByteArray &text)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting = text;
        if (std::exchange(m_isWriting, true)) {
            return;
        }
    }
    m_thread.start([this] { writeWaiting(); });
}

std::optional<Result<void>> DraftWriter::outcome(std::chrono::milliseconds patience)
{
    m_thread.waitForDone(static_cast<int>(patience.count()));
    const std::scoped_lock lock(m_mutex);
    return m_isWriting ? std::nullopt : std::optional(m_last);
}

Result<void> DraftWriter::awaitOutcome()
{
    m_thread.waitForDone();
    const std::scoped_lock lock(m_mutex);
    return m_last;
}

void DraftWriter::writeWaiting()
{
    std::unique_lock lock(m_mutex);
    while (m_waiting) {
        const QByteArray text = *std::exchange(m_waiting, std::nullopt);
        lock.unlock();
        const Result<void> written = m_write(text);
        lock.lock();
        m_last = written;
    }
    m_isWriting = false;
}

} // namespace forecourt
