// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/enginescript.h"

#include <QTest>

using namespace forecourt;

// The engine from hello to the last push: one rule of the protocol each.
class TestEnginePush final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startLoadsTheDeskThenGreets();
    void greetingNamesReplicaEpochCursorAndPlace();
    void quietSessionEndsVerified();
    void clockOffsetIsNotedBeforeAnythingElse();
    void smallClockOffsetIsIgnored();
    void newEpochIsAdoptedAndGreetedAgain();
    void serverBehindTheDeskInOneEpochLeadsToARefill();
    void pushesBatchesUntilNothingWaits();
    void acknowledgesExactlyTheNamedPlaces();
    void answerForAPlaceNotOfferedIsRefused();
    void quarantineIsCountedAndTheQueueGoesOn();
    void forkGivesANewReplicaFromThere();
    void gapOffersAgainFromTheWantedPlace();
    void pushRefusedForEpochGreetsAgain();
    void serverRememberingMoreGivesANewReplicaAfterPushing();
    void serverRememberingLessOffersAgain();
    void cloneWithAnotherChainTakesANewReplica();
    void anotherHistoryOfTheSameEpochLeadsToARefill();
    void anOperationThatIsTooLargeAloneIsSetAside();
    void aSlowLineGetsSmallerPushesAndLargerOnesAgain();
    void aPushThatBreaksOffTwiceIsMadeSmaller();
    void aServerThatAsksForPatienceIsNotOfferedLess();
    void limitsAboveItsOwnAreNotUsed();
};

void TestEnginePush::startLoadsTheDeskThenGreets()
{
    Script s;
    s.say(sync_event::Start{});
    QVERIFY(s.asked<storage_request::Load>());
    QCOMPARE(s.phases.last(), SyncPhase::Syncing);
    s.stored();
    QVERIFY(s.sending<HelloRequest>());
}

void TestEnginePush::greetingNamesReplicaEpochCursorAndPlace()
{
    Script s;
    s.desk.stagedOperation = kOther;
    s.say(sync_event::Start{});
    s.stored();
    const HelloRequest expected{kProtocolVersion, kReplica, kEpoch, 10, 3, 1, 10, kOther};
    QCOMPARE(*s.sending<HelloRequest>(), expected);
}

