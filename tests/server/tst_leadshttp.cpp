// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/gzip.h"
#include "models/services/leads/leadservice.h"
#include "models/sync/syncrunner.h"
#include "tests/server/engineserver.h"
#include "tests/server/leadbodies.h"
#include "tests/server/networkdesk.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <deque>

using namespace forecourt;

namespace {

QByteArray typed(const QByteArray &type)
{
    return "Content-Type: " + type + "\r\n";
}

QByteArray leadRequest(const QByteArray &key, const QByteArray &body, const QByteArray &type = kJson,
                       const QByteArray &fields = {})
{
    return httpPost("/v1/leads", body, bearer(key) + typed(type) + fields);
}

QByteArray wordOf(const RawReply &reply)
{
    return QJsonDocument::fromJson(reply.body).object().value(QStringLiteral("error")).toString().toLatin1();
}

QString idOf(const RawReply &reply)
{
    const QJsonArray leads =
        QJsonDocument::fromJson(reply.body).object().value(QStringLiteral("leads")).toArray();
    return leads.at(0).toObject().value(QStringLiteral("id")).toString();
}

QStringList monitored()
{
    return {QStringLiteral("--metrics-port"), QStringLiteral("0")};
}

// A store with a key of the source "Site".
QByteArray keyOf(ServerProcess &server, const char *store = "North")
{
    server.admin({QStringLiteral("add-store"), QString::fromLatin1(store)});
    return server.admin({QStringLiteral("intake-key"), QString::fromLatin1(store), QStringLiteral("Site")});
}

// A desk as the program has it, with its engine, over its own folder.
struct Desk
{
    Desk()
    {
        Storage::Options options;
        options.folder = folder.path();
        options.readers = 1;
        options.durability = Durability::Rebuildable;
        storage = need(Storage::open(options, forecourtCatalog(), clock, ids));
        runner = std::make_unique<SyncRunner>(*storage);
        need(runner->open());
        service = std::make_unique<LeadService>(*storage);
    }

    template <typename T> static T wait(QFuture<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, kPatienceMs)) {
            qFatal("never finished");
        }
        return future.result();
    }
    void enrol(ServerProcess &server)
    {
        const QUrl url(QStringLiteral("http://127.0.0.1:%1").arg(server.port));
        const QByteArray code = server.admin({QStringLiteral("enrol-code"), QStringLiteral("North")});
        need(wait(runner->enrol({url, QString::fromUtf8(code), QStringLiteral("Desk"), KeyPlace::File})));
    }
    SyncReport sync() { return need(wait(runner->syncOnce())); }

    QTemporaryDir folder;
    SystemClock clock;
    UuidV7Source ids{clock};
    std::unique_ptr<Storage> storage;
    std::unique_ptr<SyncRunner> runner;
    std::unique_ptr<LeadService> service;
};

} // namespace

// POST /v1/leads of the real program, over both engines.
class TestLeadsHttp final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { useEngineOfRow(); }

    void aLeadIsNewOnce();
    void keysAreIssuedListedAndRevoked();
    void refusalsAreStatusesWithAReason();
    void hugeBodiesAreNotRead();
    void aPackedBodyIsUnpackedUpToTheLimit();
    void aKeyMayNotSendForEver();
    void aTokenIsNoKeyAndAKeyIsNoToken();
    void whoWaitsForNewsHearsOfIt();
    void deskShowsTheLeadAndItsClock();
    void deskAndServerWorkOnOneLead();
    void refusalsAreLoggedAndCountedWithoutWhatWasSent();
    void twoProcessesTakeALeadOnce();
};

void TestLeadsHttp::aLeadIsNewOnce()
{
    EngineServer server;
    const QByteArray key = keyOf(server);
    RawConnection connection(server.port);
    const RawReply first = connection.ask(leadRequest(key, leadJson("W-1")));
    QCOMPARE(first.status, 201);
    QVERIFY(first.header.contains("application/json"));
    const RawReply again = connection.ask(leadRequest(key, leadJson("W-1")));
    QCOMPARE(again.status, 200);
    QCOMPARE(idOf(again), idOf(first));
    const RawReply adf = connection.ask(leadRequest(key, adfOf(prospect("W-2", kContact)), kAdf));
    QCOMPARE(adf.status, 201);
    QVERIFY(idOf(adf) != idOf(first));
}

