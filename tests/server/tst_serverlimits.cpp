// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/gzip.h"
#include "server/http/bytebudget.h"
#include "server/http/httpserver.h"
#include "tests/server/networkdesk.h"

using namespace forecourt;

namespace {

QByteArray chunked(const QByteArray &path, int chunks, const QByteArray &chunk)
{
    QByteArray request = "POST " + path + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (int i = 0; i < chunks; ++i) {
        request += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
    }
    return request + "0\r\n\r\n";
}

} // namespace

// What the real program does with callers who send too much, too slowly, or nonsense.
class TestServerLimits final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
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
    void aBodyThatComesSteadilyMayTakeLonger();
    void noBodyMayTakeForEver();
    void anIdleConnectionIsHungUpOn();
    void aSlowCallerHoldsNobodyUp();
    void nonsenseIsMalformed();
    void expectContinueIsAnswered();
    void aRefusedCodingEndsTheConnection();
    void aReplyToHeadHasNoBodyAndEndsTheConnection();
    void strangersMakeRoomForDesks();
    void chunksThatTrickleLeaveRoomForOthers();
    void whatOneStoreLeavesLyingKeepsNoOtherOut();
};

void TestServerLimits::anUnknownRouteIsNotFound()
{
    ServerProcess server;
    RawConnection connection(server.port);
    QCOMPARE(connection.ask(httpPost("/v1/nowhere", "{}")).status, 404);
}

void TestServerLimits::aWrongMethodIsNamed()
{
    ServerProcess server;
    RawConnection connection(server.port);
    const RawReply reply = connection.ask(httpGet("/v1/push"));
    QCOMPARE(reply.status, 405);
    QVERIFY(reply.header.contains("Allow: POST"));
}

void TestServerLimits::aMissingTokenIsToldBeforeTheBodyIsSent()
{
    ServerProcess server;
    RawConnection connection(server.port);
    const RawReply reply =
        connection.ask("POST /v1/push HTTP/1.1\r\nHost: x\r\nContent-Length: 5000000\r\n\r\n");
    QCOMPARE(reply.status, 401);
    QVERIFY(reply.header.contains("WWW-Authenticate: Bearer"));
    QVERIFY(reply.header.contains("Connection: close"));
}

void TestServerLimits::badJsonIsMalformed()
{
    ServerProcess server;
    RawConnection connection(server.port);
    const RawReply reply = connection.ask(httpPost("/v1/enrol", "{\"code\":"));
    QCOMPARE(reply.status, 400);
    QVERIFY2(reply.body.contains("enrol request: no JSON object"), reply.body.constData());
}

void TestServerLimits::anAnnouncedOversizeBodyIsRefused()
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

void TestServerLimits::anOversizeBodyInChunksIsRefused()
{
    ServerProcess server;
    RawConnection connection(server.port);
    QCOMPARE(connection.ask(chunked("/v1/enrol", 20, QByteArray(1000, 'x'))).status, 413);
}

void TestServerLimits::aBodyInChunksIsRead()
{
    ServerProcess server;
    RawConnection connection(server.port);
    const EnrolRequest wrong{QStringLiteral("00000-00000"), QByteArray(32, 'k'), QStringLiteral("Desk")};
    QCOMPARE(connection.ask(chunked("/v1/enrol", 1, encode(wrong))).status, 403);
}

void TestServerLimits::aBombIsNotUnpacked()
{
    ServerProcess server;
    NetworkDesk device;
    const QByteArray token = tokenFor(server, device);
    const QByteArray bomb = need(deflateGzip(QByteArray(60'000'000, ' ')));
    RawConnection connection(server.port);
    QCOMPARE(connection.ask(httpPost("/v1/push", bomb, bearer(token) + kGzip)).status, 413);
    QCOMPARE(connection.ask(httpPost("/v1/push", "no gzip", bearer(token) + kGzip)).status, 400);
}

void TestServerLimits::anUnknownTransferEncodingIsRefused()
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

void TestServerLimits::twoLengthsAreRefused()
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

void TestServerLimits::anUnknownContentEncodingIsRefused()
{
    ServerProcess server;
    RawConnection connection(server.port);
    QCOMPARE(connection.ask(httpPost("/v1/enrol", "x", "Content-Encoding: br\r\n")).status, 415);
}

void TestServerLimits::anEndlessHeaderIsRefused()
{
    ServerProcess server;
    RawConnection connection(server.port);
    const QByteArray endless = httpGet("/healthz", "X-Filler: " + QByteArray(1024 * 1024, 'x') + "\r\n");
    QCOMPARE(connection.ask(endless).status, 431);
    RawConnection after(server.port);
    QCOMPARE(after.ask(httpGet("/healthz")).status, 200);
}

void TestServerLimits::aSlowHeaderIsHungUpOn()
{
    ServerProcess server({QStringLiteral("--header-timeout-ms"), QStringLiteral("200")});
    RawConnection connection(server.port);
    connection.write("GET /healthz HTTP/1.1\r\nHo");
    QVERIFY(connection.isHungUp());
    RawConnection silent(server.port);
    QVERIFY(silent.isHungUp());
}

void TestServerLimits::aSlowBodyIsHungUpOn()
{
    ServerProcess server({QStringLiteral("--body-timeout-ms"), QStringLiteral("200")});
    RawConnection connection(server.port);
    connection.write("POST /v1/enrol HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf");
    QVERIFY(connection.isHungUp());
}

