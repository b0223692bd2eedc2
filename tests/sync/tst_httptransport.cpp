// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/gzip.h"
#include "models/protocol/outdated.h"
#include "models/sync/httptransport.h"
#include "tests/sync/scriptedserver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;

namespace {

constexpr qint64 kPatienceMs = 20'000;

QByteArray nonce()
{
    return ScriptedServer::answer(200, encode(TokenReply{QByteArrayLiteral("nonce"), {}, 1}));
}

QByteArray token(const char *value)
{
    return ScriptedServer::answer(200, encode(TokenReply{{}, QLatin1String(value), 1}));
}

HelloReply greeting()
{
    HelloReply reply;
    reply.epoch = 4;
    reply.head = 9;
    return reply;
}

QByteArray hello()
{
    return ScriptedServer::answer(200, encode(greeting()));
}

} // namespace

// What travels over HTTP, and what becomes of answers no server should give.
class TestHttpTransport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void provesTheDeviceThenAsks();
    void tokenIsKeptBetweenCalls();
    void tokenThatIsRefusedIsRenewedOnce();
    void refusedNewTokenIsForbidden();
    void unknownDeviceIsForbidden();
    void enrolmentNeedsNoToken();
    void largePushTravelsCompressed();
    void pullNamesEpochCursorAndLimit();
    void compressedAnswerIsRead();
    void decompressionBombIsRefused();
    void brokenAnswerIsMalformed();
    void silenceIsATimeout();
    void absentServerIsUnavailable();
    void statusBecomesAnError_data();
    void statusBecomesAnError();
    void retryAfterIsTold();
    void aServerOfANewerProtocolSaysUpdate_data();
    void aServerOfANewerProtocolSaysUpdate();
    void aServerThatStillSpeaksOursIsUnderstood();
    void redirectIsNotFollowed();
    void untrustedCertificateIsExplained();
    void callsEndWithTheTransport();

private:
    template <typename Reply, typename Request>
    tl::expected<Reply, TransportFailure> ask(void (HttpTransport::*call)(const Request &, qint64,
                                                                          Transport::Handler<Reply>),
                                              const Request &request, qint64 timeoutMs = kPatienceMs)
    {
        std::optional<tl::expected<Reply, TransportFailure>> answer;
        (m_transport.get()->*call)(request, timeoutMs, [&](auto reply) { answer = std::move(reply); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, static_cast<int>(kPatienceMs + 5000))) {
            return tl::unexpected(
                TransportFailure{{ErrorCode::Internal, QStringLiteral("never answered")}, 0});
        }
        return *answer;
    }
    auto sayHello(qint64 timeoutMs = kPatienceMs)
    {
        return ask<HelloReply, HelloRequest>(&HttpTransport::hello, HelloRequest(), timeoutMs);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DeviceKey> m_key;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<HttpTransport> m_transport;
};

void TestHttpTransport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto key = DeviceKey::loadOrCreate(m_folder->path());
    QVERIFY(key);
    m_transport.reset();
    m_key = std::make_unique<DeviceKey>(std::move(*key));
    m_server = std::make_unique<ScriptedServer>();
    m_transport = std::make_unique<HttpTransport>(m_server->url(),
                                                  QUuid::createUuidV5(QUuid(), QByteArray("d")), *m_key);
}

void TestHttpTransport::provesTheDeviceThenAsks()
{
    m_server->answers = {nonce(), token("t1"), hello()};
    const auto reply = sayHello();
    QVERIFY(reply);
    QVERIFY(*reply == greeting());
    QCOMPARE(m_server->asked.size(), 3);
    const auto proof = decode<TokenRequest>(m_server->asked.at(1).body);
    QVERIFY(proof);
    QCOMPARE(proof->nonce, QByteArrayLiteral("nonce"));
    QCOMPARE(proof->signature, m_key->sign(QByteArrayLiteral("forecourt-token\nnonce")));
    QCOMPARE(m_server->asked.at(2).line, QByteArrayLiteral("POST /v1/hello HTTP/1.1"));
    QVERIFY(m_server->asked.at(2).header.contains("authorization: bearer t1"));
}

void TestHttpTransport::tokenIsKeptBetweenCalls()
{
    m_server->answers = {nonce(), token("t1"), hello(), hello()};
    QVERIFY(sayHello());
    QVERIFY(sayHello());
    QCOMPARE(m_server->asked.size(), 4);
}

void TestHttpTransport::tokenThatIsRefusedIsRenewedOnce()
{
    m_server->answers = {nonce(), token("t1"), hello(), ScriptedServer::answer(401, "{}"),
                         nonce(), token("t2"), hello()};
    QVERIFY(sayHello());
    QVERIFY(sayHello());
    QVERIFY(m_server->asked.last().header.contains("authorization: bearer t2"));
}

