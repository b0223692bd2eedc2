// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/postgresnews.h"

#include <array>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace forecourt {

namespace {

constexpr int kAskWhetherAliveMs = 10'000;
constexpr int kTryAgainMs = 1'000;

constexpr PgStatement kListen{"listen", "LISTEN forecourt_news"};
constexpr PgStatement kNotify{"notify", R"(
    SELECT pg_notify('forecourt_news', store) FROM unnest($1::text[]) AS told (store))"};
constexpr PgStatement kAlive{"alive", "SELECT 1"};

} // namespace

PostgresNews::PostgresNews(const QString &address, Heard heard)
    : m_connection(address), m_heard(std::move(heard))
{
    std::array<int, 2> ends{-1, -1};
    if (pipe2(ends.data(), O_NONBLOCK | O_CLOEXEC) == 0) {
        m_wakeRead = ends[0];
        m_wakeWrite = ends[1];
    }
    m_thread = std::thread([this] { work(); });
}

PostgresNews::~PostgresNews()
{
    {
        const std::lock_guard<std::mutex> lock(m_mutex);
        m_stopping = true;
    }
    wakeUp();
    m_thread.join();
    ::close(m_wakeRead);
    ::close(m_wakeWrite);
}

void PostgresNews::announce(StoreId store)
{
    {
        const std::lock_guard<std::mutex> lock(m_mutex);
        m_toSay.insert(store);
    }
    wakeUp();
}

void PostgresNews::wakeUp() const
{
    // Full means that it is awake already.
    [[maybe_unused]] const ssize_t written = ::write(m_wakeWrite, "x", 1);
}

void PostgresNews::work()
{
    for (;;) {
        const Result<void> exchanged = exchange();
        if (!exchanged) {
            m_listening = false;
            m_connection.close();
        }
        {
            const std::lock_guard<std::mutex> lock(m_mutex);
            if (m_stopping) {
                return;
            }
        }
        sleep();
    }
}

Result<void> PostgresNews::exchange()
{
    if (!m_listening) {
        FORECOURT_TRY(m_connection.run({{kListen}}));
        m_listening = true;
        m_heard(std::nullopt); // whatever was said while nobody listened
    }
    FORECOURT_TRY(say());
    FORECOURT_ASSIGN(const QList<QByteArray> payloads, m_connection.notifications());
    for (const QByteArray &payload : payloads) {
        m_heard(StoreId::fromString(QString::fromLatin1(payload)));
    }
    return {};
}

Result<void> PostgresNews::say()
{
    QSet<StoreId> stores;
    {
        const std::lock_guard<std::mutex> lock(m_mutex);
        stores.swap(m_toSay);
    }
    if (stores.isEmpty()) {
        FORECOURT_TRY(m_connection.run({{kAlive}}));
        return {};
    }
    PgArray told(PgArray::Element::Text);
    for (const StoreId &store : stores) {
        told.append(store.toString());
    }
    auto said = m_connection.run({{kNotify, PgParameters().array(told)}});
    if (!said) {
        const std::lock_guard<std::mutex> lock(m_mutex);
        m_toSay.unite(stores);
        return tl::unexpected<Error>(said.error());
    }
    return {};
}

void PostgresNews::sleep()
{
    std::array<pollfd, 2> waited{{{m_wakeRead, POLLIN, 0}, {m_connection.socket(), POLLIN, 0}}};
    const nfds_t count = m_listening ? 2 : 1;
    ::poll(waited.data(), count, m_listening ? kAskWhetherAliveMs : kTryAgainMs);
    std::array<char, 256> waste{};
    while (::read(m_wakeRead, waste.data(), waste.size()) > 0) {
    }
}

} // namespace forecourt
