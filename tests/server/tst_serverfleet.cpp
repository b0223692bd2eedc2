// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/engineserver.h"
#include "tests/server/networkdesk.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <deque>

using namespace forecourt;

namespace {

constexpr qint64 kSecond = 1000;

// A desk with the requests it has made, to be sent again until they are answered.
class PushingDesk final
{
public:
    PushingDesk(ServerProcess &server, int number) : m_number(number)
    {
        RawConnection connection(server.port);
        m_token =
            m_device.enrol(connection, server.admin({QStringLiteral("enrol-code"), QStringLiteral("North")}));
        m_desk.emplace(StoreId(m_device.enrolled.store), number);
    }

    // The next push, of `operations` new customers.
    QByteArray make(int operations)
    {
        QList<ChainedOperation> made;
        for (int i = 0; i < operations; ++i) {
            const QUuid row(static_cast<uint>(m_number), 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0);
            const QByteArray bytes = row.toRfc4122().left(14) + char(m_rows >> 8) + char(m_rows & 0xff);
            ++m_rows;
            made.append(m_desk->commit({newCustomer(QUuid::fromRfc4122(bytes), QStringLiteral("A"))}));
        }
        m_unanswered.push_back(httpPost("/v1/push", encode(m_desk->request(made)), bearer(m_token)));
        return m_unanswered.back();
    }

    // True where the oldest unanswered push was taken now or before.
    bool take(const RawReply &reply)
    {
        if (reply.status != 200) {
            return false;
        }
        for (const PushResult &result : need(decode<PushReply>(reply.body)).results) {
            if (result.outcome == PushOutcome::Quarantined || result.seq == 0) {
                return false;
            }
            numbers.append(result.seq);
        }
        m_unanswered.pop_front();
        return true;
    }

    // Sends again what was not answered, until it is.
    void settle(quint16 port)
    {
        QElapsedTimer patience;
        patience.start();
        while (!m_unanswered.empty() && patience.elapsed() < kPatienceMs) {
            RawConnection connection(port);
            if (!take(connection.ask(m_unanswered.front()))) {
                QTest::qWait(50); // the server answered 503 with Retry-After, or not at all
            }
        }
    }

    [[nodiscard]] bool isSettled() const { return m_unanswered.empty(); }
    [[nodiscard]] StoreId store() const { return StoreId(m_device.enrolled.store); }
    [[nodiscard]] QByteArray pull(qint64 cursor, qint64 waitMs) const
    {
        return httpGet("/v1/pull?epoch=1&limit=500&cursor=" + QByteArray::number(cursor) +
                           "&wait=" + QByteArray::number(waitMs),
                       bearer(m_token));
    }
    [[nodiscard]] const NetworkDesk &device() const { return m_device; }

    QList<qint64> numbers; // as answered; again for a push that was sent again

private:
    int m_number;
    int m_rows = 0;
    NetworkDesk m_device;
    QByteArray m_token;
    std::optional<DeskDouble> m_desk;
    std::deque<QByteArray> m_unanswered;
};

// Empty, or what is wrong with the log of the store.
QString wrongWith(ServerStore &store, StoreId id, qint64 operations)
{
    const StoreHead head = need(store.head(id));
    if (head.head != operations) {
        return QStringLiteral("%1 operations, not %2").arg(head.head).arg(operations);
    }
    QSet<QUuid> seen;
    qint64 expected = 0;
    for (const LogEntry &entry : logOf(store, id)) {
        if (entry.seq != ++expected || seen.contains(entry.operation)) {
            return QStringLiteral("a gap or a double at %1").arg(entry.seq);
        }
        seen.insert(entry.operation);
    }
    return head.digest.toBytes() == recomputedDigest(store, id).toBytes() ? QString()
                                                                          : QStringLiteral("another digest");
}

QStringList monitored()
{
    return {QStringLiteral("--metrics-port"), QStringLiteral("0")};
}

} // namespace

// Several processes over one database, processes and databases that die, waiting for news, monitoring.
class TestServerFleet final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { currentEngine() = Engine::PostgreSql; }
    void oneTokenServesAtBoth();
    void aNonceUsedAtOneIsUsedAtTheOther();
    void newsOfOneWakeThoseWhoWaitAtTheOther();
    void newsWakeWithinAProcess();
    void newsOfAnotherStoreWakeNobody();
    void aWaitWithoutNewsEnds();
    void whatIsThereIsNotWaitedFor();
    void endingAnswersThoseWhoWait();
    void oneOfTwoIsKilledUnderLoad();
    void postgresIsKilledMidBatch();
    void waitingGoesOnAfterPostgresCameBack();
    void monitoringTellsLifeReadinessAndNumbers();
    void aDrainingServerIsNotReady();
    void whatIsTakenAfterTheDrainIsToldToo();
    void logLinesAreJsonWithoutPersonalData();
    void thePasswordIsNotLogged();
};