void TestEnginePush::quietSessionEndsVerified()
{
    Script s;
    s.wholeSession();
    QVERIFY(s.ended && *s.ended);
    QVERIFY((*s.ended)->verified);
    QCOMPARE(s.phases.last(), SyncPhase::Verified);
    QCOMPARE(s.wakeAt, s.now + 30'000);
}

void TestEnginePush::clockOffsetIsNotedBeforeAnythingElse()
{
    Script s;
    s.hello.time = kWall + 3'600'000;
    s.greetWell();
    QVERIFY(s.asked<storage_request::NoteServerTime>());
    QCOMPARE(s.asked<storage_request::NoteServerTime>()->serverMs, kWall + 3'600'000);
    QCOMPARE(s.asked<storage_request::NoteServerTime>()->offsetMs, 3'600'000);
    s.stored();
    QVERIFY(s.asked<storage_request::LoadPending>());
}

void TestEnginePush::smallClockOffsetIsIgnored()
{
    Script s;
    s.hello.time = kWall + 1500;
    s.greetWell();
    QVERIFY(s.asked<storage_request::LoadPending>());
}

void TestEnginePush::newEpochIsAdoptedAndGreetedAgain()
{
    Script s;
    s.hello.epoch = kEpoch + 1;
    s.greetWell();
    QVERIFY(s.asked<storage_request::AdoptEpoch>());
    QCOMPARE(s.asked<storage_request::AdoptEpoch>()->epoch, kEpoch + 1);
    s.desk.state.replica = kOther;
    s.desk.state.serverEpoch = kEpoch + 1;
    s.stored();
    QVERIFY(s.sending<HelloRequest>());
    QCOMPARE(s.sending<HelloRequest>()->replica, kOther);
}

void TestEnginePush::serverBehindTheDeskInOneEpochLeadsToARefill()
{
    Script s;
    s.hello.head = 9;
    s.greetWell();
    QVERIFY(s.asked<storage_request::AdoptEpoch>());
}

void TestEnginePush::pushesBatchesUntilNothingWaits()
{
    Script s;
    s.greetWell();
    s.stored(s.batch(2));
    QVERIFY(s.sending<PushRequest>());
    QCOMPARE(s.sending<PushRequest>()->operations.size(), 2);
    s.replied(
        PushReply{PushRefusal::None, 0, {{4, PushOutcome::Ok, 11, {}}, {5, PushOutcome::Duplicate, 9, {}}}});
    s.stored();
    QVERIFY(s.asked<storage_request::LoadPending>());
    s.stored(s.batch(1, 6));
    QVERIFY(s.sending<PushRequest>());
    s.replied(PushReply{PushRefusal::None, 0, {{6, PushOutcome::Ok, 12, {}}}});
    s.desk.state.lastN = 6;
    s.stored();
    s.stored(s.nothing());
    QVERIFY(s.sending<PullRequest>());
}

void TestEnginePush::acknowledgesExactlyTheNamedPlaces()
{
    Script s;
    s.greetWell();
    s.stored(s.batch(3));
    const QList<PushResult> named{{4, PushOutcome::Ok, 11, {}}};
    s.replied(PushReply{PushRefusal::None, 0, named});
    QVERIFY(s.asked<storage_request::Acknowledge>());
    QCOMPARE(s.asked<storage_request::Acknowledge>()->results, named);
    QCOMPARE(s.asked<storage_request::Acknowledge>()->replica, kReplica);
}

void TestEnginePush::answerForAPlaceNotOfferedIsRefused()
{
    Script s;
    s.greetWell();
    s.stored(s.batch(1));
    s.replied(PushReply{PushRefusal::None, 0, {{9, PushOutcome::Ok, 11, {}}}});
    QVERIFY(s.ended && !*s.ended);
    QCOMPARE(s.ended->error().code, ErrorCode::Malformed);
}

void TestEnginePush::quarantineIsCountedAndTheQueueGoesOn()
{
    Script s;
    s.greetWell();
    s.stored(s.batch(1));
    s.replied(PushReply{PushRefusal::None, 0, {{4, PushOutcome::Quarantined, 0, QStringLiteral("role")}}});
    s.desk.quarantined = 1;
    s.desk.state.lastN = 4;
    s.stored();
    s.stored(s.nothing());
    s.pullNothing();
    s.verifyEqual();
    QCOMPARE((*s.ended)->quarantined, 1);
    QCOMPARE(s.phases.last(), SyncPhase::NeedsAttention);
}

void TestEnginePush::forkGivesANewReplicaFromThere()
{
    Script s;
    s.greetWell();
    s.stored(s.batch(3));
    s.replied(PushReply{PushRefusal::Fork, 5, {}});
    QVERIFY(s.asked<storage_request::NewReplica>());
    QCOMPARE(s.asked<storage_request::NewReplica>()->from, kReplica);
    QCOMPARE(s.asked<storage_request::NewReplica>()->fromN, 5);
    s.desk.state.replica = kOther;
    s.desk.state.lastN = 2;
    s.stored();
    QVERIFY(s.asked<storage_request::LoadPending>());
}

void TestEnginePush::gapOffersAgainFromTheWantedPlace()
{
    Script s;
    s.greetWell();
    s.stored(s.batch(3));
    s.replied(PushReply{PushRefusal::Gap, 2, {}});
    QVERIFY(s.asked<storage_request::NewReplica>());
    QCOMPARE(s.asked<storage_request::NewReplica>()->fromN, 2);
}

void TestEnginePush::pushRefusedForEpochGreetsAgain()
{
    Script s;
    s.greetWell();
    s.stored(s.batch(1));
    s.replied(PushReply{PushRefusal::Epoch, kEpoch + 1, {}});
    QVERIFY(s.sending<HelloRequest>());
}

void TestEnginePush::serverRememberingMoreGivesANewReplicaAfterPushing()
{
    Script s;
    s.hello.n = 5;
    s.greetWell();
    s.stored(s.batch(1, 3));
    QVERIFY(s.sending<PushRequest>()); // what is a duplicate is found out first
    s.replied(PushReply{PushRefusal::None, 0, {{3, PushOutcome::Duplicate, 8, {}}}});
    s.stored();
    s.stored(s.nothing());
    QVERIFY(s.asked<storage_request::NewReplica>());
    QCOMPARE(s.asked<storage_request::NewReplica>()->fromN, 4);
}

void TestEnginePush::serverRememberingLessOffersAgain()
{
    Script s;
    s.hello.n = 1;
    s.greetWell();
    s.stored(s.nothing());
    QVERIFY(s.asked<storage_request::NewReplica>());
    QCOMPARE(s.asked<storage_request::NewReplica>()->fromN, 2);
}

void TestEnginePush::cloneWithAnotherChainTakesANewReplica()
{
    Script s;
    s.hello.chain = QByteArrayLiteral("another");
    s.greetWell();
    s.stored(s.nothing());
    QVERIFY(s.asked<storage_request::NewReplica>());
    QCOMPARE(s.asked<storage_request::NewReplica>()->fromN, 1);
}

void TestEnginePush::anotherHistoryOfTheSameEpochLeadsToARefill()
{
    Script s;
    s.hello.split = true;
    s.greetWell();
    QVERIFY(s.asked<storage_request::AdoptEpoch>());
    QCOMPARE(s.asked<storage_request::AdoptEpoch>()->epoch, kEpoch);
}

void TestEnginePush::anOperationThatIsTooLargeAloneIsSetAside()
{
    Script s;
    s.greetWell();
    s.stored(s.batch(1));
    s.failed(ErrorCode::TooLarge);
    const auto refused = s.asked<storage_request::Acknowledge>();
    QVERIFY(refused);
    QCOMPARE(refused->replica, kReplica);
    QCOMPARE(refused->results.size(), 1);
    QCOMPARE(refused->results.first().n, 4);
    QCOMPARE(refused->results.first().outcome, PushOutcome::Quarantined);
    s.stored();
    QVERIFY(s.asked<storage_request::LoadPending>()); // and the queue goes on
}

void TestEnginePush::aSlowLineGetsSmallerPushesAndLargerOnesAgain()
{
    Script s;
    s.greetWell();
    s.stored(s.batch(100));
    s.failed(ErrorCode::Timeout);
    QVERIFY(s.ended && !*s.ended);
    s.tickAt(s.wakeAt);
    s.stored();
    s.replied(s.hello);
    QCOMPARE(s.asked<storage_request::LoadPending>()->maxOperations, 50);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(s.asked<storage_request::LoadPending>()->maxOperations, 50);
        s.stored(s.batch(1));
        s.replied(PushReply{PushRefusal::None, 0, {{4, PushOutcome::Ok, 11, {}}}});
        s.stored();
    }
    QCOMPARE(s.asked<storage_request::LoadPending>()->maxOperations, 100);
}

