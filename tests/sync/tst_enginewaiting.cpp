// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/enginescript.h"

#include <QTest>

using namespace forecourt;

// What the engine does when it waits, fails or is disturbed.
class TestEngineWaiting final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void networkFailureBacksOffWithinBounds();
    void backOffGrowsAndIsCapped();
    void retryAfterIsHonoured();
    void whatWasRefusedForTooManyRequestsIsOfferedAgain();
    void syncNowSkipsBackOff();
    void syncNowWhileBusyRunsOnceMore();
    void localChangeSyncsSoonButKeepsBackOff();
    void lateAnswersAreIgnored();
    void everyRequestHasADeadline();
    void watchdogStartsOver();
    void applyingIsNotDisturbedByTheWatchdog();
    void tooLargePushIsHalved();
    void contradictingServerIsGivenUp();
    void storageFailureNeedsAttentionAndIsTriedAgain();
    void refillAdoptsTheSameEpoch();
    void stopForgetsWhatIsUnderWay();
    void itSaysWhatItWaitsForAndUntilWhen();
    void itSaysHowMuchOfHowMuchWasMoved();
};

void TestEngineWaiting::itSaysWhatItWaitsForAndUntilWhen()
{
    Script s;
    QCOMPARE_EQ(s.engine.wait(), SyncWait());
    s.say(sync_event::Start{});
    QCOMPARE_EQ(s.engine.wait().what, SyncWaitFor::Desk);
    s.stored();
    QCOMPARE_EQ(s.engine.wait(), (SyncWait{SyncWaitFor::Server, s.wakeAt}));
    s.failed(ErrorCode::Unavailable);
    QCOMPARE_EQ(s.engine.wait(), (SyncWait{SyncWaitFor::NextAttempt, s.wakeAt}));
    Script well;
    well.wholeSession();
    QCOMPARE_EQ(well.engine.wait(), (SyncWait{SyncWaitFor::NextExchange, well.now + 30'000}));
}

void TestEngineWaiting::itSaysHowMuchOfHowMuchWasMoved()
{
    Script s;
    s.greetWell();
    s.desk.pending = 5;
    s.stored(s.batch(2));
    QCOMPARE_EQ(s.engine.transfer(), (SyncTransfer{0, 5, 0, 0}));
    s.replied(
        PushReply{PushRefusal::None,
                  0,
                  {{4, PushOutcome::Ok, 11, {}}, {5, PushOutcome::Quarantined, 0, QStringLiteral("no")}}});
    QCOMPARE_EQ(s.engine.transfer().sent, 2);
    s.desk.pending = 0;
    s.stored();
    s.stored(s.nothing());
    s.replied(PullReply{PullRefusal::None, kEpoch, s.desk.staged + 3, {QByteArray("{}")}});
    QCOMPARE_EQ(s.engine.transfer(), (SyncTransfer{2, 5, 1, 3}));
}

void TestEngineWaiting::networkFailureBacksOffWithinBounds()
{
    Script s;
    s.random = 123456789;
    s.say(sync_event::Start{});
    s.stored();
    s.failed(ErrorCode::Unavailable);
    QCOMPARE(s.phases.last(), SyncPhase::Offline);
    QVERIFY(s.wakeAt >= s.now + Backoff::kLeastMs);
    QVERIFY(s.wakeAt <= s.now + 2 * Backoff::kLeastMs);
}

void TestEngineWaiting::backOffGrowsAndIsCapped()
{
    Backoff highest([] { return std::numeric_limits<quint64>::max(); });
    for (int i = 0; i < 40; ++i) {
        const qint64 wait = highest.next(0);
        QVERIFY(wait >= Backoff::kLeastMs && wait <= Backoff::kMostMs);
    }
    const auto most = [](int failures) {
        Backoff grown(
            [failures] { return static_cast<quint64>((Backoff::kLeastMs << failures) - Backoff::kLeastMs); });
        qint64 wait = 0;
        for (int i = 0; i < failures; ++i) {
            wait = grown.next(0);
        }
        return wait;
    };
    QCOMPARE(most(1), 4000);
    QCOMPARE(most(4), 32'000);
}

void TestEngineWaiting::retryAfterIsHonoured()
{
    Script s;
    s.say(sync_event::Start{});
    s.stored();
    s.failed(ErrorCode::Unavailable, 60'000);
    QCOMPARE(s.wakeAt, s.now + 60'000);
}

// 429 comes to the engine as any server that is not there now.
void TestEngineWaiting::whatWasRefusedForTooManyRequestsIsOfferedAgain()
{
    Script s;
    s.greetWell();
    s.stored(s.batch(2));
    const auto offered = s.sending<PushRequest>();
    QVERIFY(offered);
    s.failed(ErrorCode::Unavailable, 5000);
    QVERIFY(s.wakeAt >= s.now + 5000);
    s.tickAt(s.wakeAt - 1);
    QVERIFY(!s.asked<storage_request::Load>());
    s.tickAt(s.wakeAt);
    QVERIFY(s.asked<storage_request::Load>());
    s.stored();
    s.replied(s.hello);
    s.stored(s.batch(2));
    QVERIFY(s.sending<PushRequest>() == offered);
}

void TestEngineWaiting::syncNowSkipsBackOff()
{
    Script s;
    s.say(sync_event::Start{});
    s.stored();
    s.failed(ErrorCode::Unavailable, 600'000);
    s.say(sync_event::SyncNow{});
    QVERIFY(s.asked<storage_request::Load>());
}

void TestEngineWaiting::syncNowWhileBusyRunsOnceMore()
{
    Script s;
    s.greetWell();
    s.stored(s.nothing());
    s.say(sync_event::SyncNow{});
    s.pullNothing();
    s.verifyEqual();
    QVERIFY(s.ended);
    QVERIFY(s.asked<storage_request::Load>());
}

void TestEngineWaiting::localChangeSyncsSoonButKeepsBackOff()
{
    Script s;
    s.wholeSession();
    s.say(sync_event::LocalChange{});
    QCOMPARE(s.wakeAt, s.now + 1500);
    Script away;
    away.say(sync_event::Start{});
    away.stored();
    away.failed(ErrorCode::Unavailable, 60'000);
    away.say(sync_event::LocalChange{});
    QCOMPARE(away.wakeAt, away.now + 60'000);
}

void TestEngineWaiting::lateAnswersAreIgnored()
{
    Script s;
    s.greetWell();
    const quint64 ticket = s.ordered->ticket;
    s.stored(s.batch(1));
    s.say(sync_event::StoreDone{ticket, s.nothing()});
    QVERIFY(s.sending<PushRequest>());
    s.say(sync_event::NetworkFailed{ticket, Error{}, 0});
    QVERIFY(s.sending<PushRequest>());
    QVERIFY(!s.ended);
}

void TestEngineWaiting::everyRequestHasADeadline()
{
    Script s;
    s.say(sync_event::Start{});
    s.stored();
    QCOMPARE(s.sent->timeoutMs, 30'000);
    s.tickAt(s.wakeAt);
    QVERIFY(s.ended && !*s.ended);
    QCOMPARE(s.ended->error().code, ErrorCode::Timeout);
    QVERIFY(s.wakeAt > s.now);
    s.tickAt(s.wakeAt);
    QVERIFY(s.asked<storage_request::Load>()); // an active attempt again
}

void TestEngineWaiting::watchdogStartsOver()
{
    Script s;
    s.say(sync_event::Start{});
    s.tickAt(s.now + SyncEngine::kWatchdogMs);
    QVERIFY(s.ended && !*s.ended);
    s.tickAt(s.wakeAt);
    QVERIFY(s.asked<storage_request::Load>());
}

void TestEngineWaiting::applyingIsNotDisturbedByTheWatchdog()
{
    Script s;
    s.hello.head = s.desk.staged = 12;
    s.greetWell();
    s.stored(s.nothing());
    s.pullNothing();
    QVERIFY(s.asked<storage_request::ApplyStage>());
    s.tickAt(s.now + 3 * SyncEngine::kWatchdogMs);
    QVERIFY(!s.ended);
    QVERIFY(s.asked<storage_request::ApplyStage>());
}

void TestEngineWaiting::tooLargePushIsHalved()
{
    Script s;
    s.greetWell();
    s.stored(s.batch(8));
    s.failed(ErrorCode::TooLarge);
    QVERIFY(s.asked<storage_request::LoadPending>());
    QCOMPARE(s.asked<storage_request::LoadPending>()->maxOperations, 4);
}

void TestEngineWaiting::contradictingServerIsGivenUp()
{
    Script s;
    s.greetWell();
    for (int i = 0; i < 100 && !s.ended; ++i) {
        s.stored(s.batch(1));
        s.replied(PushReply{PushRefusal::Fork, 4, {}});
        if (!s.ended) {
            s.stored();
        }
    }
    QVERIFY(s.ended && !*s.ended);
    QCOMPARE(s.phases.last(), SyncPhase::NeedsAttention);
}

void TestEngineWaiting::storageFailureNeedsAttentionAndIsTriedAgain()
{
    Script s;
    s.say(sync_event::Start{});
    s.say(sync_event::StoreFailed{s.ordered->ticket, Error{ErrorCode::StorageFull, QString()}});
    QCOMPARE(s.phases.last(), SyncPhase::NeedsAttention);
    QCOMPARE(s.error->code, ErrorCode::StorageFull);
    s.ordered.reset();
    s.tickAt(s.wakeAt);
    QVERIFY(s.asked<storage_request::Load>());
}

void TestEngineWaiting::refillAdoptsTheSameEpoch()
{
    Script s;
    s.wholeSession();
    s.say(sync_event::Refill{});
    s.stored();
    s.replied(s.hello);
    QVERIFY(s.asked<storage_request::AdoptEpoch>());
    QCOMPARE(s.asked<storage_request::AdoptEpoch>()->epoch, kEpoch);
}

void TestEngineWaiting::stopForgetsWhatIsUnderWay()
{
    Script s;
    s.say(sync_event::Start{});
    s.say(sync_event::Stop{});
    s.stored();
    QVERIFY(!s.sent);
    QVERIFY(!s.engine.isBusy());
}

QTEST_GUILESS_MAIN(TestEngineWaiting)
#include "tst_enginewaiting.moc"
