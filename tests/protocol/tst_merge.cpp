// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocol/mergelog.h"

#include <QTest>

using namespace forecourt;

class TestMerge final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewRowTakesItsFields()
    {
        Log log(collections::kCustomer);
        const MergeOutcome outcome = log.push(create({{kName, text(u"张伟")}}), kDeskA, 10);
        QVERIFY(outcome.effect.created);
        QCOMPARE_EQ(log.entity.created, 1);
        QCOMPARE_EQ(log.value(kName), text(u"张伟"));
        QVERIFY(outcome.conflicts.isEmpty());
    }

    void anEditOfWhatWasSeenWinsWhateverItsClock()
    {
        Log log(collections::kCustomer);
        log.push(create({{kName, text(u"张伟")}}), kDeskA, 1000);
        const MergeOutcome outcome = log.push(put(kName, text(u"张威"), Base(qint64{1})), kDeskB, 5);
        QCOMPARE_EQ(log.value(kName), text(u"张威"));
        QVERIFY(outcome.conflicts.isEmpty());
    }

    void theLaterOfTwoConcurrentValuesWinsAndTheOtherIsKept()
    {
        Log log(collections::kCustomer);
        log.push(create({{kName, text(u"张伟")}}), kDeskA, 10);
        log.push(put(kName, text(u"later"), Base(qint64{1})), kDeskA, 30);
        const MergeOutcome outcome = log.push(put(kName, text(u"earlier"), Base(qint64{1})), kDeskB, 20);
        QCOMPARE_EQ(log.value(kName), text(u"later"));
        QCOMPARE_EQ(outcome.conflicts.size(), 1);
        QCOMPARE_EQ(outcome.conflicts.first().won, text(u"later"));
        QCOMPARE_EQ(outcome.conflicts.first().lost, text(u"earlier"));
        QVERIFY(outcome.effect.cells.isEmpty());
    }

    void equalClocksAreDecidedByTheOperation()
    {
        Log log(collections::kCustomer);
        log.push(create({{kName, text(u"张伟")}}), kDeskA, 10);
        log.push(put(kName, text(u"first"), Base(qint64{1})), kDeskA, 20);
        log.push(put(kName, text(u"second"), Base(qint64{1})), kDeskB, 20);
        QCOMPARE_EQ(log.value(kName), text(u"second"));
    }

    void equalConcurrentValuesAreNoConflict()
    {
        Log log(collections::kCustomer);
        log.push(create({{kName, text(u"张伟")}}), kDeskA, 10);
        log.push(put(kName, text(u"same"), Base(qint64{1})), kDeskA, 20);
        const MergeOutcome outcome = log.push(put(kName, text(u"same"), Base(qint64{1})), kDeskB, 30);
        QVERIFY(outcome.conflicts.isEmpty());
    }

    void differentFieldsAreBothKept()
    {
        Log log(collections::kCustomer);
        log.push(create({{kName, text(u"张伟")}, {kNotes, text(u"-")}}), kDeskA, 10);
        log.push(put(kName, text(u"张威"), Base(qint64{1})), kDeskA, 20);
        const MergeOutcome outcome = log.push(put(kNotes, text(u"周六"), Base(qint64{1})), kDeskB, 15);
        QCOMPARE_EQ(log.value(kName), text(u"张威"));
        QCOMPARE_EQ(log.value(kNotes), text(u"周六"));
        QVERIFY(outcome.conflicts.isEmpty());
    }

    void aProtectedFieldAsksForReview()
    {
        Log log(collections::kCustomer);
        log.push(create({{kOwner, text(u"a")}}), kDeskA, 10);
        log.push(put(kOwner, text(u"b"), Base(qint64{1})), kDeskA, 20);
        const MergeOutcome outcome = log.push(put(kOwner, text(u"c"), Base(qint64{1})), kDeskB, 30);
        QCOMPARE_EQ(log.value(kOwner), text(u"c"));
        QCOMPARE_EQ(outcome.conflicts.first().kind, ConflictKind::Protected);
    }

    void aBaseOfAnotherEpochIsUnknown()
    {
        Log log(collections::kCustomer);
        log.push(create({{kName, text(u"张伟")}}), kDeskA, 10);
        Change change = put(kName, text(u"张威"), Base(qint64{1}));
        change.collection = log.entity.collection;
        change.row = kRow;
        MergeContext context;
        context.seq = 2;
        context.hlc = hybridclock::at(20);
        context.operation = operationNumber(2);
        context.replica = kDeskB;
        context.sameUpTo = 0;
        context.seqOf = [](const QUuid &) {
            return std::optional<qint64>();
        };
        context.operationOf = operationNumber;
        const MergeOutcome outcome = mergeChange(forecourtCatalog(), log.entity, change, context);
        QCOMPARE_EQ(log.value(kName), text(u"张威"));
        QCOMPARE_EQ(outcome.conflicts.size(), 1);
    }

    void aBaseMayBeTheDesksOwnEarlierOperation()
    {
        Log log(collections::kCustomer);
        log.push(create({{kName, text(u"张伟")}}), kDeskA, 10);
        const MergeOutcome outcome = log.push(put(kName, text(u"张威"), Base(operationNumber(1))), kDeskA, 5);
        QCOMPARE_EQ(log.value(kName), text(u"张威"));
        QVERIFY(outcome.conflicts.isEmpty());
    }

    void aRowMadeTwiceFillsGapsAndKeepsWhatStands()
    {
        Log log(collections::kCustomer);
        log.push(create({{kName, text(u"欧阳明")}}), kDeskA, 10);
        log.push(put(kName, text(u"欧阳 明"), Base(qint64{1})), kDeskA, 20);
        const MergeOutcome outcome =
            log.push(create({{kName, text(u"欧阳明")}, {kNotes, text(u"周六上午")}}), kDeskB, 99);
        QCOMPARE_EQ(log.value(kName), text(u"欧阳 明"));
        QCOMPARE_EQ(log.value(kNotes), text(u"周六上午"));
        QCOMPARE_EQ(outcome.conflicts.size(), 1);
        QCOMPARE_EQ(outcome.conflicts.first().kind, ConflictKind::Create);
    }

    void anIllegalStepIsKeptAsideAndShown()
    {
        Log log(collections::kServiceOrder);
        log.push(create({{kStatus, text(u"ready")}}), kDeskA, 10);
        const MergeOutcome outcome = log.push(put(kStatus, text(u"draft"), Base(qint64{1})), kDeskB, 20);
        QCOMPARE_EQ(log.value(kStatus), text(u"ready"));
        QCOMPARE_EQ(outcome.conflicts.first().kind, ConflictKind::State);
    }

    void aStepIsTakenBackOnlyOnTheStateItSaw()
    {
        Log log(collections::kServiceOrder);
        log.push(create({{kStatus, text(u"checked_in")}}), kDeskA, 10);
        log.push(put(kStatus, text(u"cancelled"), Base(qint64{1})), kDeskA, 20);
        const Change back = put(kStatus, text(u"checked_in"), Base(qint64{2}));
        QVERIFY(log.push(back, kDeskA, 30, 2, true).conflicts.isEmpty());
        QCOMPARE_EQ(log.value(kStatus), text(u"checked_in"));
        log.push(put(kStatus, text(u"in_progress"), Base(qint64{3})), kDeskB, 40);
        log.push(put(kStatus, text(u"ready"), Base(qint64{4})), kDeskB, 50);
        const MergeOutcome late =
            log.push(put(kStatus, text(u"checked_in"), Base(qint64{4})), kDeskA, 60, 4, true);
        QCOMPARE_EQ(log.value(kStatus), text(u"ready"));
        QCOMPARE_EQ(late.conflicts.first().kind, ConflictKind::State);
    }

    void aStateNobodyKnowsIsNotTakenBackTo()
    {
        Log log(collections::kServiceOrder);
        log.push(create({{kStatus, text(u"ready")}}), kDeskA, 10);
        log.push(put(kStatus, text(u"teleported"), Base(qint64{1})), kDeskA, 20, 1, true);
        QCOMPARE_EQ(log.value(kStatus), text(u"ready"));
    }

    void ofTwoConcurrentStepsALegalHigherOneStands()
    {
        Log log(collections::kServiceOrder);
        log.push(create({{kStatus, text(u"in_progress")}}), kDeskA, 10);
        log.push(put(kStatus, text(u"ready"), Base(qint64{1})), kDeskA, 20);
        log.push(put(kStatus, text(u"on_hold"), Base(qint64{1})), kDeskB, 30);
        QCOMPARE_EQ(log.value(kStatus), text(u"ready"));
        log.push(put(kStatus, text(u"settled"), Base(qint64{1})), kDeskB, 40);
        QCOMPARE_EQ(log.value(kStatus), text(u"settled"));
    }

    void aLedgerEntryIsNeverChanged()
    {
        Log log(collections::kPayment);
        log.push(create({{kAmount, CellValue(2000)}}), kDeskA, 10);
        const MergeOutcome outcome = log.push(put(kAmount, CellValue(1), Base(qint64{1})), kDeskB, 20);
        QCOMPARE_EQ(log.value(kAmount), CellValue(2000));
        QCOMPARE_EQ(outcome.conflicts.size(), 1);
    }

    void aRemovalRemovesOnlyTheAdditionsItSaw()
    {
        Log log(collections::kCustomer);
        Change addition;
        addition.add.insert(kTags, {QStringLiteral("vip")});
        log.push(addition, kDeskA, 10);
        log.push(addition, kDeskB, 20);
        Change removal;
        removal.remove[kTags].insert(QStringLiteral("vip"), {Base(qint64{1})});
        log.push(removal, kDeskA, 30);
        QCOMPARE_EQ(log.entity.sets.value(kTags).value(QStringLiteral("vip")), QList<qint64>{2});
    }

    void anEditThatDidNotKnowOfTheDeletionRevives()
    {
        Log log(collections::kCustomer);
        log.push(create({{kName, text(u"张伟")}}), kDeskA, 10);
        log.push(life(true), kDeskA, 20, 1);
        QCOMPARE_EQ(log.entity.dead, 2);
        const MergeOutcome outcome = log.push(put(kName, text(u"张威"), Base(qint64{1})), kDeskB, 15, 1);
        QCOMPARE_EQ(log.entity.dead, 0);
        QCOMPARE_EQ(outcome.effect.dead, std::optional(false));
        QCOMPARE_EQ(outcome.conflicts.first().kind, ConflictKind::Delete);
    }

    void aDeletionThatDidNotKnowOfAnEditIsNotDone()
    {
        Log log(collections::kCustomer);
        log.push(create({{kName, text(u"张伟")}}), kDeskA, 10);
        log.push(put(kName, text(u"张威"), Base(qint64{1})), kDeskB, 20, 1);
        const MergeOutcome outcome = log.push(life(true), kDeskA, 30, 1);
        QCOMPARE_EQ(log.entity.dead, 0);
        QCOMPARE_EQ(outcome.conflicts.first().kind, ConflictKind::Delete);
    }

    void aDeletionAfterOnesOwnEditsIsDone()
    {
        Log log(collections::kCustomer);
        log.push(create({{kName, text(u"张伟")}}), kDeskA, 10);
        log.push(put(kName, text(u"张威"), Base(qint64{1})), kDeskA, 20);
        log.push(life(true), kDeskA, 30);
        QCOMPARE_EQ(log.entity.dead, 3);
    }

    void anUnknownFieldMergesAsARegister()
    {
        Log log(collections::kCustomer);
        log.push(create({{999, text(u"of a newer program")}}), kDeskA, 10);
        log.push(put(999, text(u"changed"), Base(qint64{1})), kDeskB, 20);
        QCOMPARE_EQ(log.value(999), text(u"changed"));
    }
};

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
