// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/gzip.h"
#include "tests/server/selfsigned.h"
#include "tests/server/serverprocess.h"
#include "tests/server/servertest.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <sodium.h>

using namespace forecourt;

namespace {

const QByteArray kGzip = QByteArrayLiteral("Content-Encoding: gzip\r\n");

QByteArray bearer(const QByteArray &token)
{
    return "Authorization: Bearer " + token + "\r\n";
}

// A desk as it talks over the network.
class NetworkDesk final
{
public:
    NetworkDesk()
        : m_publicKey(crypto_sign_PUBLICKEYBYTES, '\0'), m_secretKey(crypto_sign_SECRETKEYBYTES, '\0')
    {
        crypto_sign_keypair(reinterpret_cast<unsigned char *>(m_publicKey.data()),
                            reinterpret_cast<unsigned char *>(m_secretKey.data()));
    }

    // Enrols with a code and proves itself; the token.
    QByteArray enrol(RawConnection &connection, const QByteArray &code)
    {
        const EnrolRequest request{QString::fromLatin1(code), m_publicKey, QStringLiteral("Desk")};
        enrolled = need(decode<EnrolReply>(connection.ask(httpPost("/v1/enrol", encode(request))).body));
        const TokenRequest question{enrolled.device, {}, {}};
        const QByteArray nonce =
            need(decode<TokenReply>(connection.ask(httpPost("/v1/token", encode(question))).body)).nonce;
        const TokenRequest proof{enrolled.device, nonce, sign(nonce)};
        return need(decode<TokenReply>(connection.ask(httpPost("/v1/token", encode(proof))).body))
            .token.toLatin1();
    }

    EnrolReply enrolled;

private:
    [[nodiscard]] QByteArray sign(const QByteArray &nonce) const
    {
        const QByteArray message = "forecourt-token\n" + nonce;
        QByteArray signature(crypto_sign_BYTES, '\0');
        crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr,
                             reinterpret_cast<const unsigned char *>(message.constData()),
                             static_cast<unsigned long long>(message.size()),
                             reinterpret_cast<const unsigned char *>(m_secretKey.constData()));
        return signature;
    }

    QByteArray m_publicKey;
    QByteArray m_secretKey;
};

// The token of a desk of a new store.
QByteArray tokenFor(ServerProcess &server, NetworkDesk &desk)
{
    server.admin({QStringLiteral("add-store"), QStringLiteral("North")});
    RawConnection connection(server.port);
    return desk.enrol(connection, server.admin({QStringLiteral("enrol-code"), QStringLiteral("North")}));
}

QByteArray chunked(const QByteArray &path, int chunks, const QByteArray &chunk)
{
    QByteArray request = "POST " + path + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (int i = 0; i < chunks; ++i) {
        request += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
    }
    return request + "0\r\n\r\n";
}

} // namespace

class TestServerProcess final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void saysWhereItListensAndIsHealthy();
    void aDeskEnrolsPushesPullsAndVerifies();
    void aRestartKeepsTokensAndOperations();
    void answersSeveralRequestsOnOneConnection();
    void anUnknownRouteIsNotFound();
    void aWrongMethodIsNamed();
    void aMissingTokenIsToldBeforeTheBodyIsSent();
    void badJsonIsMalformed();
    void anAnnouncedOversizeBodyIsRefused();
    void anOversizeBodyInChunksIsRefused();
    void aBodyInChunksIsRead();
    void aBombIsNotUnpacked();
    void anUnknownTransferEncodingIsRefused();
    void twoLengthsAreRefused();
    void anUnknownContentEncodingIsRefused();
    void anEndlessHeaderIsRefused();
    void aSlowHeaderIsHungUpOn();
    void aSlowBodyIsHungUpOn();
    void anIdleConnectionIsHungUpOn();
    void aSlowCallerHoldsNobodyUp();
    void nonsenseIsMalformed();
    void expectContinueIsAnswered();
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
    ServerProcess server;
    QVERIFY2(server.greeting.startsWith("listening on http://127.0.0.1:"), server.greeting.constData());
    RawConnection connection(server.port);
    const RawReply reply = connection.ask(httpGet("/healthz"));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, QByteArrayLiteral("{\"status\":\"ok\"}"));
}

