// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/gzip.h"
#include "tests/server/engineserver.h"
#include "tests/server/networkdesk.h"
#include "tests/server/selfsigned.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace forecourt;

class TestServerProcess final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { useEngineOfRow(); }
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void saysWhereItListensAndIsHealthy();
    void aDeskEnrolsPushesPullsAndVerifies();
    void aRestartKeepsTokensAndOperations();
    void answersSeveralRequestsOnOneConnection();
    void speaksTls();
    void refusesToListenOpenlyWithoutTls();
    void refusesAnUnusableAddress();
    void asksForBothCertificateAndKey();
    void manyDesksPushAtOnce();
    void finishesWhatIsUnderWayBeforeItEnds();
    void terminatesWithItsLogMerged();
    void theLogNamesNoAddressAndNoUnknownPath();
    void adminAnswersInJson();
};

void TestServerProcess::saysWhereItListensAndIsHealthy()
{
    EngineServer server;
    QVERIFY2(server.greeting.startsWith("listening on http://127.0.0.1:"), server.greeting.constData());
    RawConnection connection(server.port);
    const RawReply reply = connection.ask(httpGet("/healthz"));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, QByteArrayLiteral("{\"status\":\"ok\"}"));
}

void TestServerProcess::aDeskEnrolsPushesPullsAndVerifies()
{
    EngineServer server;
    NetworkDesk device;
    const QByteArray token = tokenFor(server, device);
    DeskDouble desk(StoreId(device.enrolled.store), 1);
    RawConnection connection(server.port);
    const HelloRequest hello{1, desk.replica, 1, 0, 0, 1};
    const RawReply helloReply = connection.ask(httpPost("/v1/hello", encode(hello), bearer(token)));
    QCOMPARE(need(decode<HelloReply>(helloReply.body)).limits, ServerLimits());
    QList<ChainedOperation> operations;
    for (int i = 0; i < 50; ++i) {
        operations.append(desk.commit({newCustomer(idNumber(20 + i), QStringLiteral("张%1").arg(i))}));
    }
    const QByteArray packed = need(deflateGzip(encode(desk.request(operations))));
    const RawReply pushed = connection.ask(httpPost("/v1/push", packed, bearer(token) + kGzip));
    QCOMPARE(need(decode<PushReply>(pushed.body)).results.last(), (PushResult{50, PushOutcome::Ok, 50, {}}));
    const RawReply pulled = connection.ask(
        httpGet("/v1/pull?epoch=1&cursor=0&limit=100", bearer(token) + "Accept-Encoding: br, gzip\r\n"));
    QVERIFY(pulled.header.contains("Content-Encoding: gzip"));
    const PullReply page = need(decode<PullReply>(need(inflateBounded(pulled.body, 1'000'000))));
    QCOMPARE(page.entries.size(), 50);
    Digest digest;
    for (const QByteArray &bytes : page.entries) {
        const LogEntry entry = need(decodeLogEntry(bytes));
        Entity entity;
        entity.collection = entry.effects.first().collection;
        entity.row = entry.effects.first().row;
        applyEffect(entity, entry.effects.first(), entry.seq);
        digest.replace(entity.row, QByteArray(kDigestBytes, '\0'), rowDigest(entity));
    }
    const RawReply verified = connection.ask(
        httpPost("/v1/verify", encode(VerifyRequest{1, 50, digest.root(), -1}), bearer(token)));
    QVERIFY(need(decode<VerifyReply>(verified.body)).equal);
}

void TestServerProcess::aRestartKeepsTokensAndOperations()
{
    EngineServer server;
    NetworkDesk device;
    const QByteArray token = tokenFor(server, device);
    DeskDouble desk(StoreId(device.enrolled.store), 1);
    const QByteArray push = httpPost(
        "/v1/push", encode(desk.request({desk.commit({newCustomer(idNumber(11), QStringLiteral("A"))})})),
        bearer(token));
    {
        RawConnection connection(server.port);
        QCOMPARE(need(decode<PushReply>(connection.ask(push).body)).results.first().outcome, PushOutcome::Ok);
    }
    QCOMPARE(server.stop(), 0);
    server.start();
    RawConnection connection(server.port);
    QCOMPARE(need(decode<PushReply>(connection.ask(push).body)).results.first(),
             (PushResult{1, PushOutcome::Duplicate, 1, {}}));
}

void TestServerProcess::answersSeveralRequestsOnOneConnection()
{
    EngineServer server;
    RawConnection connection(server.port);
    QCOMPARE(connection.ask(httpGet("/healthz")).status, 200);
    QCOMPARE(connection.ask(httpGet("/nowhere")).status, 404);
    // And two at once.
    connection.write(httpGet("/healthz") + httpGet("/healthz"));
    QCOMPARE(connection.read().status, 200);
    QCOMPARE(connection.read().status, 200);
}

void TestServerProcess::speaksTls()
{
    const QTemporaryDir folder;
    const QString certificate = folder.filePath(QStringLiteral("cert.pem"));
    const QString key = folder.filePath(QStringLiteral("key.pem"));
    QVERIFY(writeSelfSigned(certificate, key));
    EngineServer server({QStringLiteral("--tls-cert"), certificate, QStringLiteral("--tls-key"), key});
    QVERIFY2(server.greeting.startsWith("listening on https://127.0.0.1:"), server.greeting.constData());
    RawConnection connection(server.port, true);
    QVERIFY(connection.isReady());
    QCOMPARE(connection.ask(httpGet("/healthz")).status, 200);
    QCOMPARE(connection.ask(httpPost("/v1/enrol", "{}")).status, 400);
    RawConnection plain(server.port);
    QCOMPARE(plain.ask(httpGet("/healthz")).status, 0);
}

