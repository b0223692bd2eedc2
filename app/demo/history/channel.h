// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace forecourt {

// Pieces of work on their way from the thread that makes them to the one that takes them; holds a few, so
// that neither runs far ahead.
template <typename Piece> class Channel final
{
public:
    // Waits for room; false where nobody wants any more.
    bool put(Piece piece)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_pieces.size() < kHeld || m_closed; });
        if (m_closed) {
            return false;
        }
        m_pieces.push_back(std::move(piece));
        m_changed.notify_all();
        return true;
    }

    // Waits for a piece; nothing where there will be no more.
    std::optional<Piece> take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_pieces.empty() || m_ended || m_closed; });
        if (m_pieces.empty() || m_closed) {
            return std::nullopt;
        }
        std::optional<Piece> piece(std::move(m_pieces.front()));
        m_pieces.pop_front();
        m_changed.notify_all();
        return piece;
    }

    void end() { set(m_ended); }    // the last piece was put
    void close() { set(m_closed); } // no more are taken

private:
    static constexpr size_t kHeld = 2;

    void set(bool &flag)
    {
        const std::lock_guard lock(m_mutex);
        flag = true;
        m_changed.notify_all();
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Piece> m_pieces;
    bool m_ended = false;
    bool m_closed = false;
};

} // namespace forecourt