void TestServerFleet::oneTokenServesAtBoth()
{
    const EngineDatabase database;
    ServerProcess one({}, database.url());
    ServerProcess two({}, database.url());
    one.admin({QStringLiteral("add-store"), QStringLiteral("North")});
    PushingDesk desk(one, 1);
    RawConnection first(one.port);
    QVERIFY(desk.take(first.ask(desk.make(3))));
    RawConnection second(two.port);
    QVERIFY(desk.take(second.ask(desk.make(2))));
    QCOMPARE(need(decode<PullReply>(second.ask(desk.pull(0, 0)).body)).entries.size(), 5);
    QCOMPARE(desk.numbers, (QList<qint64>{1, 2, 3, 4, 5}));
}

void TestServerFleet::aNonceUsedAtOneIsUsedAtTheOther()
{
    const EngineDatabase database;
    ServerProcess one({}, database.url());
    ServerProcess two({}, database.url());
    one.admin({QStringLiteral("add-store"), QStringLiteral("North")});
    const PushingDesk desk(one, 1);
    const QUuid device = desk.device().enrolled.device;
    RawConnection first(one.port);
    RawConnection second(two.port);
    const RawReply asked = first.ask(httpPost("/v1/token", encode(TokenRequest{device, {}, {}})));
    const QByteArray nonce = need(decode<TokenReply>(asked.body)).nonce;
    const QByteArray proof =
        httpPost("/v1/token", encode(TokenRequest{device, nonce, desk.device().sign(nonce)}));
    QCOMPARE(second.ask(proof).status, 200);
    QCOMPARE(first.ask(proof).status, 403);
}

void TestServerFleet::newsOfOneWakeThoseWhoWaitAtTheOther()
{
    const EngineDatabase database;
    ServerProcess one(monitored(), database.url());
    ServerProcess two(monitored(), database.url());
    one.admin({QStringLiteral("add-store"), QStringLiteral("North")});
    PushingDesk author(one, 1);
    const PushingDesk reader(one, 2);
    RawConnection waiting(two.port);
    waiting.write(reader.pull(0, 20 * kSecond));
    RawConnection metrics(two.monitoringPort);
    QTRY_VERIFY(metrics.ask(httpGet("/metrics")).body.contains("forecourt_waiting_requests 1"));
    QTRY_VERIFY(metrics.ask(httpGet("/metrics")).body.contains("forecourt_hears_other_processes 1"));
    RawConnection pushing(one.port);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(author.take(pushing.ask(author.make(1))));
    const RawReply woken = waiting.read();
    QVERIFY2(timer.elapsed() < kSecond, QByteArray::number(timer.elapsed()));
    QCOMPARE(need(decode<PullReply>(woken.body)).entries.size(), 1);
}

void TestServerFleet::newsWakeWithinAProcess()
{
    currentEngine() = Engine::Sqlite;
    EngineServer server(monitored());
    server.admin({QStringLiteral("add-store"), QStringLiteral("North")});
    PushingDesk author(server, 1);
    RawConnection waiting(server.port);
    waiting.write(author.pull(0, 20 * kSecond));
    RawConnection metrics(server.monitoringPort);
    QTRY_VERIFY(metrics.ask(httpGet("/metrics")).body.contains("forecourt_waiting_requests 1"));
    RawConnection pushing(server.port);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(author.take(pushing.ask(author.make(1))));
    QCOMPARE(need(decode<PullReply>(waiting.read().body)).entries.size(), 1);
    QVERIFY2(timer.elapsed() < kSecond, QByteArray::number(timer.elapsed()));
}

void TestServerFleet::newsOfAnotherStoreWakeNobody()
{
    const EngineDatabase database;
    ServerProcess server(monitored(), database.url());
    server.admin({QStringLiteral("add-store"), QStringLiteral("North")});
    const PushingDesk reader(server, 1);
    server.admin({QStringLiteral("add-store"), QStringLiteral("South")});
    NetworkDesk south;
    RawConnection pushing(server.port);
    const QByteArray token =
        south.enrol(pushing, server.admin({QStringLiteral("enrol-code"), QStringLiteral("South")}));
    RawConnection waiting(server.port);
    waiting.write(reader.pull(0, 2 * kSecond));
    RawConnection metrics(server.monitoringPort);
    QTRY_VERIFY(metrics.ask(httpGet("/metrics")).body.contains("forecourt_waiting_requests 1"));
    DeskDouble desk(StoreId(south.enrolled.store), 9);
    const auto made = desk.commit({newCustomer(idNumber(3), QStringLiteral("A"))});
    QCOMPARE(pushing.ask(httpPost("/v1/push", encode(desk.request({made})), bearer(token))).status, 200);
    QVERIFY(metrics.ask(httpGet("/metrics")).body.contains("forecourt_waiting_requests 1"));
    QVERIFY(need(decode<PullReply>(waiting.read().body)).entries.isEmpty());
}

