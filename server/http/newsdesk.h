// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/connection.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

namespace forecourt::http {

// Requests that wait for news, by topic. News that arrive while a request is with its worker count for it
// too: whoever asked before they came asks again.
class NewsDesk final
{
public:
    [[nodiscard]] quint64 now() const { return m_news; }
    [[nodiscard]] bool hasNews(const QByteArray &topic, quint64 since) const
    {
        return std::max(m_lastOfAll, m_last.value(topic)) > since;
    }
    void add(const QByteArray &topic, Connection *connection) { m_waiting[topic].insert(connection); }
    void remove(const QByteArray &topic, Connection *connection)
    {
        const auto found = m_waiting.find(topic);
        if (found != m_waiting.end()) {
            found->remove(connection);
            if (found->isEmpty()) {
                m_waiting.erase(found);
            }
        }
    }
    void tell(const QByteArray &topic)
    {
        m_last.insert(topic, ++m_news);
        askAgain(m_waiting.take(topic));
    }
    void tellAll()
    {
        m_lastOfAll = ++m_news;
        m_last.clear();
        for (const auto &connections : std::exchange(m_waiting, {})) {
            askAgain(connections);
        }
    }

private:
    static void askAgain(const QSet<Connection *> &connections)
    {
        for (Connection *connection : connections) {
            connection->askAgain();
        }
    }

    quint64 m_news = 0;
    quint64 m_lastOfAll = 0;
    QHash<QByteArray, quint64> m_last;
    QHash<QByteArray, QSet<Connection *>> m_waiting;
};

} // namespace forecourt::http
