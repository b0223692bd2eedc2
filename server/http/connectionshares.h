// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

namespace forecourt::http {

// Who has how many of all connections. Nobody has more than a share, so that one desk keeps no other out, nor
// one store. Used on the network thread.
class ConnectionShares final
{
public:
    // Of a device or a store, by their ids.
    [[nodiscard]] bool isFull(const QByteArray &holder, size_t most) const
    {
        return m_holders.value(holder) >= most;
    }
    void add(const QByteArray &holder) { ++m_holders[holder]; }
    void remove(const QByteArray &holder)
    {
        const auto found = m_holders.find(holder);
        if (found != m_holders.end() && --*found == 0) {
            m_holders.erase(found);
        }
    }

private:
    QHash<QByteArray, size_t> m_holders;
};

} // namespace forecourt::http