// Of a desk with a large queue and a slow line: what came earns the time for the rest.
void TestServerLimits::aBodyThatComesSteadilyMayTakeLonger()
{
    ServerProcess server({QStringLiteral("--body-timeout-ms"), QStringLiteral("200")});
    NetworkDesk device;
    const QByteArray token = tokenFor(server, device);
    const QByteArray body = QByteArray(" \n").repeated(100'000);
    const QByteArray request = httpPost("/v1/push", body, bearer(token));
    RawConnection steady(server.port);
    steady.write(request.left(request.size() - 100'000));
    RawConnection trickle(server.port);
    trickle.write("POST /v1/push HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n" + bearer(token) +
                  "\r\nhalf");
    QVERIFY(trickle.isHungUp());                              // it began later, and had its 200 ms
    QCOMPARE(steady.ask(request.right(100'000)).status, 400); // read to its end: blanks are no push
}

void TestServerLimits::noBodyMayTakeForEver()
{
    const HttpLimits limits;
    QCOMPARE(limits.bodyTime(0), limits.body);
    QVERIFY(limits.bodyTime(1000) <= limits.body + std::chrono::seconds(1));
    QVERIFY(limits.bodyTime(100'000) > limits.body + std::chrono::seconds(60));
    QCOMPARE(limits.bodyTime(ServerLimits().bodyBytes), limits.bodyMost);
    HttpLimits patient;
    patient.body = patient.bodyMost * 2; // as somebody configured it
    QCOMPARE(patient.bodyTime(0), patient.body);
}

void TestServerLimits::anIdleConnectionIsHungUpOn()
{
    ServerProcess server({QStringLiteral("--idle-timeout-ms"), QStringLiteral("200")});
    RawConnection connection(server.port);
    QCOMPARE(connection.ask(httpGet("/healthz")).status, 200);
    QVERIFY(connection.isHungUp());
}

void TestServerLimits::aSlowCallerHoldsNobodyUp()
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

void TestServerLimits::nonsenseIsMalformed()
{
    ServerProcess server;
    RawConnection connection(server.port);
    QCOMPARE(connection.ask("\x16\x03\x01 this is no HTTP\r\n\r\n").status, 400);
}

void TestServerLimits::expectContinueIsAnswered()
{
    ServerProcess server;
    RawConnection connection(server.port);
    connection.write(
        "POST /v1/enrol HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(connection.read().status, 100);
    QCOMPARE(connection.ask("{}").status, 400);
}

// What follows would be read as a request of its own, behind a proxy's back.
void TestServerLimits::aRefusedCodingEndsTheConnection()
{
    ServerProcess server;
    RawConnection connection(server.port);
    const RawReply reply =
        connection.ask("POST /v1/enrol HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n"
                       "\r\nGET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(reply.status, 501);
    QVERIFY(connection.isHungUp());
}

void TestServerLimits::aReplyToHeadHasNoBodyAndEndsTheConnection()
{
    ServerProcess server;
    RawConnection connection(server.port);
    const RawReply reply = connection.ask("HEAD /v1/push HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(reply.status, 405);
    QVERIFY(reply.body.isEmpty());
    QVERIFY(reply.header.contains("Connection: close"));
}

void TestServerLimits::strangersMakeRoomForDesks()
{
    ServerProcess server({QStringLiteral("--connections"), QStringLiteral("10")});
    NetworkDesk device;
    RawConnection first(server.port);
    server.admin({QStringLiteral("add-store"), QStringLiteral("North")});
    const QByteArray token =
        device.enrol(first, server.admin({QStringLiteral("enrol-code"), QStringLiteral("North")}));
    QCOMPARE(first.ask(httpGet("/v1/pull?epoch=1&cursor=0", bearer(token))).status, 200);
    std::vector<std::unique_ptr<RawConnection>> strangers;
    for (int i = 0; i < 30; ++i) {
        strangers.push_back(std::make_unique<RawConnection>(server.port));
        QCOMPARE(strangers.back()->ask(httpGet("/healthz")).status, 200);
    }
    QVERIFY(strangers.front()->isHungUp());
    QCOMPARE(first.ask(httpGet("/v1/pull?epoch=1&cursor=0", bearer(token))).status, 200);
}

// Each of them may send 8 MiB; one byte has come.
void TestServerLimits::chunksThatTrickleLeaveRoomForOthers()
{
    ServerProcess server;
    NetworkDesk device;
    const QByteArray token = tokenFor(server, device);
    std::vector<std::unique_ptr<RawConnection>> slow;
    for (int i = 0; i < 60; ++i) {
        slow.push_back(std::make_unique<RawConnection>(server.port));
        slow.back()->write("POST /v1/push HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n" +
                           bearer(token) + "\r\n1\r\n{\r\n");
    }
    RawConnection quick(server.port);
    QCOMPARE(quick.ask(httpGet("/v1/pull?epoch=1&cursor=0", bearer(token))).status, 200);
}

void TestServerLimits::whatOneStoreLeavesLyingKeepsNoOtherOut()
{
    http::ByteBudget budget(100, 40);
    QVERIFY(budget.take("a", 40));
    QVERIFY(!budget.take("a", 1));
    QVERIFY(budget.take("b", 40));
    QVERIFY(!budget.take("c", 21));
    budget.add("c", 30); // a reply that is there already
    QVERIFY(!budget.take("c", 1));
    budget.give("a", 40);
    budget.give("c", 30);
    QVERIFY(budget.take("a", 40));
    QVERIFY(budget.take("c", 20));
}

QTEST_GUILESS_MAIN(TestServerLimits)
#include "tst_serverlimits.moc"