void TestServerProcess::aDeskEnrolsPushesPullsAndVerifies()
{
    ServerProcess server;
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
    ServerProcess server;
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
    ServerProcess server;
    RawConnection connection(server.port);
    QCOMPARE(connection.ask(httpGet("/healthz")).status, 200);
    QCOMPARE(connection.ask(httpGet("/nowhere")).status, 404);
    // And two at once.
    connection.write(httpGet("/healthz") + httpGet("/healthz"));
    QCOMPARE(connection.read().status, 200);
    QCOMPARE(connection.read().status, 200);
}

void TestServerProcess::anUnknownRouteIsNotFound()
{
    ServerProcess server;
    RawConnection connection(server.port);
    QCOMPARE(connection.ask(httpPost("/v1/nowhere", "{}")).status, 404);
}

void TestServerProcess::aWrongMethodIsNamed()
{
    ServerProcess server;
    RawConnection connection(server.port);
    const RawReply reply = connection.ask(httpGet("/v1/push"));
    QCOMPARE(reply.status, 405);
    QVERIFY(reply.header.contains("Allow: POST"));
}

void TestServerProcess::aMissingTokenIsToldBeforeTheBodyIsSent()
{
    ServerProcess server;
    RawConnection connection(server.port);
    const RawReply reply =
        connection.ask("POST /v1/push HTTP/1.1\r\nHost: x\r\nContent-Length: 5000000\r\n\r\n");
    QCOMPARE(reply.status, 401);
    QVERIFY(reply.header.contains("WWW-Authenticate: Bearer"));
    QVERIFY(reply.header.contains("Connection: close"));
}

void TestServerProcess::badJsonIsMalformed()
{
    ServerProcess server;
    RawConnection connection(server.port);
    const RawReply reply = connection.ask(httpPost("/v1/enrol", "{\"code\":"));
    QCOMPARE(reply.status, 400);
    QVERIFY2(reply.body.contains("enrol request: no JSON object"), reply.body.constData());
}

void TestServerProcess::anAnnouncedOversizeBodyIsRefused()
{
    ServerProcess server;
    NetworkDesk device;
    const QByteArray token = tokenFor(server, device);
    const ServerLimits limits;
    RawConnection connection(server.port);
    const RawReply reply =
        connection.ask(httpPost("/v1/push", QByteArray(limits.bodyBytes + 1, 'x'), bearer(token)));
    QCOMPARE(reply.status, 413);
    RawConnection small(server.port);
    QCOMPARE(small.ask(httpPost("/v1/enrol", QByteArray(16 * 1024 + 1, 'x'))).status, 413);
    RawConnection exact(server.port);
    QCOMPARE(exact.ask(httpPost("/v1/push", QByteArray(limits.bodyBytes, 'x'), bearer(token))).status, 413);
}

void TestServerProcess::anOversizeBodyInChunksIsRefused()
{
    ServerProcess server;
    RawConnection connection(server.port);
    QCOMPARE(connection.ask(chunked("/v1/enrol", 20, QByteArray(1000, 'x'))).status, 413);
}

void TestServerProcess::aBodyInChunksIsRead()
{
    ServerProcess server;
    RawConnection connection(server.port);
    const EnrolRequest wrong{QStringLiteral("00000-00000"), QByteArray(32, 'k'), QStringLiteral("Desk")};
    QCOMPARE(connection.ask(chunked("/v1/enrol", 1, encode(wrong))).status, 403);
}

void TestServerProcess::aBombIsNotUnpacked()
{
    ServerProcess server;
    NetworkDesk device;
    const QByteArray token = tokenFor(server, device);
    const QByteArray bomb = need(deflateGzip(QByteArray(60'000'000, ' ')));
    RawConnection connection(server.port);
    QCOMPARE(connection.ask(httpPost("/v1/push", bomb, bearer(token) + kGzip)).status, 413);
    QCOMPARE(connection.ask(httpPost("/v1/push", "no gzip", bearer(token) + kGzip)).status, 400);
}

void TestServerProcess::anUnknownTransferEncodingIsRefused()
{
    ServerProcess server;
    for (const char *coding : {"gzip", "gzip, chunked", "identity", "chunked, chunked"}) {
        RawConnection connection(server.port);
        const RawReply reply =
            connection.ask(QByteArray("POST /v1/enrol HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: ") + coding +
                           "\r\n\r\n0\r\n\r\n");
        QVERIFY2(reply.status == 501 || reply.status == 400, coding);
    }
}

