// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/catalog.h"
#include "models/protocol/collections.h"
#include "tests/sync/enginescript.h"

#include <QTest>

using namespace forecourt;

namespace {

constexpr qint64 kDay = 24 * 60 * 60 * 1000;

Entity someRow()
{
    Entity row;
    row.collection = collections::kCustomer;
    row.row = kOther;
    row.created = 3;
    row.cells.insert(1, Cell{CellValue(QStringLiteral("Li")), 3, 0});
    return row;
}

// Unequal, in the bucket of that row.
VerifyReply unequal()
{
    Digest digest;
    digest.replace(kOther, QByteArray(kDigestBytes, '\0'), rowDigest(someRow()));
    VerifyReply reply{true, false, {}, {}};
    for (int bucket = 0; bucket < kDigestBuckets; ++bucket) {
        reply.buckets.append(digest.bucket(bucket));
    }
    return reply;
}

VerifyReply::RowDigest wanted()
{
    return {collections::kCustomer, kOther, rowDigest(someRow())};
}

// Up to the question what the server has in the bucket that differs.
void askForBucket(Script &s)
{
    s.stored(s.nothing());
    s.pullNothing();
    s.stored(DeskDigest{s.desk, Digest()});
    s.replied(unequal());
    if (s.asked<storage_request::ComputeDigest>()) {
        s.stored(DeskDigest{s.desk, Digest()});
        s.replied(unequal());
    }
}

// Ends the exchange that could not repair, and begins the next one.
void endAndGreet(Script &s)
{
    if (s.asked<storage_request::Finish>()) {
        s.stored();
    }
    s.tickAt(s.wakeAt);
    s.stored();
    s.replied(s.hello);
}

} // namespace

// What the engine asks for where the digests differ, and for numbers to give without the server.
class TestEngineRepair final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsThatDifferAreFetchedPutRightAndCompared();
    void whereNoRowDiffersTheSumIsMadeAnewAlsoTwiceADay();
    void theServerIsToldHowMany();
    void aServerThatWentOnIsAskedAnotherTime();
    void rowsThatAreNotWhatTheServerSaysOfThemAreNotTaken();
    void aRepairThatDoesNotHelpIsTriedThreeTimesADay();
    void allRowsAreReadOnceAWeekWhereNothingElseIsToDo();
    void manyRowsAreFetchedInSeveralAnswers();
    void rowsHaveTheTimeOfATransfer();
    void aRepairThatTakesTooLongCountsAndTheMismatchIsTold();
    void rowsThatDoNotArriveCountToo();
    void anAnswerThatNeverComesCountsToo();
    void aLongAnswerIsProgress();
    void aLineThatBreaksDuringRepairsIsOnlyTriedSoOften();
    void aServerThatIsBusyCostsNoRepair();

    void numbersAreAskedForAtTheEnd();
    void noneAreAskedForWhileThereAreEnough();
    void whereItDoesNotWorkTheExchangeWentWellAllTheSame();
    void aServerThatKnowsNoLeasesIsAskedOnce();
};

void TestEngineRepair::rowsThatDifferAreFetchedPutRightAndCompared()
{
    Script s;
    s.greetWell();
    askForBucket(s);
    const auto bucket = s.sending<VerifyRequest>();
    QVERIFY(bucket);
    QCOMPARE(bucket->bucket, digestBucket(kOther));
    s.replied(VerifyReply{true, false, {}, {wanted()}});
    QCOMPARE(s.asked<BucketRows>()->buckets, QList<int>{digestBucket(kOther)});
    const QUuid stray = kReplica;
    s.stored(RowsToRepair{{wanted()}, {{collections::kCustomer, stray}}});
    QCOMPARE(s.sending<RowsRequest>()->rows, (QList<RowName>{{collections::kCustomer, kOther}}));
    s.replied(RowsReply{true, {someRow()}});
    const auto repair = s.asked<RowRepair>();
    QVERIFY(repair);
    QCOMPARE(repair->seq, s.desk.state.cursor);
    QCOMPARE(repair->rows, QList<Entity>{someRow()});
    QCOMPARE(repair->gone, (QList<RowName>{{collections::kCustomer, stray}}));
    s.stored(RepairedRows{s.desk, 2});
    s.stored(DeskDigest{s.desk, Digest()});
    s.replied(VerifyReply{true, true, {}, {}});
    QVERIFY(s.asked<storage_request::Finish>()->verifiedSeq);
    s.stored();
    QCOMPARE((*s.ended)->repaired, 2);
    QCOMPARE(s.phases.last(), SyncPhase::Verified);
}