void TestHttpTransport::refusedNewTokenIsForbidden()
{
    m_server->answers = {nonce(), token("t1"), ScriptedServer::answer(401, "{}")};
    const auto reply = sayHello();
    QVERIFY(!reply);
    QCOMPARE(reply.error().error.code, ErrorCode::Forbidden);
}

void TestHttpTransport::unknownDeviceIsForbidden()
{
    m_server->answers = {nonce(),
                         ScriptedServer::answer(403, "{\"error\":\"forbidden\",\"detail\":\"no device\"}")};
    const auto reply = sayHello();
    QVERIFY(!reply);
    QCOMPARE(reply.error().error.code, ErrorCode::Forbidden);
    QVERIFY(reply.error().error.detail.contains(QLatin1String("no device")));
}

void TestHttpTransport::enrolmentNeedsNoToken()
{
    const EnrolReply enrolled{QUuid::createUuidV5(QUuid(), QByteArray("s")), QStringLiteral("Store"),
                              QUuid::createUuidV5(QUuid(), QByteArray("d")), QStringLiteral("A1")};
    m_server->answers = {ScriptedServer::answer(200, encode(enrolled))};
    const EnrolRequest request{QStringLiteral("CODE"), m_key->publicKey(), QStringLiteral("Desk")};
    const auto reply = ask<EnrolReply, EnrolRequest>(&HttpTransport::enrol, request);
    QVERIFY(reply);
    QVERIFY(*reply == enrolled);
    QVERIFY(!m_server->asked.first().header.contains("authorization"));
}

