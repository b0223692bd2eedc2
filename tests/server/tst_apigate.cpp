// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/gzip.h"
#include "server/http/apigate.h"
#include "server/http/apihandler.h"
#include "server/http/workerpool.h"
#include "tests/server/servertest.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace forecourt;

namespace {

class Api final
{
public:
    explicit Api(const ApiRates &rates = {})
        : signer(QByteArray(TokenSigner::kSecretBytes, 's'))
        , ids(countingIds(server.clock))
        , enrol(*server.store, server.clock, ids)
        , tokens(*server.store, server.clock, signer, [](qsizetype count) { return QByteArray(count, 'r'); })
        , gate(server.clock, signer, ServerLimits(), rates)
        , handler(*server.service, enrol, tokens)
    {}

    // A token of an enrolled desk of a new store.
    QByteArray enrolledToken(int number)
    {
        const StoreId store = server.addStore(number);
        const QByteArray hash(32, static_cast<char>(number));
        need(server.store->addEnrolCode(store, hash, server.clock.nowMs() + 1));
        need(server.store->enrol(hash, {idNumber(500 + number), {}, {}, QByteArray(32, 'k'), {}, {}},
                                 server.clock.nowMs()));
        return signer.token({idNumber(500 + number), store, server.clock.nowMs() + kTokenMs}).toLatin1();
    }

    int status(const HttpHead &head)
    {
        const auto admitted = gate.admit(head);
        return admitted ? 0 : admitted.error().status;
    }

    ServerFixture server;
    TokenSigner signer;
    UuidV7Source ids;
    EnrolHandler enrol;
    TokenHandler tokens;
    ApiGate gate;
    ApiHandler handler;
};

HttpRequest post(const QByteArray &path, const QByteArray &token, const QByteArray &body)
{
    HttpRequest request;
    request.head = {"POST", path, {}, token, "127.0.0.1"};
    request.body = body;
    return request;
}

} // namespace

class TestApiGate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUnknownPathIsNotFound();
    void aWrongMethodNamesTheRightOne();
    void healthNeedsNothing();
    void withoutATokenNothingIsRead();
    void aValidTokenIsAdmittedWithItsLimits();
    void anonymousCallersAreCountedByAddress();
    void desksAreCountedByStore();
    void aRestedCallerMayGoOn();
    void aClockSetBackLocksNobodyOut();
    void anEmptyBucketFillsAfterTheClockWasSetBack();
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

void TestApiGate::anonymousCallersAreCountedByAddress()
{
    Api api(ApiRates{2, 0.5, 1000, 100});
    const HttpHead one{"POST", "/v1/enrol", {}, {}, "10.0.0.1"};
    const HttpHead two{"POST", "/v1/enrol", {}, {}, "10.0.0.2"};
    QCOMPARE(api.status(one), 0);
    QCOMPARE(api.status(one), 0);
    const auto refused = api.gate.admit(one);
    QCOMPARE(refused.error().status, 429);
    QCOMPARE(refused.error().retryAfterSeconds, 2);
    QCOMPARE(api.status(two), 0);
}

void TestApiGate::desksAreCountedByStore()
{
    Api api(ApiRates{1, 1, 2, 1});
    const QByteArray one = api.enrolledToken(1);
    const QByteArray two = api.enrolledToken(2);
    QCOMPARE(api.status({"POST", "/v1/push", {}, one, "10.0.0.1"}), 0);
    QCOMPARE(api.status({"POST", "/v1/push", {}, one, "10.0.0.2"}), 0);
    QCOMPARE(api.status({"POST", "/v1/push", {}, one, "10.0.0.3"}), 429);
    QCOMPARE(api.status({"POST", "/v1/push", {}, two, "10.0.0.1"}), 0);
}

void TestApiGate::aRestedCallerMayGoOn()
{
    RateLimiter limiter(1, 0.5);
    QCOMPARE(limiter.admit("a", 0), 0);
    QCOMPARE(limiter.admit("a", 1000), 1);
    QCOMPARE(limiter.admit("a", 2000), 0);
}

void TestApiGate::aClockSetBackLocksNobodyOut()
{
    RateLimiter limiter(2, 1);
    QCOMPARE(limiter.admit("a", 1'000'000), 0);
    QCOMPARE(limiter.admit("a", 0), 0);
    QCOMPARE(limiter.admit("a", 0), 1);
    QCOMPARE(limiter.admit("a", 1000), 0);
}

void TestApiGate::anEmptyBucketFillsAfterTheClockWasSetBack()
{
    RateLimiter limiter(1, 1);
    constexpr qint64 kSixHours = 6 * 60 * 60 * 1000;
    QCOMPARE(limiter.admit("a", kSixHours), 0);
    QCOMPARE(limiter.admit("a", 0), 1);
    QCOMPARE(limiter.admit("a", 1000), 0);
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
