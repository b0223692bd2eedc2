// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/outsidenews.h"

#include <chrono>

namespace forecourt {

namespace {

constexpr std::chrono::milliseconds kInterval{500};

} // namespace

OutsideNews::OutsideNews(StorePlace place, const Clock &clock, std::function<void()> heard)
    : m_place(std::move(place)), m_clock(clock), m_heard(std::move(heard)), m_thread([this] { work(); })
{}

OutsideNews::~OutsideNews()
{
    {
        const std::lock_guard<std::mutex> lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void OutsideNews::work()
{
    std::unique_lock<std::mutex> lock(m_mutex);
    while (!m_stopping) {
        lock.unlock();
        look();
        lock.lock();
        m_wake.wait_for(lock, kInterval, [this] { return m_stopping; });
    }
    m_store.reset();
}

// What cannot be read now is read the next time; a request of the same moment says why it cannot.
void OutsideNews::look()
{
    if (!m_store) {
        auto opened = m_place.openFile(m_clock.nowMs());
        if (!opened) {
            return;
        }
        m_store = std::move(*opened);
    }
    const auto told = m_store->outsideNews();
    if (!told) {
        m_store.reset();
        return;
    }
    if (m_seen && *m_seen != *told) {
        m_heard();
    }
    m_seen = *told;
}

} // namespace forecourt
