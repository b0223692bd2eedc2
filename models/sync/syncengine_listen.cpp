// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the engine hears of changes elsewhere between two exchanges: a pull that the server answers when there
// is news. It only makes the next exchange begin sooner, so nothing rests on its being answered.
#include "models/sync/syncengine.h"

namespace forecourt {

bool SyncEngine::mayListen() const
{
    const bool isOut = m_listening != 0 && m_now < m_listenUntil;
    return m_options.listenMs > 0 && !isOut && m_step == Step::Idle && m_desk.pending == 0 && !m_desk.held &&
           !m_paused && !m_outdated && !m_desk.state.isFilling();
}

void SyncEngine::listen()
{
    constexpr qint64 kGraceMs = 5000;
    if (!mayListen()) {
        return;
    }
    m_listening = ++m_ticket;
    m_listenFrom = m_now;
    m_listenUntil = m_now + m_options.listenMs + 2 * kGraceMs;
    // One entry tells as much as all: the exchange fetches them, after it has greeted.
    m_out.emplace_back(ListenAction{
        m_listening,
        PullRequest{m_desk.state.serverEpoch, m_desk.staged, 1, m_options.schema, m_options.listenMs},
        m_options.listenMs + kGraceMs});
}

bool SyncEngine::hasNews() const
{
    return m_news && (m_news->refusal != PullRefusal::None || m_news->epoch != m_desk.state.serverEpoch ||
                      m_news->head > m_desk.staged);
}

// The server answers one that waits also where this desk itself pushed, and where it ends.
void SyncEngine::onNews(const NetworkReply &reply)
{
    m_listening = 0;
    if (const auto *news = std::get_if<PullReply>(&reply)) {
        m_news = NewsHeard{news->refusal, news->epoch, news->head};
    }
    if (m_step != Step::Idle) {
        return; // the exchange under way looks when it ends, back-off is kept
    }
    const bool waited = m_now - m_listenFrom >= m_options.listenMs / 2;
    if (!followNews() && waited) {
        listen(); // one that does not wait is not asked again before the next exchange
    }
}

// An exchange soon, but not one upon the other where somebody works without a pause.
bool SyncEngine::followNews()
{
    if (!hasNews()) {
        m_news.reset();
        return false;
    }
    m_news.reset();
    m_wakeAt = std::min(m_wakeAt, std::max(m_now, m_restedAt + m_options.newsMs));
    return true;
}

void SyncEngine::onListenFailed(const Error &error)
{
    m_listening = 0;
    if (m_step == Step::Idle && error.code == ErrorCode::Forbidden) {
        m_wakeAt = m_now; // locked out, perhaps: the exchange finds out and says so
    }
}

} // namespace forecourt