void TestServerProcess::refusesToListenOpenlyWithoutTls()
{
    const QTemporaryDir folder;
    for (const QString &address : {QStringLiteral("0.0.0.0:0"), QStringLiteral("[::]:0")}) {
        const ServerProcess::Outcome outcome = ServerProcess::run(
            {QStringLiteral("--data"), folder.path(), QStringLiteral("--listen"), address});
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.err.contains("without TLS"), outcome.err.constData());
    }
}

void TestServerProcess::refusesAnUnusableAddress()
{
    const QTemporaryDir folder;
    for (const char *address : {"here", "127.0.0.1", "127.0.0.1:70000", "example.org:80", ":80"}) {
        const ServerProcess::Outcome outcome =
            ServerProcess::run({QStringLiteral("--data"), folder.path(), QStringLiteral("--listen"),
                                QString::fromLatin1(address)});
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.err.contains("is not ADDRESS:PORT"), outcome.err.constData());
    }
}

void TestServerProcess::asksForBothCertificateAndKey()
{
    const QTemporaryDir folder;
    const ServerProcess::Outcome outcome = ServerProcess::run(
        {QStringLiteral("--data"), folder.path(), QStringLiteral("--tls-cert"), QStringLiteral("cert.pem")});
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.err.contains("--tls-key"), outcome.err.constData());
}

void TestServerProcess::manyDesksPushAtOnce()
{
    constexpr int kDesks = 8;
    constexpr int kPushes = 5;
    EngineServer server;
    server.admin({QStringLiteral("add-store"), QStringLiteral("North")});
    std::vector<std::unique_ptr<RawConnection>> connections;
    for (int i = 0; i < kDesks; ++i) {
        connections.push_back(std::make_unique<RawConnection>(server.port));
        NetworkDesk device;
        const QByteArray token = device.enrol(
            *connections.back(), server.admin({QStringLiteral("enrol-code"), QStringLiteral("North")}));
        DeskDouble desk(StoreId(device.enrolled.store), i);
        for (int push = 0; push < kPushes; ++push) {
            const auto made = desk.commit({newCustomer(idNumber(100 * i + push), QStringLiteral("A"))});
            connections.back()->write(httpPost("/v1/push", encode(desk.request({made})), bearer(token)));
        }
    }
    QList<qint64> numbers;
    for (const auto &connection : connections) {
        for (int push = 0; push < kPushes; ++push) {
            numbers.append(need(decode<PushReply>(connection->read().body)).results.first().seq);
        }
    }
    std::sort(numbers.begin(), numbers.end());
    for (int i = 0; i < kDesks * kPushes; ++i) {
        QCOMPARE(numbers.at(i), i + 1);
    }
}

void TestServerProcess::finishesWhatIsUnderWayBeforeItEnds()
{
    EngineServer server;
    RawConnection connection(server.port);
    connection.write(
        "POST /v1/enrol HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(connection.read().status, 100);
    server.askToStop();
    const RawReply reply = connection.ask("{}");
    QCOMPARE(reply.status, 400);
    QCOMPARE(server.waitForEnd(), 0);
}

void TestServerProcess::terminatesWithItsLogMerged()
{
    EngineServer server;
    NetworkDesk device;
    tokenFor(server, device);
    RawConnection idle(server.port);
    QCOMPARE(idle.ask(httpGet("/healthz")).status, 200);
    QCOMPARE(server.stop(), 0);
    QVERIFY(idle.isHungUp());
    const QFileInfo log(server.folder.filePath(QStringLiteral("server.sqlite-wal")));
    QVERIFY(!log.exists() || log.size() == 0);
    QVERIFY(server.log().contains("event=stopped"));
}

void TestServerProcess::theLogNamesNoAddressAndNoUnknownPath()
{
    EngineServer server;
    RawConnection connection(server.port);
    QCOMPARE(connection.ask(httpGet("/customers/zhang-wei?phone=13800000000")).status, 404);
    QCOMPARE(connection.ask(httpPost("/v1/enrol", "{\"name\":\"Zhang\"}")).status, 400);
    QCOMPARE(server.stop(), 0);
    const QByteArray log = server.log();
    QVERIFY2(log.contains("path=/v1/enrol status=400"), log.constData());
    QVERIFY2(log.contains("path=- status=404"), log.constData());
    QVERIFY2(!log.toLower().contains("zhang") && !log.contains("127.0.0.1"), log.constData());
}

void TestServerProcess::adminAnswersInJson()
{
    EngineServer server;
    const auto json = [&](const QStringList &arguments) {
        return QJsonDocument::fromJson(server.admin(arguments + QStringList{QStringLiteral("--json")}));
    };
    const QString store = json({QStringLiteral("add-store"), QStringLiteral("North")})
                              .object()
                              .value(QStringLiteral("store"))
                              .toString();
    QCOMPARE(store.size(), 36);
    const QJsonObject code = json({QStringLiteral("enrol-code"), store}).object();
    QCOMPARE(code.value(QStringLiteral("code")).toString().size(), 11);
    QVERIFY(json({QStringLiteral("restored"), store}).object().value(QStringLiteral("epoch")).toInteger() >
            1);
    QCOMPARE(json({QStringLiteral("list")}).array().size(), 1);
    const ServerProcess::Outcome unknown = ServerProcess::run(
        QStringList{QStringLiteral("admin"), QStringLiteral("restored"), QStringLiteral("Nowhere")} +
        server.place());
    QCOMPARE(unknown.code, 1);
}

QTEST_GUILESS_MAIN(TestServerProcess)
#include "tst_serverprocess.moc"
