// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/networkdesk.h"

using namespace forecourt;

namespace {

constexpr int kSmallServer = 40; // connections; of one desk 8, of one store 30

struct Answers
{
    int admitted = 0;
    int refused = 0;
};

} // namespace

// Many connections at once, of desks that listen and of some that only hold them.
class TestServerConnections final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void newsReachWhoeverListens();
    void oneDeskHoldsOnlyItsShare();
    void oneStoreHoldsOnlyItsShare();
    void whoIsDoneMakesRoomForItself();

private:
    static QByteArray enrolled(ServerProcess &server, NetworkDesk &device, const QString &store)
    {
        RawConnection connection(server.port);
        return device.enrol(connection, server.admin({QStringLiteral("enrol-code"), store}));
    }
    static QStringList small() { return {QStringLiteral("--connections"), QString::number(kSmallServer)}; }
    // Bodies that never come; each is told whether it may send.
    Answers hold(ServerProcess &server, const QByteArray &token, int connections)
    {
        Answers answers;
        for (int i = 0; i < connections; ++i) {
            m_held.push_back(std::make_unique<RawConnection>(server.port));
            const RawReply reply = m_held.back()->ask(
                "POST /v1/push HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\nExpect: 100-continue\r\n" +
                bearer(token) + "\r\n");
            answers.admitted += reply.status == 100 ? 1 : 0;
            answers.refused += reply.status == 429 ? 1 : 0;
        }
        return answers;
    }

    std::vector<std::unique_ptr<RawConnection>> m_held;
};

// More of them than requests may wait for a worker; and what else is asked at that moment has its turn.
void TestServerConnections::newsReachWhoeverListens()
{
    ServerProcess server({QStringLiteral("--metrics-port"), QStringLiteral("0")});
    NetworkDesk writing;
    const QByteArray token = tokenFor(server, writing);
    RawConnection metrics(server.monitoringPort);
    std::vector<std::unique_ptr<RawConnection>> listeners;
    for (int each = 0; each < 7; ++each) {
        NetworkDesk device;
        const QByteArray own = enrolled(server, device, QStringLiteral("North"));
        for (int i = 0; i < 60; ++i) {
            listeners.push_back(std::make_unique<RawConnection>(server.port));
            listeners.back()->write(httpGet("/v1/pull?epoch=1&cursor=0&limit=10&wait=25000", bearer(own)));
        }
        const QByteArray all = "forecourt_waiting_requests " + QByteArray::number((each + 1) * 60);
        QTRY_VERIFY(metrics.ask(httpGet("/metrics")).body.contains(all));
    }
    DeskDouble desk(StoreId(writing.enrolled.store), 1);
    const auto made = desk.commit({newCustomer(idNumber(11), QStringLiteral("A"))});
    RawConnection pushing(server.port);
    QCOMPARE(pushing.ask(httpPost("/v1/push", encode(desk.request({made})), bearer(token))).status, 200);
    for (int i = 0; i < 60; ++i) {
        server.takeLog();
        QCOMPARE(pushing.ask(httpGet("/v1/pull?epoch=1&cursor=1&limit=10", bearer(token))).status, 200);
    }
    for (const auto &listener : listeners) {
        server.takeLog();
        const RawReply reply = listener->read();
        QCOMPARE(reply.status, 200);
        QCOMPARE(need(decode<PullReply>(reply.body)).entries.size(), 1);
    }
}

void TestServerConnections::oneDeskHoldsOnlyItsShare()
{
    ServerProcess server(small());
    NetworkDesk greedy;
    NetworkDesk other;
    const QByteArray token = tokenFor(server, greedy);
    const QByteArray others = enrolled(server, other, QStringLiteral("North"));
    const Answers answers = hold(server, token, kSmallServer);
    QCOMPARE(answers.admitted, 8);
    QCOMPARE(answers.refused, kSmallServer - 8);
    const QByteArray question = "/v1/pull?epoch=1&cursor=0";
    QCOMPARE(RawConnection(server.port).ask(httpGet(question, bearer(others))).status, 200);
    m_held.clear();
    QTRY_COMPARE(RawConnection(server.port).ask(httpGet(question, bearer(token))).status, 200);
}

void TestServerConnections::oneStoreHoldsOnlyItsShare()
{
    ServerProcess server(small());
    NetworkDesk other;
    const QByteArray others = tokenFor(server, other);
    server.admin({QStringLiteral("add-store"), QStringLiteral("Large")});
    Answers answers;
    for (int each = 0; each < 5; ++each) {
        NetworkDesk device;
        const Answers own = hold(server, enrolled(server, device, QStringLiteral("Large")), 8);
        answers.admitted += own.admitted;
        answers.refused += own.refused;
    }
    QCOMPARE(answers.admitted, 30);
    QCOMPARE(answers.refused, 10);
    RawConnection connection(server.port);
    QCOMPARE(connection.ask(httpGet("/v1/pull?epoch=1&cursor=0", bearer(others))).status, 200);
    m_held.clear();
}

// Connections that rest between two requests keep their own desk out no more than others.
void TestServerConnections::whoIsDoneMakesRoomForItself()
{
    ServerProcess server(small());
    NetworkDesk device;
    const QByteArray token = tokenFor(server, device);
    for (int i = 0; i < 2 * kSmallServer; ++i) {
        m_held.push_back(std::make_unique<RawConnection>(server.port));
        QCOMPARE(m_held.back()->ask(httpGet("/v1/pull?epoch=1&cursor=0", bearer(token))).status, 200);
    }
    QVERIFY(m_held.front()->isHungUp());
    QCOMPARE(m_held.back()->ask(httpGet("/v1/pull?epoch=1&cursor=0", bearer(token))).status, 200);
    m_held.clear();
}

QTEST_GUILESS_MAIN(TestServerConnections)
#include "tst_serverconnections.moc"