void TestHttpTransport::largePushTravelsCompressed()
{
    m_server->answers = {
        nonce(), token("t1"),
        ScriptedServer::answer(200, encode(PushReply{PushRefusal::None, 0, {{1, PushOutcome::Ok, 5, {}}}}))};
    PushRequest request;
    request.replica = QUuid::createUuidV5(QUuid(), QByteArray("r"));
    request.epoch = 4;
    request.operations = {{1, QByteArray(16, 'c'), "{\"text\":\"" + QByteArray(5000, 'x') + "\"}"}};
    QVERIFY((ask<PushReply, PushRequest>(&HttpTransport::push, request)));
    QVERIFY(m_server->asked.last().header.contains("content-encoding: gzip"));
    QCOMPARE(inflateBounded(m_server->asked.last().body, 100'000).value(), encode(request));
}

void TestHttpTransport::pullNamesEpochCursorAndLimit()
{
    m_server->answers = {nonce(), token("t1"),
                         ScriptedServer::answer(200, encode(PullReply{PullRefusal::None, 4, 9, {}}))};
    QVERIFY((ask<PullReply, PullRequest>(&HttpTransport::pull, PullRequest{4, 9, 100, 5, 2000})));
    QCOMPARE(m_server->asked.last().line,
             QByteArrayLiteral("GET /v1/pull?epoch=4&cursor=9&limit=100&schema=5&wait=2000 HTTP/1.1"));
}

void TestHttpTransport::compressedAnswerIsRead()
{
    m_server->answers = {
        nonce(), token("t1"),
        ScriptedServer::answer(200, *deflateGzip(encode(greeting())), "Content-Encoding: gzip\r\n")};
    const auto reply = sayHello();
    QVERIFY(reply);
    QVERIFY(*reply == greeting());
}

void TestHttpTransport::decompressionBombIsRefused()
{
    const QByteArray bomb = *deflateGzip(QByteArray(HttpClient::kInflatedBytes + 1, ' '));
    m_server->answers = {nonce(), token("t1"),
                         ScriptedServer::answer(200, bomb, "Content-Encoding: gzip\r\n")};
    const auto reply = sayHello();
    QVERIFY(!reply);
    QCOMPARE(reply.error().error.code, ErrorCode::TooLarge);
}

void TestHttpTransport::brokenAnswerIsMalformed()
{
    m_server->answers = {nonce(), token("t1"), ScriptedServer::answer(200, "<html>")};
    const auto reply = sayHello();
    QVERIFY(!reply);
    QCOMPARE(reply.error().error.code, ErrorCode::Malformed);
}

void TestHttpTransport::silenceIsATimeout()
{
    m_server->answers = {nonce(), token("t1")};
    constexpr qint64 kShort = 700;
    const auto reply = sayHello(kShort);
    QVERIFY(!reply);
    QCOMPARE(reply.error().error.code, ErrorCode::Timeout);
}

void TestHttpTransport::absentServerIsUnavailable()
{
    m_server.reset();
    const auto reply = sayHello();
    QVERIFY(!reply);
    QCOMPARE(reply.error().error.code, ErrorCode::Unavailable);
}

void TestHttpTransport::statusBecomesAnError_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("bad request") << 400 << ErrorCode::Malformed;
    QTest::newRow("forbidden") << 403 << ErrorCode::Forbidden;
    QTest::newRow("not our server") << 404 << ErrorCode::Unsupported;
    QTest::newRow("too large") << 413 << ErrorCode::TooLarge;
    QTest::newRow("too many") << 429 << ErrorCode::Unavailable;
    QTest::newRow("trouble") << 500 << ErrorCode::Unavailable;
    QTest::newRow("busy") << 503 << ErrorCode::Unavailable;
    QTest::newRow("disk full there") << 507 << ErrorCode::Unavailable;
}

void TestHttpTransport::statusBecomesAnError()
{
    QFETCH(const int, status);
    QFETCH(const ErrorCode, code);
    m_server->answers = {nonce(), token("t1"), ScriptedServer::answer(status, "{}")};
    const auto reply = sayHello();
    QVERIFY(!reply);
    QCOMPARE(reply.error().error.code, code);
}

void TestHttpTransport::retryAfterIsTold()
{
    m_server->answers = {nonce(), token("t1"), ScriptedServer::answer(503, "{}", "Retry-After: 7\r\n")};
    const auto reply = sayHello();
    QVERIFY(!reply);
    QCOMPARE(reply.error().retryAfterMs, 7000);
}

void TestHttpTransport::aServerOfANewerProtocolSaysUpdate_data()
{
    QTest::addColumn<QList<QByteArray>>("answers");
    const QByteArray refusal = ScriptedServer::answer(
        400,
        R"({"error":"unsupported","detail":"outdated-protocol: this one is 1, the server 2 and newer"})");
    // Whatever else the reply is by then.
    const QByteArray greeted =
        ScriptedServer::answer(200, R"({"protocol":3,"minProtocol":2,"state":{"at":[1,2]}})");
    QTest::newRow("in hello") << QList<QByteArray>{nonce(), token("t1"), greeted};
    QTest::newRow("refuses hello") << QList<QByteArray>{nonce(), token("t1"), refusal};
    QTest::newRow("refuses the token") << QList<QByteArray>{refusal};
}

void TestHttpTransport::aServerOfANewerProtocolSaysUpdate()
{
    QFETCH(const QList<QByteArray>, answers);
    m_server->answers = answers;
    const auto reply = sayHello();
    QVERIFY(!reply);
    QVERIFY2(isProtocolOutdated(reply.error().error), qPrintable(reply.error().error.detail));
}

void TestHttpTransport::aServerThatStillSpeaksOursIsUnderstood()
{
    QByteArray newer = encode(greeting());
    QVERIFY(newer.contains(R"("protocol":1)"));
    newer.replace(R"("protocol":1)", R"("protocol":9,"mood":"fine")");
    m_server->answers = {nonce(), token("t1"), ScriptedServer::answer(200, newer)};
    const auto reply = sayHello();
    QVERIFY(reply);
    QVERIFY(*reply == greeting());
}

void TestHttpTransport::redirectIsNotFollowed()
{
    m_server->answers = {nonce(), token("t1"),
                         ScriptedServer::answer(302, {}, "Location: http://127.0.0.1:1/elsewhere\r\n"),
                         hello()};
    const auto reply = sayHello();
    QVERIFY(!reply);
    QCOMPARE(m_server->asked.size(), 3);
}

void TestHttpTransport::untrustedCertificateIsExplained()
{
    // A plain server where TLS is expected: the handshake fails, and that is not "offline".
    QUrl url = m_server->url();
    url.setScheme(QStringLiteral("https"));
    m_server->answers = {"no TLS here\r\n\r\n"};
    m_transport = std::make_unique<HttpTransport>(url, QUuid(), *m_key);
    const auto reply = sayHello(3000);
    QVERIFY(!reply);
    QVERIFY(!reply.error().error.detail.isEmpty());
}

void TestHttpTransport::callsEndWithTheTransport()
{
    bool called = false;
    m_transport->hello(HelloRequest(), kPatienceMs, [&](auto) { called = true; });
    m_transport.reset();
    // By the time another transport has its answer, the first would have had one too.
    m_server->answers = {nonce(), token("t1"), hello()};
    m_transport = std::make_unique<HttpTransport>(m_server->url(), QUuid(), *m_key);
    QVERIFY(sayHello());
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(TestHttpTransport)
#include "tst_httptransport.moc"