void TestServerFleet::aWaitWithoutNewsEnds()
{
    EngineServer server;
    server.admin({QStringLiteral("add-store"), QStringLiteral("North")});
    const PushingDesk desk(server, 1);
    RawConnection connection(server.port);
    QElapsedTimer timer;
    timer.start();
    const RawReply reply = connection.ask(desk.pull(0, 300));
    QVERIFY(timer.elapsed() >= 300);
    QCOMPARE(reply.status, 200);
    QVERIFY(need(decode<PullReply>(reply.body)).entries.isEmpty());
    // The connection goes on.
    QCOMPARE(connection.ask(desk.pull(0, 0)).status, 200);
}

void TestServerFleet::whatIsThereIsNotWaitedFor()
{
    EngineServer server;
    server.admin({QStringLiteral("add-store"), QStringLiteral("North")});
    PushingDesk desk(server, 1);
    RawConnection connection(server.port);
    QVERIFY(desk.take(connection.ask(desk.make(2))));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(need(decode<PullReply>(connection.ask(desk.pull(0, 20 * kSecond)).body)).entries.size(), 2);
    // Another epoch is told at once too.
    RawConnection other(server.port);
    const QByteArray elsewhere = desk.pull(0, 20 * kSecond).replace("epoch=1", "epoch=2");
    QCOMPARE(need(decode<PullReply>(other.ask(elsewhere).body)).refusal, PullRefusal::Epoch);
    QVERIFY(timer.elapsed() < 10 * kSecond);
}

void TestServerFleet::endingAnswersThoseWhoWait()
{
    EngineServer server(monitored());
    server.admin({QStringLiteral("add-store"), QStringLiteral("North")});
    const PushingDesk desk(server, 1);
    RawConnection waiting(server.port);
    waiting.write(desk.pull(0, 20 * kSecond));
    RawConnection metrics(server.monitoringPort);
    QTRY_VERIFY(metrics.ask(httpGet("/metrics")).body.contains("forecourt_waiting_requests 1"));
    QElapsedTimer timer;
    timer.start();
    server.askToStop();
    const RawReply reply = waiting.read();
    QCOMPARE(reply.status, 200);
    QVERIFY(need(decode<PullReply>(reply.body)).entries.isEmpty());
    QVERIFY(waiting.isHungUp());
    QCOMPARE(server.waitForEnd(), 0);
    QVERIFY2(timer.elapsed() < 10 * kSecond, QByteArray::number(timer.elapsed()));
}

void TestServerFleet::oneOfTwoIsKilledUnderLoad()
{
    constexpr int kDesks = 6;
    constexpr int kPushes = 12;
    constexpr int kOperations = 5;
    const EngineDatabase database;
    ServerProcess doomed({}, database.url());
    ServerProcess staying({}, database.url());
    staying.admin({QStringLiteral("add-store"), QStringLiteral("North")});
    std::deque<PushingDesk> desks;
    std::deque<RawConnection> connections;
    for (int i = 0; i < kDesks; ++i) {
        desks.emplace_back(staying, i + 1);
        connections.emplace_back(i % 2 == 0 ? doomed.port : staying.port);
        for (int push = 0; push < kPushes; ++push) {
            connections.back().write(desks.back().make(kOperations));
        }
    }
    // Some of it is answered, the rest is on its way, in a worker or at the database.
    QVERIFY(desks[0].take(connections[0].read()));
    doomed.kill();
    for (int i = 0; i < kDesks; ++i) {
        while (!desks[i].isSettled() && desks[i].take(connections[i].read())) {
        }
        desks[i].settle(staying.port);
        QVERIFY(desks[i].isSettled());
    }
    const auto store = need(PostgresServerStore::open(database.url(), 0));
    const QString wrong = wrongWith(*store, desks[0].store(), kDesks * kPushes * kOperations);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QSet<qint64> numbers;
    for (const PushingDesk &desk : desks) {
        numbers.unite(QSet<qint64>(desk.numbers.begin(), desk.numbers.end()));
    }
    QCOMPARE(numbers.size(), kDesks * kPushes * kOperations);
}

