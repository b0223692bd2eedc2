// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/apifixture.h"

using namespace forecourt;

// How much a caller may ask for, and whose allowance it is.
class TestApiRates final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anonymousCallersAreCountedByAddress();
    void desksAreCountedByStore();
    void aDeskThatAsksTooMuchTakesNothingFromTheOthers();
    void twoHundredDesksOfAStoreThatBehaveAreNeverRefused();
    void aRestedCallerMayGoOn();
    void aClockSetBackLocksNobodyOut();
    void anEmptyBucketFillsAfterTheClockWasSetBack();
};

void TestApiRates::anonymousCallersAreCountedByAddress()
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

void TestApiRates::desksAreCountedByStore()
{
    Api api(ApiRates{1, 1, 1000, 1000, 2, 1});
    const QByteArray one = api.enrolledToken(1);
    const QByteArray two = api.enrolledToken(2);
    QCOMPARE(api.status({"POST", "/v1/push", {}, one, "10.0.0.1"}), 0);
    QCOMPARE(api.status({"POST", "/v1/push", {}, one, "10.0.0.2"}), 0);
    QCOMPARE(api.status({"POST", "/v1/push", {}, one, "10.0.0.3"}), 429);
    QCOMPARE(api.status({"POST", "/v1/push", {}, two, "10.0.0.1"}), 0);
}

void TestApiRates::aDeskThatAsksTooMuchTakesNothingFromTheOthers()
{
    Api api(ApiRates{1, 1, 3, 0.5, 10, 1});
    const StoreId store = api.server.addStore(1);
    const QByteArray greedy = api.enrolledToken(1, store);
    const QByteArray other = api.enrolledToken(2, store);
    int refused = 0;
    for (int i = 0; i < 20; ++i) {
        refused += api.status({"GET", "/v1/pull", {}, greedy, "10.0.0.1"}) == 429 ? 1 : 0;
    }
    QCOMPARE(refused, 17);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(api.status({"GET", "/v1/pull", {}, other, "10.0.0.1"}), 0);
    }
    QCOMPARE(api.gate.admit({"GET", "/v1/pull", {}, greedy, {}}).error().retryAfterSeconds, 2);
    api.server.clock.advance(2000);
    QCOMPARE(api.status({"GET", "/v1/pull", {}, greedy, "10.0.0.1"}), 0);
}

// Somebody pushes once a second, and each of the others greets, pulls, compares and waits for news again.
void TestApiRates::twoHundredDesksOfAStoreThatBehaveAreNeverRefused()
{
    Api api;
    const StoreId store = api.server.addStore(1);
    QList<QByteArray> desks;
    for (int i = 0; i < 200; ++i) {
        desks.append(
            api.signer.token({idNumber(500 + i), store, api.server.clock.nowMs() + kTokenMs}).toLatin1());
    }
    int refused = 0;
    for (int second = 0; second < 60; ++second) {
        for (const QByteArray &desk : std::as_const(desks)) {
            for (const HttpHead &head :
                 {HttpHead{"POST", "/v1/hello", {}, desk, {}}, HttpHead{"GET", "/v1/pull", {}, desk, {}},
                  HttpHead{"POST", "/v1/verify", {}, desk, {}}, HttpHead{"GET", "/v1/pull", {}, desk, {}}}) {
                refused += api.status(head) == 0 ? 0 : 1;
            }
        }
        api.server.clock.advance(1000);
    }
    QCOMPARE(refused, 0);
}

void TestApiRates::aRestedCallerMayGoOn()
{
    RateLimiter limiter(1, 0.5);
    QCOMPARE(limiter.admit("a", 0), 0);
    QCOMPARE(limiter.admit("a", 1000), 1);
    QCOMPARE(limiter.admit("a", 2000), 0);
}

void TestApiRates::aClockSetBackLocksNobodyOut()
{
    RateLimiter limiter(2, 1);
    QCOMPARE(limiter.admit("a", 1'000'000), 0);
    QCOMPARE(limiter.admit("a", 0), 0);
    QCOMPARE(limiter.admit("a", 0), 1);
    QCOMPARE(limiter.admit("a", 1000), 0);
}

void TestApiRates::anEmptyBucketFillsAfterTheClockWasSetBack()
{
    RateLimiter limiter(1, 1);
    constexpr qint64 kSixHours = 6 * 60 * 60 * 1000;
    QCOMPARE(limiter.admit("a", kSixHours), 0);
    QCOMPARE(limiter.admit("a", 0), 1);
    QCOMPARE(limiter.admit("a", 1000), 0);
}

QTEST_GUILESS_MAIN(TestApiRates)
#include "tst_apirates.moc"
