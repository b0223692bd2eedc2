// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/enginescript.h"

#include <QTest>

using namespace forecourt;

// The engine from pull to the comparison of digests: one rule of the protocol each.
class TestEnginePull final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pullsPagesUntilTheTargetThenApplies();
    void stagedEntriesOfAnEarlierProgramAreContinued();
    void emptyStoreIsAppliedAfterAdoption();
    void pullRefusedForEpochGreetsAgain();
    void refetchBeginsAnew();
    void pullWithoutProgressFails();
    void operationsMadeMeanwhileArePushedBeforeVerifying();
    void notComparablePullsAgain();
    void mismatchRecountsBeforeItIsReported();
    void recountThatHelpsIsVerified();
    void unchangedDeskDoesNotVerifyAgainSoon();
    void aMismatchIsRecountedOnceADayAndAlwaysTold();
    void aSlowLineGetsSmallerPages();
    void aPageMayTakeLongerThanAShortCall();
};

void TestEnginePull::pullsPagesUntilTheTargetThenApplies()
{
    Script s;
    s.hello.head = 13;
    s.greetWell();
    s.stored(s.nothing());
    QCOMPARE(s.sending<PullRequest>()->cursor, 10);
    s.replied(PullReply{PullRefusal::None, kEpoch, 13, {QByteArrayLiteral("a"), QByteArrayLiteral("b")}});
    QCOMPARE(s.asked<storage_request::Stage>()->after, 10);
    s.desk.staged = 12;
    s.stored();
    QCOMPARE(s.sending<PullRequest>()->cursor, 12);
    s.replied(PullReply{PullRefusal::None, kEpoch, 13, {QByteArrayLiteral("c")}});
    s.desk.staged = 13;
    s.stored();
    QVERIFY(s.asked<storage_request::ApplyStage>());
    s.desk.state.cursor = 13;
    s.stored(AppliedStage{s.desk, 3, 2});
    s.verifyEqual();
    QCOMPARE((*s.ended)->pulled, 3);
    QCOMPARE((*s.ended)->conflicts, 2);
}

void TestEnginePull::stagedEntriesOfAnEarlierProgramAreContinued()
{
    Script s;
    s.hello.head = 12;
    s.desk.staged = 12;
    s.greetWell();
    s.stored(s.nothing());
    QCOMPARE(s.sending<PullRequest>()->cursor, 12);
    s.pullNothing();
    QVERIFY(s.asked<storage_request::ApplyStage>());
}

void TestEnginePull::emptyStoreIsAppliedAfterAdoption()
{
    Script s;
    s.desk.state.epoch = 0;
    s.desk.state.cursor = s.desk.staged = s.desk.state.lastN = s.hello.n = s.hello.head = 0;
    s.greetWell();
    s.stored(s.nothing());
    s.pullNothing();
    QVERIFY(s.asked<storage_request::ApplyStage>());
}

void TestEnginePull::pullRefusedForEpochGreetsAgain()
{
    Script s;
    s.greetWell();
    s.stored(s.nothing());
    s.replied(PullReply{PullRefusal::Epoch, kEpoch + 1, 0, {}});
    QVERIFY(s.sending<HelloRequest>());
}

void TestEnginePull::refetchBeginsAnew()
{
    Script s;
    s.greetWell();
    s.stored(s.nothing());
    s.replied(PullReply{PullRefusal::Refetch, kEpoch, 10, {}});
    QVERIFY(s.asked<storage_request::AdoptEpoch>());
    QCOMPARE(s.asked<storage_request::AdoptEpoch>()->epoch, kEpoch);
}

void TestEnginePull::pullWithoutProgressFails()
{
    Script s;
    s.greetWell();
    s.stored(s.nothing());
    s.replied(PullReply{PullRefusal::None, kEpoch, 20, {}});
    QVERIFY(s.ended && !*s.ended);
}

void TestEnginePull::operationsMadeMeanwhileArePushedBeforeVerifying()
{
    Script s;
    s.hello.head = 11;
    s.greetWell();
    s.stored(s.nothing());
    s.replied(PullReply{PullRefusal::None, kEpoch, 11, {QByteArrayLiteral("a")}});
    s.desk.staged = 11;
    s.stored();
    s.desk.state.cursor = 11;
    s.desk.pending = s.desk.unsettled = 1;
    s.stored(AppliedStage{s.desk, 1, 0});
    QVERIFY(s.asked<storage_request::LoadPending>());
}

