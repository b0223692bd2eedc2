// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/gzip.h"
#include "server/http/workerpool.h"
#include "tests/server/apifixture.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace forecourt;

class TestApiGate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUnknownPathIsNotFound();
    void aWrongMethodNamesTheRightOne();
    void healthNeedsNothing();
    void withoutATokenNothingIsRead();
    void aValidTokenIsAdmittedWithItsLimits();
    void aDeskOfAnOldCatalogIsGivenNoSnapshot();
    void mapsErrorsToStatuses();
    void theStoreComesFromTheTokenAlone();
    void pullReadsItsQuery();
    void packsAndUnpacks();
    void stopsUnpackingAtTheLimit();
    void refusesGzipThatIsNotWhole();
    void answersABombWith413();
    void packsLargeRepliesForWhoUnderstands();
    void aFullQueueRefuses();
    void aPoolFailsWhereAHandlerCannotBeMade();
    void theDatabaseFileIsReadableByItsOwnerOnly();
};

void TestApiGate::anUnknownPathIsNotFound()
{
    Api api;
    QCOMPARE(api.status({"GET", "/", {}, {}, {}}), 404);
    QCOMPARE(api.status({"POST", "/v1/push/", {}, {}, {}}), 404);
    QCOMPARE(api.status({"POST", "/V1/push", {}, {}, {}}), 404);
}

void TestApiGate::aWrongMethodNamesTheRightOne()
{
    Api api;
    const auto refused = api.gate.admit({"GET", "/v1/push", {}, {}, {}});
    QCOMPARE(refused.error().status, 405);
    QCOMPARE(refused.error().allow, QByteArrayLiteral("POST"));
}

void TestApiGate::healthNeedsNothing()
{
    Api api;
    QCOMPARE(api.status({"GET", "/healthz", {}, {}, {}}), 200);
}

void TestApiGate::withoutATokenNothingIsRead()
{
    Api api;
    for (const char *path : {"/v1/hello", "/v1/push", "/v1/verify"}) {
        QCOMPARE(api.status({"POST", path, {}, {}, {}}), 401);
        QCOMPARE(api.status({"POST", path, {}, "nonsense", {}}), 401);
    }
    QCOMPARE(api.status({"GET", "/v1/pull", {}, {}, {}}), 401);
    const QByteArray token = api.enrolledToken(1);
    api.server.clock.advance(kTokenMs);
    QCOMPARE(api.status({"POST", "/v1/push", {}, token, {}}), 401);
}

void TestApiGate::aValidTokenIsAdmittedWithItsLimits()
{
    Api api;
    const QByteArray token = api.enrolledToken(1);
    const auto push = api.gate.admit({"POST", "/v1/push", {}, token, {}});
    QCOMPARE(push->bodyBytes, ServerLimits().bodyBytes);
    QCOMPARE(push->inflatedBytes, ServerLimits().inflatedBytes);
    QCOMPARE(api.gate.admit({"POST", "/v1/hello", {}, token, {}})->bodyBytes, 16 * 1024);
    QCOMPARE(api.gate.admit({"GET", "/v1/pull", {}, token, {}})->bodyBytes, 0);
}

void TestApiGate::aDeskOfAnOldCatalogIsGivenNoSnapshot()
{
    Api api;
    const QByteArray token = api.enrolledToken(1);
    ServerLimits limits;
    limits.minPull = 5;
    SyncService strict(*api.server.store, forecourtCatalog(), api.server.clock, limits);
    ApiHandler handler(strict, api.enrol, api.tokens);
    for (const QByteArray &path : {QByteArray("/v1/snapshot"), "/v1/part/" + QByteArray(64, 'a')}) {
        const auto asked = [&](const QByteArray &query) {
            HttpRequest request;
            request.head = {"GET", path, query, token, {}};
            request.head.range = "bytes=0-99";
            return handler.handle(request);
        };
        for (const char *old : {"", "schema=4"}) {
            QCOMPARE(asked(old).status, 400);
            QVERIFY(asked(old).body.contains("outdated: "));
        }
        QCOMPARE(asked("schema=5").status, 404); // there is none
        QVERIFY(!asked("schema=x").body.contains("outdated: "));
        QCOMPARE(asked("schema=x").status, 400);
    }
}

void TestApiGate::mapsErrorsToStatuses()
{
    Api api;
    const QByteArray token = api.enrolledToken(1);
    QCOMPARE(api.handler.handle(post("/v1/push", token, "{")).status, 400);
    QCOMPARE(api.handler.handle(post("/v1/push", "nonsense", "{")).status, 401);
    QCOMPARE(api.handler.handle(post("/v1/hello", token, QByteArray(20000, ' '))).status, 413);
    const EnrolRequest wrong{QStringLiteral("00000-00000"), QByteArray(32, 'k'), QStringLiteral("Desk")};
    const HttpReply refused = api.handler.handle(post("/v1/enrol", {}, encode(wrong)));
    QCOMPARE(refused.status, 403);
    QCOMPARE(QJsonDocument::fromJson(refused.body).object().value(QStringLiteral("error")).toString(),
             QStringLiteral("forbidden"));
}