void TestServerProcess::twoLengthsAreRefused()
{
    ServerProcess server;
    RawConnection both(server.port);
    QCOMPARE(both.ask("POST /v1/enrol HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: "
                      "chunked\r\n\r\n"
                      "0\r\n\r\n")
                 .status,
             400);
    RawConnection twice(server.port);
    QCOMPARE(
        twice.ask("POST /v1/enrol HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd")
            .status,
        400);
}

void TestServerProcess::anUnknownContentEncodingIsRefused()
{
    ServerProcess server;
    RawConnection connection(server.port);
    QCOMPARE(connection.ask(httpPost("/v1/enrol", "x", "Content-Encoding: br\r\n")).status, 415);
}

void TestServerProcess::anEndlessHeaderIsRefused()
{
    ServerProcess server;
    RawConnection connection(server.port);
    const QByteArray endless = httpGet("/healthz", "X-Filler: " + QByteArray(1024 * 1024, 'x') + "\r\n");
    QCOMPARE(connection.ask(endless).status, 431);
    RawConnection after(server.port);
    QCOMPARE(after.ask(httpGet("/healthz")).status, 200);
}

void TestServerProcess::aSlowHeaderIsHungUpOn()
{
    ServerProcess server({QStringLiteral("--header-timeout-ms"), QStringLiteral("200")});
    RawConnection connection(server.port);
    connection.write("GET /healthz HTTP/1.1\r\nHo");
    QVERIFY(connection.isHungUp());
    RawConnection silent(server.port);
    QVERIFY(silent.isHungUp());
}

void TestServerProcess::aSlowBodyIsHungUpOn()
{
    ServerProcess server({QStringLiteral("--body-timeout-ms"), QStringLiteral("200")});
    RawConnection connection(server.port);
    connection.write("POST /v1/enrol HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf");
    QVERIFY(connection.isHungUp());
}

void TestServerProcess::anIdleConnectionIsHungUpOn()
{
    ServerProcess server({QStringLiteral("--idle-timeout-ms"), QStringLiteral("200")});
    RawConnection connection(server.port);
    QCOMPARE(connection.ask(httpGet("/healthz")).status, 200);
    QVERIFY(connection.isHungUp());
}

void TestServerProcess::aSlowCallerHoldsNobodyUp()
{
    ServerProcess server;
    std::vector<std::unique_ptr<RawConnection>> slow;
    for (int i = 0; i < 50; ++i) {
        slow.push_back(std::make_unique<RawConnection>(server.port));
        slow.back()->write("POST /v1/enrol HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf");
    }
    RawConnection quick(server.port);
    QCOMPARE(quick.ask(httpPost("/v1/enrol", "{}")).status, 400);
}

void TestServerProcess::nonsenseIsMalformed()
{
    ServerProcess server;
    RawConnection connection(server.port);
    QCOMPARE(connection.ask("\x16\x03\x01 this is no HTTP\r\n\r\n").status, 400);
}

void TestServerProcess::expectContinueIsAnswered()
{
    ServerProcess server;
    RawConnection connection(server.port);
    connection.write(
        "POST /v1/enrol HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(connection.read().status, 100);
    QCOMPARE(connection.ask("{}").status, 400);
}

void TestServerProcess::speaksTls()
{
    const QTemporaryDir folder;
    const QString certificate = folder.filePath(QStringLiteral("cert.pem"));
    const QString key = folder.filePath(QStringLiteral("key.pem"));
    QVERIFY(writeSelfSigned(certificate, key));
    ServerProcess server({QStringLiteral("--tls-cert"), certificate, QStringLiteral("--tls-key"), key});
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
    ServerProcess server;
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
    ServerProcess server;
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
    ServerProcess server;
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
    ServerProcess server;
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
    ServerProcess server;
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
    const ServerProcess::Outcome unknown =
        ServerProcess::run({QStringLiteral("admin"), QStringLiteral("restored"), QStringLiteral("Nowhere"),
                            QStringLiteral("--data"), server.folder.path()});
    QCOMPARE(unknown.code, 1);
}

QTEST_GUILESS_MAIN(TestServerProcess)
#include "tst_serverprocess.moc"