void TestLeadsHttp::keysAreIssuedListedAndRevoked()
{
    EngineServer server;
    const QByteArray key = keyOf(server);
    QVERIFY2(key.startsWith("fcik.") && key.size() == 71, key.constData());
    const QByteArray list = server.admin({QStringLiteral("intake-keys"), QStringLiteral("North")});
    QVERIFY2(list.contains("Site") && list.endsWith("valid"), list.constData());
    QVERIFY(!list.contains(key));
    const QString id = QString::fromLatin1(list.left(36));
    RawConnection connection(server.port);
    QCOMPARE(connection.ask(leadRequest(key, leadJson("W-1"))).status, 201);
    server.admin({QStringLiteral("revoke-intake-key"), id});
    const RawReply refused = connection.ask(leadRequest(key, leadJson("W-2")));
    QCOMPARE(refused.status, 403);
    QCOMPARE(wordOf(refused), QByteArrayLiteral("revoked-key"));
    QVERIFY(server.admin({QStringLiteral("intake-keys"), QStringLiteral("North")}).endsWith("revoked"));
    const auto admin = [&](const QStringList &arguments) {
        return ServerProcess::run(QStringList{QStringLiteral("admin")} + arguments + server.place()).code;
    };
    QCOMPARE(admin({QStringLiteral("revoke-intake-key"), id}), 1);
    QCOMPARE(admin({QStringLiteral("intake-key"), QStringLiteral("Nowhere"), QStringLiteral("Site")}), 1);
    QCOMPARE(admin({QStringLiteral("intake-key"), QStringLiteral("North")}), 2);
}

void TestLeadsHttp::refusalsAreStatusesWithAReason()
{
    EngineServer server;
    const QByteArray key = keyOf(server);
    const auto ask = [&](const QByteArray &request) {
        RawConnection connection(server.port);
        const RawReply reply = connection.ask(request);
        return QByteArray::number(reply.status) + ' ' + wordOf(reply);
    };
    QCOMPARE(ask(httpPost("/v1/leads", leadJson("1"), typed(kJson))), QByteArrayLiteral("401 no-key"));
    QCOMPARE(ask(leadRequest(key.left(70) + "!", leadJson("1"))), QByteArrayLiteral("401 no-key"));
    QByteArray forged = key;
    forged[40] = forged.at(40) == 'A' ? 'B' : 'A';
    QCOMPARE(ask(leadRequest(forged, leadJson("1"))), QByteArrayLiteral("401 no-key"));
    QCOMPARE(ask(httpGet("/v1/leads", bearer(key))), QByteArrayLiteral("405 wrong-method"));
    QCOMPARE(ask(leadRequest(key, leadJson("1"), "text/plain")), QByteArrayLiteral("415 unsupported"));
    QCOMPARE(ask(httpPost("/v1/leads", leadJson("1"), bearer(key))), QByteArrayLiteral("415 unsupported"));
    QCOMPARE(ask(leadRequest(key, "{", kJson)), QByteArrayLiteral("400 malformed"));
    QCOMPARE(ask(leadRequest(key, {}, kAdf)), QByteArrayLiteral("400 malformed"));
    QCOMPARE(ask(leadRequest(key, leadJson("1", R"("name":"Li")"))), QByteArrayLiteral("422 invalid-lead"));
}

void TestLeadsHttp::hugeBodiesAreNotRead()
{
    EngineServer server;
    const QByteArray key = keyOf(server);
    // Announced: refused at the header. The connection ends, because the body was not read.
    RawConnection announced(server.port);
    announced.write("POST /v1/leads HTTP/1.1\r\nHost: x\r\nContent-Length: 10000000000\r\n" + bearer(key) +
                    typed(kJson) + "\r\n");
    QCOMPARE(announced.read().status, 413);
    QVERIFY(announced.isHungUp());
    // In pieces of which nobody says how many.
    RawConnection chunked(server.port);
    chunked.write("POST /v1/leads HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n" + bearer(key) +
                  typed(kJson) + "\r\n");
    const QByteArray piece = "10000\r\n" + QByteArray(0x10000, ' ') + "\r\n";
    for (int i = 0; i < 20; ++i) {
        chunked.write(piece);
    }
    QCOMPARE(chunked.read().status, 413);
    RawConnection again(server.port);
    QCOMPARE(again.ask(leadRequest(key, leadJson("1"))).status, 201);
}

void TestLeadsHttp::aPackedBodyIsUnpackedUpToTheLimit()
{
    EngineServer server;
    const QByteArray key = keyOf(server);
    RawConnection connection(server.port);
    const QByteArray packed = need(deflateGzip(leadJson("1")));
    QCOMPARE(connection.ask(leadRequest(key, packed, kJson, kGzip)).status, 201);
    const QByteArray bomb = need(deflateGzip(QByteArray(64 * 1024 * 1024, ' ')));
    QCOMPARE(connection.ask(leadRequest(key, bomb, kJson, kGzip)).status, 413);
    QCOMPARE(connection.ask(leadRequest(key, "no gzip", kJson, kGzip)).status, 400);
}

