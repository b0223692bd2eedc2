// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/digest.h"
#include "tests/protocol/mergelog.h"

#include <QTest>

using namespace forecourt;

// What comes in another order, or from another epoch, than it was made in.
class TestMergeRestores final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeletionOfAMissingRowStaysAsOne()
    {
        Log log(collections::kCustomer);
        const MergeOutcome outcome = log.push(life(true), kDeskB, 10);
        QVERIFY(outcome.effect.created);
        QCOMPARE_EQ(outcome.effect.dead, std::optional(true));
        QCOMPARE_EQ(log.entity.created, 1);
        QCOMPARE_EQ(log.entity.dead, 1);
    }

    void aCreationOfferedAfterItsDeletionIsToldOf()
    {
        Log log(collections::kCustomer);
        log.push(life(true), kDeskB, 10);
        const MergeOutcome outcome = log.push(create({{kName, text(u"张伟")}}), kDeskA, 5);
        QCOMPARE_EQ(log.entity.dead, 0);
        QCOMPARE_EQ(log.value(kName), text(u"张伟"));
        QCOMPARE_EQ(outcome.conflicts.size(), 1);
        QCOMPARE_EQ(outcome.conflicts.first().kind, ConflictKind::Delete);
    }

    // Desks must be able to build the server's row from the effects alone.
    void theEffectsOfALastWordAndADeletionMakeTheRow()
    {
        Log log(collections::kCustomer);
        Change change = put(kName, text(u"张伟"));
        change.dead = true;
        Entity desk = log.entity;
        applyEffect(desk, log.push(change, kDeskB, 10).effect, 1);
        applyEffect(desk, log.push(put(kNotes, text(u"x")), kDeskA, 20).effect, 2);
        QCOMPARE_EQ(rowDigest(desk), rowDigest(log.entity));
        QCOMPARE_EQ(desk.cells.size(), 2);
    }

    void aRemovalThatSawWhatNobodyKnowsIsToldOf()
    {
        Log log(collections::kCustomer);
        Change addition;
        addition.add[kTags] = QStringList{QStringLiteral("vip")};
        log.push(addition, kDeskA, 10);
        Change removal;
        removal.remove[kTags].insert(QStringLiteral("vip"), {Base(qint64{1})});
        const MergeOutcome outcome = log.push(removal, kDeskB, 20, 0, false, 0);
        QVERIFY(log.entity.sets.value(kTags).contains(QStringLiteral("vip")));
        QCOMPARE_EQ(outcome.conflicts.size(), 1);
        QCOMPARE_EQ(outcome.conflicts.first().kind, ConflictKind::Set);
        QCOMPARE_EQ(outcome.conflicts.first().lost, text(u"vip"));
    }

    void numbersOfAnOldEpochCountAsFarAsTheBackupReached()
    {
        Log log(collections::kCustomer);
        Change addition;
        addition.add[kTags] = QStringList{QStringLiteral("vip")};
        log.push(addition, kDeskA, 10);
        Change removal;
        removal.remove[kTags].insert(QStringLiteral("vip"), {Base(qint64{1})});
        const MergeOutcome outcome = log.push(removal, kDeskB, 20, 0, false, 1);
        QVERIFY(log.entity.sets.isEmpty());
        QVERIFY(outcome.conflicts.isEmpty());
    }

    void aDeletionKnowsOfOwnEditsUnderAnEarlierReplica()
    {
        Log log(collections::kCustomer);
        log.push(create({{kName, text(u"张伟")}}), kDeskA, 10);
        Change deletion = life(true);
        deletion.saw = {operationNumber(1)};
        const MergeOutcome outcome = log.push(deletion, kDeskB, 20);
        QCOMPARE_EQ(log.entity.dead, 2);
        QVERIFY(outcome.conflicts.isEmpty());
    }

    void aDeletionDoesNotKnowOfAnotherDesksEditBeforeItsOwn()
    {
        Log log(collections::kCustomer);
        log.push(create({{kName, text(u"张伟")}}), kDeskA, 10);
        log.push(put(kNotes, text(u"x")), kDeskB, 20);
        Change deletion = life(true);
        deletion.saw = {operationNumber(2)};
        const MergeOutcome outcome =
            log.push(deletion, QUuid::fromString(u"019a0000-0000-7000-8000-00000000000c"), 30);
        QCOMPARE_EQ(log.entity.dead, 0);
        QCOMPARE_EQ(outcome.conflicts.first().kind, ConflictKind::Delete);
    }
};

QTEST_GUILESS_MAIN(TestMergeRestores)
#include "tst_mergerestores.moc"
