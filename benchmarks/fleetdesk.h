// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchmarks/pushingdesk.h"

#include <QEventLoop>
#include <QTimer>

#include <functional>

namespace forecourt::benchmarks {

// Bytes of both directions with their headers, and what of it is the changes themselves.
struct Traffic
{
    qint64 pushes = 0;
    qint64 pushBytes = 0;
    qint64 operationBytes = 0;
    qint64 entries = 0;
    qint64 pullBytes = 0;
    qint64 entryBytes = 0;
    qint64 helloBytes = 0;

    Traffic &operator+=(const Traffic &other)
    {
        pushes += other.pushes;
        pushBytes += other.pushBytes;
        operationBytes += other.operationBytes;
        entries += other.entries;
        pullBytes += other.pullBytes;
        entryBytes += other.entryBytes;
        helloBytes += other.helloBytes;
        return *this;
    }
};

// One of many desks on one thread: begins an exchange and goes on as the replies arrive.
class FleetDesk final
{
public:
    using Done = std::function<void()>;

    FleetDesk(const QUrl &server, const QString &code, const QHostAddress &address)
        : m_desk(server, code, address)
    {
        m_desk.speakAsDesk();
        QObject::connect(&m_desk.socket(), &QTcpSocket::readyRead, &m_desk.socket(), [this] {
            if (const auto body = m_desk.arrived()) {
                take(*body);
            }
        });
        QObject::connect(&m_desk.socket(), &QTcpSocket::disconnected, &m_desk.socket(),
                         [] { qFatal("the server hung up"); });
    }
    ~FleetDesk() { m_desk.socket().disconnect(); }
    Q_DISABLE_COPY_MOVE(FleetDesk)

    // A desk's exchange: hello, a push of one operation, pulls to the head. (Not its comparing of digests,
    // for which it would have to hold the rows.)
    void exchange(Done done)
    {
        begin(std::move(done));
        say(Step::Greeting, m_desk.makeHello(m_cursor));
    }

    // As many requests, of which none needs a worker or the database.
    void trivial(Done done)
    {
        begin(std::move(done));
        m_trivialLeft = 3;
        say(Step::Trivial, m_desk.makeTrivial());
    }

    [[nodiscard]] const Traffic &traffic() const { return m_traffic; }

private:
    enum class Step { Resting, Greeting, Pushing, Pulling, Trivial };
    static constexpr qint64 kPage = 500;

    void begin(Done done)
    {
        if (m_step != Step::Resting) {
            qFatal("a desk was due again before its exchange had ended");
        }
        m_done = std::move(done);
    }

    void say(Step step, const QByteArray &request)
    {
        m_step = step;
        m_before = m_desk.bytes();
        m_desk.send(request);
    }

    void take(const QByteArray &body)
    {
        const qint64 bytes = m_desk.bytes() - m_before;
        switch (m_step) {
        case Step::Greeting:
            m_traffic.helloBytes += bytes;
            say(Step::Pushing, m_desk.makePush(1));
            break;
        case Step::Pushing:
            PushingDesk::requireTaken(body);
            ++m_traffic.pushes;
            m_traffic.pushBytes += bytes;
            m_traffic.operationBytes += m_desk.operationBytes();
            say(Step::Pulling, m_desk.makePull(m_cursor, kPage));
            break;
        case Step::Pulling:
            takePage(body, bytes);
            break;
        case Step::Trivial:
            --m_trivialLeft > 0 ? say(Step::Trivial, m_desk.makeTrivial()) : end();
            break;
        case Step::Resting:
            qFatal("the server answered what was not asked");
        }
    }

    void takePage(const QByteArray &body, qint64 bytes)
    {
        const qint64 entries = body.count('\n') - 1; // the last line tells the head
        m_cursor += entries;                         // numbers have no gaps
        m_traffic.entries += entries;
        m_traffic.pullBytes += bytes;
        m_traffic.entryBytes += body.size();
        entries == kPage ? say(Step::Pulling, m_desk.makePull(m_cursor, kPage)) : end();
    }

    void end()
    {
        m_step = Step::Resting;
        std::exchange(m_done, {})();
    }

    PushingDesk m_desk;
    Step m_step = Step::Resting;
    Done m_done;
    qint64 m_cursor = 0;
    qint64 m_before = 0;
    int m_trivialLeft = 0;
    Traffic m_traffic;
};

// When a desk is due, counted from the beginning.
struct Due
{
    qint64 at = 0; // ns
    qsizetype desk = 0;
};

// Every desk once in each interval, spread evenly, each time up to a second later than that: as good as drawn
// by chance, and the same in every run.
inline QList<Due> scheduleOf(qsizetype desks, int rounds, qint64 intervalMs)
{
    constexpr qint64 kJitterUs = 1'000'000;
    QList<Due> schedule;
    for (int round = 0; round < rounds; ++round) {
        for (qsizetype desk = 0; desk < desks; ++desk) {
            const size_t draw = qHashMulti(0, quint64(desk), quint64(round));
            const qint64 evenUs = 1000 * intervalMs * (round * desks + desk) / desks;
            schedule.append({1000 * (evenUs + static_cast<qint64>(draw % kJitterUs)), desk});
        }
    }
    std::sort(schedule.begin(), schedule.end(), [](const Due &one, const Due &other) {
        return std::tie(one.at, one.desk) < std::tie(other.at, other.desk);
    });
    return schedule;
}

// Has `begin(desk, done)` called for each when it is due. What each took in ms, counted from when it was due:
// also waiting for what went before counts.
template <typename Begin> QList<double> keepTo(const QList<Due> &schedule, const Begin &begin)
{
    QList<double> taken;
    qsizetype next = 0;
    QEventLoop loop;
    QElapsedTimer clock;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    timer.setSingleShot(true);
    const auto go = [&] {
        while (next < schedule.size() && schedule[next].at <= clock.nsecsElapsed()) {
            const Due due = schedule[next++];
            begin(due.desk, [&, due] {
                taken.append(static_cast<double>(clock.nsecsElapsed() - due.at) / 1e6);
                if (taken.size() == schedule.size()) {
                    loop.quit();
                }
            });
        }
        if (next < schedule.size()) {
            timer.start(static_cast<int>((schedule[next].at - clock.nsecsElapsed()) /
                                         1'000'000)); // the last of it without pause
        }
    };
    QObject::connect(&timer, &QTimer::timeout, &loop, go);
    clock.start();
    go();
    loop.exec();
    return taken;
}

} // namespace forecourt::benchmarks