void TestLeadsHttp::aKeyMayNotSendForEver()
{
    EngineServer server;
    const QByteArray key = keyOf(server);
    const QByteArray other =
        server.admin({QStringLiteral("intake-key"), QStringLiteral("North"), QStringLiteral("Other")});
    RawConnection connection(server.port);
    QCOMPARE(connection.ask(leadRequest(key, leadJson("1"))).status, 201);
    // Refused by their type, and counted all the same; fast enough that hardly any share comes back
    // meanwhile.
    const QByteArray request = leadRequest(key, {}, "text/plain");
    RawReply reply = connection.ask(request);
    int asked = 1;
    for (; reply.status == 415 && asked < 5000; ++asked) {
        reply = connection.ask(request);
    }
    QCOMPARE(reply.status, 429);
    QVERIFY2(asked >= 59, QByteArray::number(asked));
    QVERIFY(reply.header.contains("Retry-After: 1"));
    RawConnection fresh(server.port);
    QCOMPARE(fresh.ask(leadRequest(other, leadJson("1"))).status, 201);
}

void TestLeadsHttp::aTokenIsNoKeyAndAKeyIsNoToken()
{
    EngineServer server;
    NetworkDesk desk;
    const QByteArray token = tokenFor(server, desk);
    const QByteArray key =
        server.admin({QStringLiteral("intake-key"), QStringLiteral("North"), QStringLiteral("Site")});
    RawConnection connection(server.port);
    QCOMPARE(connection.ask(httpGet("/v1/pull?epoch=1&cursor=0", bearer(token))).status, 200);
    QCOMPARE(connection.ask(httpGet("/v1/pull?epoch=1&cursor=0", bearer(key))).status, 401);
    RawConnection other(server.port);
    QCOMPARE(other.ask(leadRequest(token, leadJson("1"))).status, 401);
}

void TestLeadsHttp::whoWaitsForNewsHearsOfIt()
{
    EngineServer server(monitored());
    NetworkDesk desk;
    const QByteArray token = tokenFor(server, desk);
    const QByteArray key =
        server.admin({QStringLiteral("intake-key"), QStringLiteral("North"), QStringLiteral("Site")});
    RawConnection waiting(server.port);
    waiting.write(httpGet("/v1/pull?epoch=1&limit=500&cursor=0&wait=20000", bearer(token)));
    RawConnection metrics(server.monitoringPort);
    QTRY_VERIFY(metrics.ask(httpGet("/metrics")).body.contains("forecourt_waiting_requests 1"));
    QElapsedTimer timer;
    timer.start();
    RawConnection source(server.port);
    QCOMPARE(source.ask(leadRequest(key, leadJson("1"))).status, 201);
    const auto pulled = need(decode<PullReply>(waiting.read().body));
    QVERIFY2(timer.elapsed() < 5000, QByteArray::number(timer.elapsed()));
    QCOMPARE(pulled.entries.size(), 1);
}

void TestLeadsHttp::deskShowsTheLeadAndItsClock()
{
    EngineServer server;
    const QByteArray key = keyOf(server);
    Desk desk;
    desk.enrol(server);
    const qint64 before = desk.clock.nowMs();
    RawConnection connection(server.port);
    const RawReply reply = connection.ask(leadRequest(key, adfOf(prospect("AH-1", kContact)), kAdf));
    QCOMPARE(reply.status, 201);
    const qint64 after = desk.clock.nowMs();
    const SyncReport report = desk.sync();
    QVERIFY2(report.verified, qPrintable(report.mismatch));
    QCOMPARE(report.conflicts, 0);
    const auto shown = need(Desk::wait(desk.service->list(LeadQuery(), 10)));
    QCOMPARE(shown.size(), 1);
    const LeadRow &row = shown.first();
    QCOMPARE(row.id.toString(), idOf(reply));
    QCOMPARE(row.customerName, QStringLiteral("欧阳明"));
    QCOMPARE(row.lead.source, QStringLiteral("Site"));
    QCOMPARE(row.lead.comments.section(QLatin1Char('\n'), 0, 0), QStringLiteral("周六上午"));
    QCOMPARE(row.clock.state, ResponseClock::State::Running);
    QVERIFY(row.lead.receivedAt >= before && row.lead.receivedAt <= after);
    const LeadDetail detail = need(Desk::wait(desk.service->detail(row.id)));
    QCOMPARE(detail.history.size(), 1);
    QCOMPARE(detail.history.first().event.kind, QStringLiteral("lead_received"));
    QCOMPARE(detail.history.first().event.desk, QStringLiteral("intake"));
}

