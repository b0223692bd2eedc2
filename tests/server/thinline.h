// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QHostAddress>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <list>

namespace forecourt {

// A line to a server of this machine that carries no more than so many bytes a second each way, shared by all
// connections packet by packet. It counts what it carried.
class ThinLine final : public QObject
{
public:
    ThinLine(quint16 to, qint64 bytesPerSecond) : m_to(to), m_rate(bytesPerSecond)
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, &ThinLine::accept);
        connect(&m_tick, &QTimer::timeout, this, &ThinLine::carry);
        m_tick.setTimerType(Qt::PreciseTimer);
        m_tick.start(kTickMs);
        m_time.start();
    }

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] qint64 carriedUp() const { return m_up.carried; }

private:
    static constexpr int kTickMs = 5;
    static constexpr qint64 kPacket = 1448;
    static constexpr qint64 kBuffer = 32 * 1024; // more stays at the sender

    struct Way
    {
        qint64 credit = 0;
        qint64 carried = 0;
    };
    struct Pair
    {
        QPointer<QTcpSocket> near;
        QPointer<QTcpSocket> far;
    };

    void accept()
    {
        while (QTcpSocket *near = m_server.nextPendingConnection()) {
            auto *far = new QTcpSocket(this);
            for (QTcpSocket *socket : {near, far}) {
                socket->setReadBufferSize(kBuffer);
            }
            far->connectToHost(QHostAddress::LocalHost, m_to);
            m_pairs.push_back({near, far});
        }
    }

    void carry()
    {
        const qint64 elapsed = m_time.nsecsElapsed();
        m_time.restart();
        move(m_up, elapsed, true);
        move(m_down, elapsed, false);
        m_pairs.remove_if([](const Pair &pair) { return isOver(pair); });
    }

    // One packet of each in turn, while there is room.
    void move(Way &way, qint64 elapsedNs, bool up)
    {
        constexpr qint64 kNsPerSecond = 1'000'000'000;
        way.credit = std::min(way.credit + m_rate * elapsedNs / kNsPerSecond, m_rate / 10 + kPacket);
        bool moved = true;
        while (moved && way.credit >= kPacket) {
            moved = false;
            for (const Pair &pair : m_pairs) {
                QTcpSocket *from = up ? pair.near : pair.far;
                QTcpSocket *to = up ? pair.far : pair.near;
                if (way.credit < kPacket || from == nullptr || to == nullptr || from->bytesAvailable() == 0 ||
                    to->state() != QAbstractSocket::ConnectedState) {
                    continue;
                }
                const QByteArray packet = from->read(kPacket);
                to->write(packet);
                way.credit -= packet.size();
                way.carried += packet.size();
                moved = true;
            }
        }
    }

    // Where one side has gone and nothing of it is on the way, the other goes.
    static bool isOver(const Pair &pair)
    {
        for (const auto &[gone, other] : {std::pair(pair.near, pair.far), std::pair(pair.far, pair.near)}) {
            if (gone == nullptr ||
                (gone->state() == QAbstractSocket::UnconnectedState && gone->bytesAvailable() == 0)) {
                for (const QPointer<QTcpSocket> &socket : {gone, other}) {
                    if (socket != nullptr) {
                        socket->disconnectFromHost();
                        socket->deleteLater();
                    }
                }
                return true;
            }
        }
        return false;
    }

    quint16 m_to;
    qint64 m_rate;
    QTcpServer m_server;
    QTimer m_tick;
    QElapsedTimer m_time;
    Way m_up;
    Way m_down;
    std::list<Pair> m_pairs;
};

} // namespace forecourt