void TestApiGate::theStoreComesFromTheTokenAlone()
{
    Api api;
    const QByteArray one = api.enrolledToken(1);
    const QByteArray two = api.enrolledToken(2);
    DeskDouble desk(StoreId(idNumber(1)), 1);
    desk.caller.device = idNumber(501);
    const auto first = desk.commit({newCustomer(idNumber(11), QStringLiteral("ours"))});
    QCOMPARE(api.handler.handle(post("/v1/push", one, encode(desk.request({first})))).status, 200);
    HttpRequest pull;
    pull.head = {
        "GET", "/v1/pull", "epoch=1&cursor=0&store=" + StoreId(idNumber(1)).toString().toLatin1(), two, {}};
    QCOMPARE(decode<PullReply>(api.handler.handle(pull).body)->entries.size(), 0);
    pull.head.bearer = one;
    QCOMPARE(decode<PullReply>(api.handler.handle(pull).body)->entries.size(), 1);
    // The other store knows nothing of the first one's replica.
    const HelloRequest hello{1, desk.replica, 1, 0, 1, 1};
    QCOMPARE(decode<HelloReply>(api.handler.handle(post("/v1/hello", two, encode(hello))).body)->n, 0);
    QCOMPARE(decode<HelloReply>(api.handler.handle(post("/v1/hello", one, encode(hello))).body)->n, 1);
}

void TestApiGate::pullReadsItsQuery()
{
    Api api;
    const QByteArray token = api.enrolledToken(1);
    const auto pulled = [&](const QByteArray &query) {
        HttpRequest request;
        request.head = {"GET", "/v1/pull", query, token, {}};
        return api.handler.handle(request);
    };
    QCOMPARE(pulled("epoch=1&cursor=0").status, 200);
    QCOMPARE(pulled("epoch=1&cursor=0&limit=5").contentType, QByteArrayLiteral("application/x-ndjson"));
    QCOMPARE(pulled("cursor=0").status, 400);
    QCOMPARE(pulled("epoch=1&cursor=-1").status, 400);
    QCOMPARE(pulled("epoch=1&cursor=x").status, 400);
    QCOMPARE(pulled("epoch=1&cursor=0&limit=0").status, 400);
}

void TestApiGate::packsAndUnpacks()
{
    for (const qsizetype size : {0, 1, 1000, 200000}) {
        const QByteArray bytes(size, 'x');
        QCOMPARE(need(inflateBounded(need(deflateGzip(bytes)), size)), bytes);
    }
}

void TestApiGate::stopsUnpackingAtTheLimit()
{
    const QByteArray packed = need(deflateGzip(QByteArray(100'000, 'x')));
    QVERIFY(inflateBounded(packed, 100'000));
    QCOMPARE(codeOf(inflateBounded(packed, 99'999)), ErrorCode::TooLarge);
    QCOMPARE(codeOf(inflateBounded(packed, 0)), ErrorCode::TooLarge);
}

void TestApiGate::refusesGzipThatIsNotWhole()
{
    const QByteArray packed = need(deflateGzip(QByteArray(1000, 'x')));
    QCOMPARE(codeOf(inflateBounded(packed.chopped(1), 5000)), ErrorCode::Malformed);
    QCOMPARE(codeOf(inflateBounded(packed + 'x', 5000)), ErrorCode::Malformed);
    QCOMPARE(codeOf(inflateBounded("plain text", 5000)), ErrorCode::Malformed);
    QCOMPARE(codeOf(inflateBounded({}, 5000)), ErrorCode::Malformed);
}

void TestApiGate::answersABombWith413()
{
    HttpRequest request = post("/v1/push", {}, need(deflateGzip(QByteArray(50'000'000, ' '))));
    QVERIFY(request.body.size() < 100'000);
    request.isGzip = true;
    request.inflatedLimit = ServerLimits().inflatedBytes;
    bool asked = false;
    const HttpReply reply = answer(
        [&](const HttpRequest &) {
            asked = true;
            return HttpReply();
        },
        request);
    QCOMPARE(reply.status, 413);
    QVERIFY(!asked);
}

void TestApiGate::packsLargeRepliesForWhoUnderstands()
{
    const HttpHandler large = [](const HttpRequest &) {
        HttpReply reply;
        reply.body = QByteArray(5000, 'x');
        return reply;
    };
    HttpRequest request;
    QVERIFY(!answer(large, request).isGzip);
    request.acceptsGzip = true;
    const HttpReply packed = answer(large, request);
    QVERIFY(packed.isGzip);
    QCOMPARE(need(inflateBounded(packed.body, 5000)), QByteArray(5000, 'x'));
    QVERIFY(!answer([](const HttpRequest &) { return HttpReply(); }, request).isGzip);
}

void TestApiGate::aFullQueueRefuses()
{
    std::mutex held;
    held.lock();
    std::atomic<int> done = 0;
    std::condition_variable_any started;
    std::mutex startedMutex;
    bool isBusy = false;
    const HttpHandlerFactory factory = [&]() -> Result<HttpHandler> {
        return HttpHandler([&](const HttpRequest &) {
            {
                const std::lock_guard<std::mutex> lock(startedMutex);
                isBusy = true;
            }
            started.notify_all();
            const std::lock_guard<std::mutex> wait(held);
            return HttpReply();
        });
    };
    {
        const auto pool = need(WorkerPool::start(1, 1, factory));
        const auto count = [&](const HttpReply &) {
            ++done;
        };
        QVERIFY(pool->submit({}, count));
        {
            std::unique_lock<std::mutex> lock(startedMutex);
            started.wait(lock, [&] { return isBusy; });
        }
        QVERIFY(pool->submit({}, count)); // waits in the queue
        QVERIFY(!pool->submit({}, count));
        held.unlock();
    }
    QCOMPARE(done.load(), 2);
}

void TestApiGate::aPoolFailsWhereAHandlerCannotBeMade()
{
    const auto failing = []() -> Result<HttpHandler> {
        return fail(ErrorCode::StorageBusy);
    };
    QCOMPARE(codeOf(WorkerPool::start(2, 1, failing)), ErrorCode::StorageBusy);
}

void TestApiGate::theDatabaseFileIsReadableByItsOwnerOnly()
{
    const ServerFixture server;
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(server.path()) & others));
}

QTEST_GUILESS_MAIN(TestApiGate)
#include "tst_apigate.moc"