void TestEnginePull::notComparablePullsAgain()
{
    Script s;
    s.greetWell();
    s.stored(s.nothing());
    s.pullNothing();
    s.stored(DeskDigest{s.desk, Digest()});
    s.replied(VerifyReply{false, false, {}, {}});
    QVERIFY(s.sending<PullRequest>());
}

void TestEnginePull::mismatchRecountsBeforeItIsReported()
{
    Script s;
    s.greetWell();
    s.stored(s.nothing());
    s.pullNothing();
    s.stored(DeskDigest{s.desk, Digest()});
    s.replied(VerifyReply{true, false, QList<QByteArray>(kDigestBuckets, QByteArray(16, 'x')), {}});
    QVERIFY(s.asked<storage_request::ComputeDigest>());
    QVERIFY(s.asked<storage_request::ComputeDigest>()->recompute);
    s.stored(DeskDigest{s.desk, Digest()});
    s.replied(VerifyReply{true, false, {}, {}}); // and does not say where
    QVERIFY(s.asked<storage_request::Finish>());
    QVERIFY(!s.asked<storage_request::Finish>()->verifiedSeq);
    s.stored();
    QCOMPARE(s.phases.last(), SyncPhase::NeedsAttention);
    QCOMPARE(s.error->code, ErrorCode::StorageCorrupt);
}

void TestEnginePull::recountThatHelpsIsVerified()
{
    Script s;
    s.greetWell();
    s.stored(s.nothing());
    s.pullNothing();
    s.stored(DeskDigest{s.desk, Digest()});
    s.replied(VerifyReply{true, false, {}, {}});
    Digest right;
    right.replace(kReplica, QByteArray(kDigestBytes, '\0'), QByteArray(kDigestBytes, 'x'));
    s.stored(DeskDigest{s.desk, right});
    QCOMPARE(s.sending<VerifyRequest>()->root, right.root());
    s.replied(VerifyReply{true, true, {}, {}});
    s.stored();
    QCOMPARE(s.phases.last(), SyncPhase::Verified);
}

void TestEnginePull::unchangedDeskDoesNotVerifyAgainSoon()
{
    Script s;
    s.wholeSession();
    s.desk.state.verifiedSeq = 10;
    s.tickAt(s.wakeAt);
    s.stored();
    s.replied(s.hello);
    s.stored(s.nothing());
    s.pullNothing();
    QVERIFY(s.asked<storage_request::Finish>());
    s.stored();
    QCOMPARE(s.phases.last(), SyncPhase::Verified);
}

void TestEnginePull::aMismatchIsRecountedOnceADayAndAlwaysTold()
{
    Script s;
    s.greetWell();
    const auto unequal = [&] {
        s.stored(s.nothing());
        s.pullNothing();
        s.stored(DeskDigest{s.desk, Digest()});
        s.replied(VerifyReply{true, false, {}, {}});
    };
    unequal();
    QVERIFY(s.asked<storage_request::ComputeDigest>()->recompute);
    s.stored(DeskDigest{s.desk, Digest()});
    s.replied(VerifyReply{true, false, {}, {}});
    s.stored();
    QVERIFY(!(*s.ended)->mismatch.isEmpty());
    s.tickAt(s.wakeAt);
    s.stored();
    s.replied(s.hello);
    unequal();
    QVERIFY(s.asked<storage_request::Finish>()); // every row was read a moment ago
    s.stored();
    QVERIFY(!(*s.ended)->mismatch.isEmpty());
    QCOMPARE(s.phases.last(), SyncPhase::NeedsAttention);
}

void TestEnginePull::aSlowLineGetsSmallerPages()
{
    Script s;
    s.greetWell();
    s.stored(s.nothing());
    const qint64 first = s.sending<PullRequest>()->limit;
    s.failed(ErrorCode::Timeout);
    s.tickAt(s.wakeAt);
    s.stored();
    s.replied(s.hello);
    s.stored(s.nothing());
    QCOMPARE(s.sending<PullRequest>()->limit, first / 2);
}

void TestEnginePull::aPageMayTakeLongerThanAShortCall()
{
    Script s;
    s.greetWell();
    s.stored(s.nothing());
    QCOMPARE(s.sent->timeoutMs, SyncEngine::Options().transferMs);
    s.tickAt(s.now + SyncEngine::kWatchdogMs + 1);
    QVERIFY(s.sending<PullRequest>()); // not given up
    QVERIFY(!s.ended);
}

QTEST_GUILESS_MAIN(TestEnginePull)
#include "tst_enginepull.moc"