// Whoever closes a connection that takes too long says nothing: it looks as if the line had broken.
void TestEnginePush::aPushThatBreaksOffTwiceIsMadeSmaller()
{
    Script s;
    s.greetWell();
    const auto breakOff = [&s](int offered) {
        s.stored(s.batch(offered));
        s.failed(ErrorCode::Unavailable);
        s.tickAt(s.wakeAt);
        s.stored();
        s.replied(s.hello);
        return s.asked<storage_request::LoadPending>()->maxOperations;
    };
    QCOMPARE(breakOff(100), ServerLimits().pushOperations); // once may be chance
    QCOMPARE(breakOff(100), 50);
    QCOMPARE(breakOff(50), 25);
    s.stored(s.batch(1));
    s.replied(PushReply{PushRefusal::None, 0, {{4, PushOutcome::Ok, 11, {}}}});
    s.stored();
    QCOMPARE(breakOff(20), 25); // counted anew
    QCOMPARE(breakOff(20), 10);
}

void TestEnginePush::aServerThatAsksForPatienceIsNotOfferedLess()
{
    Script s;
    s.greetWell();
    for (int i = 0; i < 3; ++i) {
        s.stored(s.batch(100));
        s.failed(ErrorCode::Unavailable, 5000);
        s.tickAt(s.wakeAt);
        s.stored();
        s.replied(s.hello);
    }
    QCOMPARE(s.asked<storage_request::LoadPending>()->maxOperations, ServerLimits().pushOperations);
}

void TestEnginePush::limitsAboveItsOwnAreNotUsed()
{
    Script s;
    s.hello.limits.pushOperations = 100'000;
    s.hello.limits.pullEntries = 100'000;
    s.greetWell();
    QCOMPARE(s.asked<storage_request::LoadPending>()->maxOperations, ServerLimits().pushOperations);
    s.stored(s.nothing());
    QCOMPARE(s.sending<PullRequest>()->limit, ServerLimits().pullEntries);
}

QTEST_GUILESS_MAIN(TestEnginePush)
#include "tst_enginepush.moc"