void TestLeadsHttp::deskAndServerWorkOnOneLead()
{
    EngineServer server;
    const QByteArray key = keyOf(server);
    Desk first;
    Desk second;
    first.enrol(server);
    second.enrol(server);
    RawConnection connection(server.port);
    connection.ask(leadRequest(key, leadJson("1", R"("phone":"13800138000","name":"欧阳明")")));
    first.sync();
    const LeadId lead = need(Desk::wait(first.service->list(LeadQuery(), 10))).first().id;
    CallRecord call;
    call.outcome = CallOutcome::Connected;
    need(Desk::wait(first.service->recordCall(lead, call, StaffId())));
    const SyncReport pushed = first.sync();
    QCOMPARE(pushed.quarantined, 0);
    QVERIFY2(pushed.verified, qPrintable(pushed.mismatch));
    // The source repeats itself; nothing goes back.
    QCOMPARE(connection.ask(leadRequest(key, leadJson("1"))).status, 200);
    const SyncReport pulled = second.sync();
    QVERIFY2(pulled.verified, qPrintable(pulled.mismatch));
    const LeadDetail shown = need(Desk::wait(second.service->detail(lead)));
    QCOMPARE(shown.lead().status, LeadStatus::Contacted);
    QVERIFY(shown.customer);
    QCOMPARE(shown.row.clock.state, ResponseClock::State::Answered);
}

void TestLeadsHttp::refusalsAreLoggedAndCountedWithoutWhatWasSent()
{
    EngineServer server(monitored() + QStringList{QStringLiteral("--log-format"), QStringLiteral("json")});
    const QByteArray key = keyOf(server);
    RawConnection connection(server.port);
    const QByteArray whole = leadJson("1", R"("phone":"13800138000","name":"zhang-wei")");
    QCOMPARE(connection.ask(leadRequest(key, whole)).status, 201);
    QCOMPARE(connection.ask(leadRequest(key, whole)).status, 200);
    QCOMPARE(connection.ask(leadRequest(key, leadJson("2", R"("name":"zhang-wei")"))).status, 422);
    QCOMPARE(connection.ask(leadRequest(key, leadJson("3", R"("phone":"zhang-wei")"))).status, 422);
    RawConnection stranger(server.port);
    QCOMPARE(stranger.ask(leadRequest("fcik.zhang-wei", whole)).status, 401);
    RawConnection monitoring(server.monitoringPort);
    const QByteArray text = monitoring.ask(httpGet("/metrics")).body;
    for (const char *line :
         {"forecourt_leads_total{outcome=\"new\"} 1", "forecourt_leads_total{outcome=\"known\"} 1",
          "forecourt_leads_total{outcome=\"refused\"} 2",
          "forecourt_refusals_total{reason=\"invalid-lead/phone\",route=\"/v1/leads\"} 2",
          "forecourt_refusals_total{reason=\"no-key\",route=\"/v1/leads\"} 1",
          "forecourt_operations_total{route=\"/v1/leads\"} 1"}) {
        QVERIFY2(text.contains(line), line + QByteArray(" is not in\n") + text);
    }
    QCOMPARE(server.stop(), 0);
    const QByteArray log = server.log();
    QVERIFY2(!log.contains("zhang") && !log.contains("13800138000") && !log.contains(key.mid(5, 22)) &&
                 !log.contains("127.0.0.1"),
             log.constData());
    QCOMPARE(log.count("\"why\":\"invalid-lead/phone\""), 2);
    QCOMPARE(log.count("\"why\":\"no-key\""), 1);
}

void TestLeadsHttp::twoProcessesTakeALeadOnce()
{
    QFETCH_GLOBAL(Engine, engine);
    if (engine == Engine::Sqlite) {
        QSKIP("one process has the file");
    }
    const EngineDatabase database;
    ServerProcess one({}, database.url());
    ServerProcess two({}, database.url());
    const QByteArray key = keyOf(one);
    // Every lead is on its way to both before either has answered.
    constexpr int kLeads = 20;
    std::deque<RawConnection> connections;
    for (int i = 0; i < kLeads; ++i) {
        for (const quint16 port : {one.port, two.port}) {
            connections.emplace_back(port);
            connections.back().write(leadRequest(key, leadJson(QByteArray::number(i))));
        }
    }
    QStringList ids;
    int fresh = 0;
    for (RawConnection &connection : connections) {
        const RawReply reply = connection.read();
        QVERIFY(reply.status == 201 || reply.status == 200);
        fresh += reply.status == 201 ? 1 : 0;
        ids.append(idOf(reply));
    }
    QCOMPARE(fresh, kLeads);
    for (int i = 0; i < kLeads; ++i) {
        QCOMPARE(ids.at(2 * i), ids.at(2 * i + 1));
    }
    const auto store = need(PostgresServerStore::open(database.url(), 0));
    const StoreHead head = need(store->stores()).first();
    QCOMPARE(head.head, kLeads);
    QCOMPARE(head.digest.toBytes(), recomputedDigest(*store, head.store).toBytes());
}

QTEST_GUILESS_MAIN(TestLeadsHttp)
#include "tst_leadshttp.moc"