void TestServerFleet::postgresIsKilledMidBatch()
{
    constexpr int kDesks = 4;
    constexpr int kPushes = 10;
    constexpr int kOperations = 20;
    PgCluster cluster;
    const QString database = cluster.makeDatabase();
    ServerProcess server(monitored(), cluster.url(database));
    server.admin({QStringLiteral("add-store"), QStringLiteral("North")});
    std::deque<PushingDesk> desks;
    std::deque<RawConnection> connections;
    for (int i = 0; i < kDesks; ++i) {
        desks.emplace_back(server, i + 1);
        connections.emplace_back(server.port);
        for (int push = 0; push < kPushes; ++push) {
            connections.back().write(desks.back().make(kOperations));
        }
    }
    QVERIFY(desks[0].take(connections[0].read()));
    cluster.kill();
    RawConnection monitoring(server.monitoringPort);
    QCOMPARE(monitoring.ask(httpGet("/readyz")).status, 503);
    QCOMPARE(monitoring.ask(httpGet("/livez")).status, 200);
    cluster.startAgain();
    for (int i = 0; i < kDesks; ++i) {
        while (!desks[i].isSettled() && desks[i].take(connections[i].read())) {
        }
        desks[i].settle(server.port);
        QVERIFY(desks[i].isSettled());
    }
    QTRY_COMPARE(monitoring.ask(httpGet("/readyz")).status, 200);
    const auto store = need(PostgresServerStore::open(cluster.url(database), 0));
    const QString wrong = wrongWith(*store, desks[0].store(), kDesks * kPushes * kOperations);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestServerFleet::waitingGoesOnAfterPostgresCameBack()
{
    PgCluster cluster;
    const QString url = cluster.url(cluster.makeDatabase());
    ServerProcess one(monitored(), url);
    ServerProcess two(monitored(), url);
    one.admin({QStringLiteral("add-store"), QStringLiteral("North")});
    PushingDesk author(one, 1);
    cluster.kill();
    RawConnection metrics(two.monitoringPort);
    QTRY_VERIFY(metrics.ask(httpGet("/metrics")).body.contains("forecourt_hears_other_processes 0"));
    cluster.startAgain();
    QTRY_VERIFY_WITH_TIMEOUT(
        metrics.ask(httpGet("/metrics")).body.contains("forecourt_hears_other_processes 1"), kPatienceMs);
    RawConnection waiting(two.port);
    const auto isWaiting = [&] { // each worker's connection was lost: it answers 503 once
        waiting.write(author.pull(0, 20 * kSecond));
        for (int i = 0; i < 50; ++i) {
            if (metrics.ask(httpGet("/metrics")).body.contains("forecourt_waiting_requests 1")) {
                return true;
            }
            QTest::qWait(10);
        }
        static_cast<void>(waiting.read());
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isWaiting(), kPatienceMs);
    author.make(1);
    author.settle(one.port);
    QCOMPARE(need(decode<PullReply>(waiting.read().body)).entries.size(), 1);
}

void TestServerFleet::monitoringTellsLifeReadinessAndNumbers()
{
    EngineServer server(monitored());
    server.admin({QStringLiteral("add-store"), QStringLiteral("North")});
    PushingDesk desk(server, 1);
    RawConnection connection(server.port);
    QVERIFY(desk.take(connection.ask(desk.make(7))));
    QCOMPARE(connection.ask(httpGet("/zhang-wei")).status, 404);
    RawConnection monitoring(server.monitoringPort);
    QCOMPARE(monitoring.ask(httpGet("/livez")).status, 200);
    QCOMPARE(monitoring.ask(httpGet("/readyz")).status, 200);
    const QByteArray text = monitoring.ask(httpGet("/metrics")).body;
    for (const char *line :
         {"forecourt_requests_total{route=\"/v1/push\",status=\"200\"} 1",
          "forecourt_requests_total{route=\"other\",status=\"404\"} 1",
          "forecourt_operations_total{route=\"/v1/push\"} 7",
          "forecourt_request_seconds_count{route=\"/v1/push\"} 1", "forecourt_connections 1"}) {
        QVERIFY2(text.contains(line), line + QByteArray(" is not in\n") + text);
    }
    QVERIFY(!text.contains("zhang"));
    QCOMPARE(monitoring.ask(httpGet("/v1/pull")).status, 404);
    // The desks' listener says nothing of it.
    QCOMPARE(connection.ask(httpGet("/metrics")).status, 404);
    QCOMPARE(connection.ask(httpGet("/readyz")).status, 404);
}

void TestServerFleet::aDrainingServerIsNotReady()
{
    EngineServer server(monitored());
    RawConnection slow(server.port);
    slow.write("POST /v1/enrol HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(slow.read().status, 100);
    server.askToStop();
    RawConnection monitoring(server.monitoringPort);
    QTRY_COMPARE(monitoring.ask(httpGet("/readyz")).status, 503);
    QCOMPARE(monitoring.ask(httpGet("/livez")).status, 200);
    QCOMPARE(slow.ask("{}").status, 400);
    QCOMPARE(server.waitForEnd(), 0);
}

// A push that waited for its store's lock longer than the server was given to end.
void TestServerFleet::whatIsTakenAfterTheDrainIsToldToo()
{
    const EngineDatabase database;
    ServerProcess ending({QStringLiteral("--drain-timeout-ms"), QStringLiteral("100")}, database.url());
    ServerProcess staying({}, database.url());
    ending.admin({QStringLiteral("add-store"), QStringLiteral("North")});
    PushingDesk desk(ending, 1);
    const auto other = need(PostgresServerStore::open(database.url(), 0));
    auto lock = need(other->beginPush(desk.store()));
    RawConnection pushing(ending.port);
    pushing.write(desk.make(1));
    const auto isLocked = [&] {
        return PgCluster::shared().sql(database.name(),
                                       QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE "
                                                      "datname = current_database() AND "
                                                      "wait_event_type = 'Lock'")) == "1";
    };
    QTRY_VERIFY_WITH_TIMEOUT(isLocked(), kPatienceMs);
    RawConnection waiting(staying.port);
    waiting.write(desk.pull(0, 20 * kSecond));
    QByteArray log;
    ending.askToStop();
    QTRY_VERIFY_WITH_TIMEOUT((log += ending.log()).contains("stopped"), kPatienceMs);
    QElapsedTimer since;
    since.start();
    lock.reset();
    const PullReply pulled = need(decode<PullReply>(waiting.read().body));
    QCOMPARE(pulled.entries.size(), 1);
    QVERIFY2(since.elapsed() < 10 * kSecond, "it was not told, and found when the wait was over");
    QCOMPARE(ending.waitForEnd(), 0);
}

void TestServerFleet::logLinesAreJsonWithoutPersonalData()
{
    EngineServer server({QStringLiteral("--log-format"), QStringLiteral("json")});
    server.admin({QStringLiteral("add-store"), QStringLiteral("North")});
    PushingDesk desk(server, 1);
    RawConnection connection(server.port);
    const RawReply pushed = connection.ask(desk.make(1));
    QVERIFY(desk.take(pushed));
    QCOMPARE(connection.ask(httpGet("/customers/zhang-wei?phone=13800000000")).status, 404);
    QCOMPARE(server.stop(), 0);
    const QByteArray log = server.log();
    QVERIFY2(!log.contains("zhang") && !log.contains("13800000000") && !log.contains("127.0.0.1"),
             log.constData());
    QJsonObject push;
    for (const QByteArray &line : log.trimmed().split('\n')) {
        QJsonParseError problem{};
        const QJsonObject object = QJsonDocument::fromJson(line, &problem).object();
        QVERIFY2(problem.error == QJsonParseError::NoError, line.constData());
        QVERIFY(object.contains(QStringLiteral("time")) && object.contains(QStringLiteral("event")));
        if (object.value(QStringLiteral("path")).toString() == QLatin1String("/v1/push")) {
            push = object;
        }
    }
    QCOMPARE(push.value(QStringLiteral("status")).toInt(), 200);
    QCOMPARE(push.value(QStringLiteral("store")).toString(), desk.store().toString());
    QVERIFY(push.value(QStringLiteral("received")).toInt() > 0 &&
            push.value(QStringLiteral("bytes")).toInt() > 0);
    const QByteArray id = push.value(QStringLiteral("id")).toString().toLatin1();
    QVERIFY2(!id.isEmpty() && pushed.header.contains("X-Request-Id: " + id), pushed.header.constData());
}

void TestServerFleet::thePasswordIsNotLogged()
{
    const EngineDatabase database;
    QString url = database.url();
    url.replace(QStringLiteral("forecourt@"), QStringLiteral("forecourt:geheim@"));
    ServerProcess server({}, url);
    QCOMPARE(server.stop(), 0);
    const QByteArray log = server.log();
    QVERIFY2(log.contains("event=serving") && log.contains("postgresql://forecourt@"), log.constData());
    QVERIFY(!log.contains("geheim"));
}

QTEST_GUILESS_MAIN(TestServerFleet)
#include "tst_serverfleet.moc"