// A row was changed past the program and then written anew by an entry, a while after the sum was last made.
void TestEngineRepair::whereNoRowDiffersTheSumIsMadeAnewAlsoTwiceADay()
{
    Script s;
    s.greetWell();
    askForBucket(s); // makes it anew once
    s.replied(VerifyReply{false, false, {}, {}});
    s.stored(); // the server went on
    s.tickAt(s.now + 60'000);
    s.stored();
    s.replied(s.hello);
    askForBucket(s);
    QVERIFY(s.sending<VerifyRequest>());
    s.replied(VerifyReply{true, false, {}, {}});
    QVERIFY(s.asked<BucketRows>());
    s.stored(RowsToRepair{});
    QVERIFY(s.asked<storage_request::ComputeDigest>()->recompute);
    s.stored(DeskDigest{s.desk, Digest()});
    s.replied(VerifyReply{true, true, {}, {}});
    s.stored();
    QVERIFY((*s.ended)->verified);
    QCOMPARE((*s.ended)->repaired, 0);
}

void TestEngineRepair::theServerIsToldHowMany()
{
    Script s;
    s.greetWell();
    askForBucket(s);
    s.replied(VerifyReply{true, false, {}, {wanted()}});
    s.stored(RowsToRepair{{wanted()}, {}});
    s.replied(RowsReply{true, {someRow()}});
    s.stored(RepairedRows{s.desk, 1});
    s.stored(DeskDigest{s.desk, Digest()});
    QCOMPARE(s.sending<VerifyRequest>()->repaired, 1);
    s.failed(ErrorCode::Unavailable);
    s.tickAt(s.wakeAt); // it did not hear of it
    s.stored();
    s.replied(s.hello);
    s.stored(s.nothing());
    s.pullNothing();
    s.stored(DeskDigest{s.desk, Digest()});
    QCOMPARE(s.sending<VerifyRequest>()->repaired, 1);
    s.replied(VerifyReply{true, true, {}, {}});
    s.stored();
    s.tickAt(s.now + SyncEngine::Options().reverifyMs);
    s.stored();
    s.replied(s.hello);
    s.stored(s.nothing());
    s.pullNothing();
    s.stored(DeskDigest{s.desk, Digest()});
    QCOMPARE(s.sending<VerifyRequest>()->repaired, 0);
}

void TestEngineRepair::aServerThatWentOnIsAskedAnotherTime()
{
    Script s;
    s.greetWell();
    askForBucket(s);
    s.replied(VerifyReply{false, false, {}, {}});
    QVERIFY(s.asked<storage_request::Finish>());
    s.stored();
    s.tickAt(s.wakeAt);
    s.stored();
    s.replied(s.hello);
    askForBucket(s);
    QVERIFY(s.sending<VerifyRequest>()->bucket >= 0);
}

void TestEngineRepair::rowsThatAreNotWhatTheServerSaysOfThemAreNotTaken()
{
    Script s;
    s.greetWell();
    askForBucket(s);
    s.replied(VerifyReply{true, false, {}, {wanted()}});
    s.stored(RowsToRepair{{wanted()}, {}});
    Entity other = someRow();
    other.cells[1].value = CellValue(QStringLiteral("Lee"));
    s.replied(RowsReply{true, {other}});
    QVERIFY(s.asked<storage_request::Finish>());
    s.stored();
    QCOMPARE(s.phases.last(), SyncPhase::NeedsAttention);
}

void TestEngineRepair::aRepairThatDoesNotHelpIsTriedThreeTimesADay()
{
    Script s;
    s.greetWell();
    const auto repairs = [&s] {
        askForBucket(s);
        const auto bucket = s.sending<VerifyRequest>();
        const bool begun = bucket && bucket->bucket >= 0;
        if (begun) {
            s.replied(VerifyReply{true, false, {}, {wanted()}});
            s.stored(RowsToRepair{{wanted()}, {}});
            s.replied(RowsReply{true, {someRow()}});
            s.stored(RepairedRows{s.desk, 0});
        }
        s.stored(); // finished
        s.tickAt(s.wakeAt);
        s.stored();
        s.replied(s.hello);
        return begun;
    };
    QVERIFY(repairs() && repairs() && repairs());
    QVERIFY(!repairs());
    QCOMPARE((*s.ended)->mismatch.isEmpty(), false);
    s.now += kDay;
    QVERIFY(repairs());
}

void TestEngineRepair::allRowsAreReadOnceAWeekWhereNothingElseIsToDo()
{
    Script s;
    s.desk.recountedAt = kWall - 7 * kDay;
    s.greetWell();
    s.stored(s.nothing());
    s.pullNothing();
    QVERIFY(s.asked<storage_request::ComputeDigest>()->recompute);
    s.desk.recountedAt = kWall;
    s.stored(DeskDigest{s.desk, Digest()});
    s.replied(VerifyReply{true, true, {}, {}});
    s.stored();
    s.tickAt(s.now + SyncEngine::Options().reverifyMs);
    s.stored();
    s.replied(s.hello);
    s.stored(s.nothing());
    s.pullNothing();
    QVERIFY(!s.asked<storage_request::ComputeDigest>()->recompute);
}

void TestEngineRepair::manyRowsAreFetchedInSeveralAnswers()
{
    Script s;
    s.greetWell();
    askForBucket(s);
    s.replied(VerifyReply{true, false, {}, {wanted(), wanted()}});
    s.stored(RowsToRepair{{wanted(), wanted()}, {}});
    QCOMPARE(s.sending<RowsRequest>()->rows.size(), 2);
    s.replied(RowsReply{true, {someRow()}});
    QCOMPARE(s.sending<RowsRequest>()->rows.size(), 1);
    s.replied(RowsReply{true, {someRow()}});
    QCOMPARE(s.asked<RowRepair>()->rows.size(), 2);
}

// The digests of a bucket of a large store are megabytes.
void TestEngineRepair::rowsHaveTheTimeOfATransfer()
{
    Script s;
    const SyncEngine::Options options;
    s.greetWell();
    askForBucket(s);
    QCOMPARE(s.sent->timeoutMs, options.transferMs);
    s.tickAt(s.now + SyncEngine::kWatchdogMs + 1);
    QVERIFY(!s.ended);
    s.replied(VerifyReply{true, false, {}, {wanted()}});
    s.stored(RowsToRepair{{wanted()}, {}});
    QVERIFY(s.sending<RowsRequest>());
    QCOMPARE(s.sent->timeoutMs, options.transferMs);
    s.tickAt(s.now + SyncEngine::kWatchdogMs + 1);
    QVERIFY(!s.ended);
}

void TestEngineRepair::aRepairThatTakesTooLongCountsAndTheMismatchIsTold()
{
    Script s;
    s.greetWell();
    for (int i = 0; i < 3; ++i) {
        askForBucket(s);
        QVERIFY(s.sending<VerifyRequest>() && s.sending<VerifyRequest>()->bucket >= 0);
        s.tickAt(s.now + SyncEngine::Options().transferMs);
        s.failed(ErrorCode::Timeout);
        s.tickAt(s.now + 1); // the exchange ends with this, it does not stand still
        endAndGreet(s);
        QVERIFY(s.ended && *s.ended);
        QVERIFY(!(*s.ended)->mismatch.isEmpty());
        QVERIFY(s.phases.contains(SyncPhase::NeedsAttention));
        QVERIFY(!s.phases.contains(SyncPhase::Offline));
    }
    askForBucket(s);
    QVERIFY(s.asked<storage_request::Finish>()); // enough for today
}

void TestEngineRepair::rowsThatDoNotArriveCountToo()
{
    Script s;
    s.greetWell();
    for (int i = 0; i < 3; ++i) {
        askForBucket(s);
        s.replied(VerifyReply{true, false, {}, {wanted()}});
        s.stored(RowsToRepair{{wanted()}, {}});
        s.failed(ErrorCode::TooLarge);
        endAndGreet(s);
        QVERIFY(s.ended && *s.ended);
    }
    askForBucket(s);
    QVERIFY(s.asked<storage_request::Finish>());
}

void TestEngineRepair::anAnswerThatNeverComesCountsToo()
{
    Script s;
    s.greetWell();
    askForBucket(s);
    s.tickAt(s.wakeAt);
    QVERIFY(s.asked<storage_request::Finish>());
}

// It took long, and somebody wrote meanwhile.
void TestEngineRepair::aLongAnswerIsProgress()
{
    Script s;
    s.greetWell();
    askForBucket(s);
    s.now += SyncEngine::Options().transferMs;
    s.replied(VerifyReply{false, false, {}, {}});
    s.tickAt(s.now + 1);
    QVERIFY(s.asked<storage_request::Finish>());
    QVERIFY(!s.ended);
}

// It is offline for now; the next exchange tries again, but not for ever.
void TestEngineRepair::aLineThatBreaksDuringRepairsIsOnlyTriedSoOften()
{
    Script s;
    s.greetWell();
    for (int i = 0; i < 3; ++i) {
        askForBucket(s);
        s.failed(ErrorCode::Unavailable);
        QVERIFY(s.ended && !*s.ended);
        QCOMPARE(s.phases.last(), SyncPhase::Offline);
        s.tickAt(s.wakeAt);
        s.stored();
        s.replied(s.hello);
    }
    askForBucket(s);
    QVERIFY(s.asked<storage_request::Finish>());
    s.stored();
    QVERIFY(!(*s.ended)->mismatch.isEmpty());
}

void TestEngineRepair::aServerThatIsBusyCostsNoRepair()
{
    Script s;
    s.greetWell();
    for (int i = 0; i < 5; ++i) {
        askForBucket(s);
        s.failed(ErrorCode::Unavailable, 5000);
        s.tickAt(s.wakeAt);
        s.stored();
        s.replied(s.hello);
    }
    askForBucket(s);
    QVERIFY(s.sending<VerifyRequest>() && s.sending<VerifyRequest>()->bucket >= 0);
}

void TestEngineRepair::numbersAreAskedForAtTheEnd()
{
    Script s;
    s.desk.shortOf = {kOrderSeries};
    s.wholeSession();
    QCOMPARE(*s.sending<LeaseRequest>(), (LeaseRequest{kEpoch, kReplica, kOrderSeries, 100}));
    s.replied(LeaseReply{kEpoch, kOrderSeries, 7, 100});
    const auto kept = s.asked<storage_request::KeepLease>();
    QVERIFY(kept);
    QCOMPARE(kept->replica, kReplica);
    QCOMPARE(kept->lease.first, 7);
    s.stored(); // and still short of them: not twice in one exchange
    QVERIFY(s.ended && *s.ended);
}

void TestEngineRepair::noneAreAskedForWhileThereAreEnough()
{
    Script s;
    s.wholeSession();
    QVERIFY(!s.sending<LeaseRequest>());
    QVERIFY(s.ended && *s.ended);
}

void TestEngineRepair::whereItDoesNotWorkTheExchangeWentWellAllTheSame()
{
    Script s;
    s.desk.shortOf = {kOrderSeries};
    s.wholeSession();
    s.failed(ErrorCode::Unavailable);
    QVERIFY(s.ended && *s.ended);
    QCOMPARE(s.phases.last(), SyncPhase::Verified);
    s.tickAt(s.wakeAt);
    s.stored();
    s.replied(s.hello);
    s.stored(s.nothing());
    s.pullNothing();
    s.verifyEqual();
    QVERIFY(s.sending<LeaseRequest>());
    s.replied(LeaseReply{kEpoch + 1, kOrderSeries, 0, 0});
    QVERIFY(s.ended && *s.ended);
}

void TestEngineRepair::aServerThatKnowsNoLeasesIsAskedOnce()
{
    Script s;
    s.desk.shortOf = {kOrderSeries};
    s.wholeSession();
    s.failed(ErrorCode::Unsupported);
    QVERIFY(s.ended && *s.ended);
    s.tickAt(s.wakeAt);
    s.stored();
    s.replied(s.hello);
    s.stored(s.nothing());
    s.pullNothing();
    s.verifyEqual();
    QVERIFY(!s.sending<LeaseRequest>());
}

QTEST_GUILESS_MAIN(TestEngineRepair)
#include "tst_enginerepair.moc"
