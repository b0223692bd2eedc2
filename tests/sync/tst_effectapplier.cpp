// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/unsettledjoin.h"
#include "tests/sync/appliedlogfixture.h"

using namespace forecourt;

namespace {

constexpr int kTags = 12;

} // namespace

// How the server's log becomes this desk's rows, on a real file.
class TestEffectApplier final : public QObject, private AppliedLogFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void entryOfAnotherDeskBecomesARow();
    void entriesAreAppliedInOrder();
    void ownPendingEditStaysOnTopOfAForeignOne();
    void ownOperationIsSettledByItsEntryOnly();
    void lostOwnEditGivesWayWhenItsEntryPasses();
    void ownRemovalOfATagStaysOnTop();
    void laterOwnEditStaysWhenTheEarlierIsSettled();
    void quarantinedOperationShowsNoMore();
    void quarantinedCreationLeavesNoRow();
    void lateAcknowledgementOfAPassedEntrySettles();
    void conflictsAreListed();
    void digestFollowsEveryChange();
    void stageRefusesAGap();
    void stageRefusesAnotherEpoch();
    void refillReplacesEverythingButPendingWork();
    void adoptedEpochOffersEverythingAgain();
    void appliedChangesAreNotified();
    void pendingBatchKeepsToOneReplicaAndItsSize();
    void enrolmentAsAnotherDeviceTakesANewReplica();
    void aSecondEnrolmentKeepsWhatTheFirstLeftToSettle();
    void enrolmentIntoAnotherStoreIsRefused();
};

void TestEffectApplier::entryOfAnotherDeskBecomesARow()
{
    applyAll({entryOf(1, customer({{kSurname, QStringLiteral("Li")}}, true))});
    QCOMPARE(surname(), QStringLiteral("Li"));
    QCOMPARE(info().state.cursor, 1);
    QCOMPARE(info().staged, 1);
}

void TestEffectApplier::entriesAreAppliedInOrder()
{
    applyAll({entryOf(1, customer({{kSurname, QStringLiteral("Li")}}, true)),
              entryOf(2, customer({{kSurname, QStringLiteral("Wang")}}))});
    const Entity entity =
        RowStore(*m_database, forecourtCatalog()).visible(collections::kCustomer, kRow).value();
    QCOMPARE(entity.created, 1);
    QCOMPARE(entity.versionOf(kSurname), 2);
    QCOMPARE(surname(), QStringLiteral("Wang"));
}

void TestEffectApplier::ownPendingEditStaysOnTopOfAForeignOne()
{
    applyAll({entryOf(1, customer({{kSurname, QStringLiteral("Li")}}, true))});
    writeSurname(QStringLiteral("Mine"));
    applyAll({entryOf(2, customer({{kSurname, QStringLiteral("Theirs")}, {kGiven, QStringLiteral("Na")}}))});
    QCOMPARE(surname(), QStringLiteral("Mine"));
    RowStore rows(*m_database, forecourtCatalog());
    const Entity beneath = rows.settled(collections::kCustomer, kRow).value();
    QCOMPARE(beneath.cells.value(kSurname).value.text(), QStringLiteral("Theirs"));
    const Entity seen = rows.visible(collections::kCustomer, kRow).value();
    QCOMPARE(seen.cells.value(kGiven).value.text(), QStringLiteral("Na"));
}

void TestEffectApplier::ownOperationIsSettledByItsEntryOnly()
{
    const QUuid operation = writeSurname(QStringLiteral("Mine"));
    const DeskInfo before = info();
    QVERIFY(m_desk->acknowledge(before.state.replica, {{before.state.lastN, PushOutcome::Ok, 1, {}}}));
    QCOMPARE(info().pending, 0);
    QCOMPARE(info().unsettled, 1);
    QCOMPARE(surname(), QStringLiteral("Mine"));
    applyAll({entryOf(1, customer({{kSurname, QStringLiteral("Mine")}}, true), operation)});
    QCOMPARE(info().unsettled, 0);
    QCOMPARE(RowStore(*m_database, forecourtCatalog()).visible(collections::kCustomer, kRow).value().created,
             1);
}

void TestEffectApplier::lostOwnEditGivesWayWhenItsEntryPasses()
{
    applyAll({entryOf(1, customer({{kSurname, QStringLiteral("Li")}}, true))});
    const QUuid operation = writeSurname(QStringLiteral("Mine"));
    ChangeEffect none = customer({});
    applyAll({entryOf(2, customer({{kSurname, QStringLiteral("Theirs")}})), entryOf(3, none, operation)});
    QCOMPARE(surname(), QStringLiteral("Theirs"));
    QCOMPARE(m_database->integer(QStringLiteral("SELECT COUNT(*) FROM pending_row")).value(), 0);
}

void TestEffectApplier::ownRemovalOfATagStaysOnTop()
{
    ChangeEffect tagged = customer({{kSurname, QStringLiteral("Li")}}, true);
    tagged.sets[kTags].insert(QStringLiteral("vip"), {1});
    applyAll({entryOf(1, tagged)});
    const auto written = m_storage->runWrite(*m_database, Author{}, [](Mutation &mutation) {
        return mutation.removeFromSet(collections::kCustomer, kRow, kTags, {QStringLiteral("vip")});
    });
    QVERIFY(written);
    ChangeEffect again = customer({});
    again.sets[kTags].insert(QStringLiteral("vip"), {1, 2});
    applyAll({entryOf(2, again)});
    const Entity seen =
        RowStore(*m_database, forecourtCatalog()).visible(collections::kCustomer, kRow).value();
    // The addition that the removal did not see holds.
    QCOMPARE(seen.sets.value(kTags).value(QStringLiteral("vip")), QList<qint64>{2});
}

void TestEffectApplier::laterOwnEditStaysWhenTheEarlierIsSettled()
{
    const QUuid first = writeSurname(QStringLiteral("First"));
    writeSurname(QStringLiteral("Second"));
    applyAll({entryOf(1, customer({{kSurname, QStringLiteral("First")}}, true), first)});
    QCOMPARE(surname(), QStringLiteral("Second"));
    QCOMPARE(info().unsettled, 1);
}

void TestEffectApplier::quarantinedOperationShowsNoMore()
{
    applyAll({entryOf(1, customer({{kSurname, QStringLiteral("Li")}}, true))});
    writeSurname(QStringLiteral("Mine"));
    const DeskInfo before = info();
    QVERIFY(m_desk->acknowledge(before.state.replica,
                                {{before.state.lastN, PushOutcome::Quarantined, 0, QStringLiteral("role")}}));
    QCOMPARE(surname(), QStringLiteral("Li"));
    QCOMPARE(info().quarantined, 1);
    QCOMPARE(Outbox(*m_database).quarantined().value().first().reason, QStringLiteral("role"));
}

void TestEffectApplier::quarantinedCreationLeavesNoRow()
{
    writeSurname(QStringLiteral("Mine"));
    const DeskInfo before = info();
    QVERIFY(m_desk->acknowledge(before.state.replica,
                                {{before.state.lastN, PushOutcome::Quarantined, 0, QStringLiteral("role")}}));
    QVERIFY(
        !RowStore(*m_database, forecourtCatalog()).visible(collections::kCustomer, kRow).value().exists());
}

void TestEffectApplier::lateAcknowledgementOfAPassedEntrySettles()
{
    applyAll({entryOf(1, customer({{kSurname, QStringLiteral("Li")}}, true))});
    writeSurname(QStringLiteral("Stale"));
    const DeskInfo before = info();
    QVERIFY(m_desk->acknowledge(before.state.replica, {{before.state.lastN, PushOutcome::Duplicate, 1, {}}}));
    QCOMPARE(info().unsettled, 0);
    QCOMPARE(surname(), QStringLiteral("Li"));
}

void TestEffectApplier::conflictsAreListed()
{
    LogEntry entry = entryOf(1, customer({{kSurname, QStringLiteral("Li")}}, true));
    entry.conflicts = {{ConflictKind::Register, collections::kCustomer, kRow, kSurname, QStringLiteral("Li"),
                        QStringLiteral("Lee"), 1, 0}};
    applyAll({entry});
    const auto lost =
        m_database->first(QStringLiteral("SELECT lost, desk FROM conflict WHERE seq = 1 AND idx = 0"), {},
                          [](const Row &row) { return row.text(0) + row.text(1); });
    QCOMPARE(lost.value().value_or(QString()), QStringLiteral("[\"Lee\"]B7"));
}

void TestEffectApplier::digestFollowsEveryChange()
{
    applyAll({entryOf(1, customer({{kSurname, QStringLiteral("Li")}}, true)),
              entryOf(2, customer({{kGiven, QStringLiteral("Na")}}))});
    writeSurname(QStringLiteral("Mine")); // pending work is not part of it
    const Digest kept = m_desk->digest(false).value().digest;
    const Digest counted = m_desk->digest(true).value().digest;
    QVERIFY(kept == counted);
    QVERIFY(!(kept == Digest()));
}

void TestEffectApplier::stageRefusesAGap()
{
    const QByteArray line = encodeLogEntry(entryOf(2, customer({}, true)));
    const auto staged = m_desk->stage(5, 0, {line});
    QVERIFY(!staged);
    QCOMPARE(staged.error().code, ErrorCode::Malformed);
    QCOMPARE(info().staged, 0);
}

void TestEffectApplier::stageRefusesAnotherEpoch()
{
    const auto staged = m_desk->stage(4, 0, {encodeLogEntry(entryOf(1, customer({}, true)))});
    QVERIFY(!staged);
    QCOMPARE(staged.error().code, ErrorCode::Conflict);
}

void TestEffectApplier::refillReplacesEverythingButPendingWork()
{
    applyAll(
        {entryOf(1, customer({{kSurname, QStringLiteral("Old")}, {kGiven, QStringLiteral("Na")}}, true))});
    writeSurname(QStringLiteral("Mine"));
    QVERIFY(m_desk->adoptEpoch(6));
    QCOMPARE(info().staged, 0);
    QCOMPARE(surname(), QStringLiteral("Mine")); // until the new rows are here, the old ones stay
    ChangeEffect other = customer({{kSurname, QStringLiteral("New")}}, true);
    applyAll({entryOf(1, other)});
    QCOMPARE(info().state.epoch, 6);
    const Entity seen =
        RowStore(*m_database, forecourtCatalog()).visible(collections::kCustomer, kRow).value();
    QCOMPARE(seen.cells.value(kSurname).value.text(), QStringLiteral("Mine"));
    QVERIFY(!seen.cells.contains(kGiven));
}

void TestEffectApplier::adoptedEpochOffersEverythingAgain()
{
    const QUuid operation = writeSurname(QStringLiteral("Mine"));
    applyAll({entryOf(1, customer({{kSurname, QStringLiteral("Mine")}}, true), operation)});
    QCOMPARE(info().pending, 0);
    const QUuid before = info().state.replica;
    QVERIFY(m_desk->adoptEpoch(6));
    QCOMPARE(info().pending, 1);
    QVERIFY(info().state.replica != before);
    const PendingBatch batch = m_desk->pending(10, 1000).value();
    QCOMPARE(batch.replica, info().state.replica);
    QCOMPARE(batch.operations.first().n, 1);
    QCOMPARE(batch.operations.first().chain, nextChain({}, batch.operations.first().body));
}

void TestEffectApplier::appliedChangesAreNotified()
{
    QCoreApplication::processEvents();
    ChangeSet last;
    connect(&m_storage->changes(), &ChangeNotifier::changed, this,
            [&](const ChangeSet &changes) { last = changes.rows.isEmpty() ? last : changes; });
    applyAll({entryOf(1, customer({{kSurname, QStringLiteral("Li")}}, true))});
    QCoreApplication::processEvents();
    QVERIFY(last.touches(collections::kCustomer, kRow));
    QVERIFY(last.sync);
}

void TestEffectApplier::pendingBatchKeepsToOneReplicaAndItsSize()
{
    writeSurname(QStringLiteral("One"));
    writeSurname(QStringLiteral("Two"));
    QVERIFY(m_desk->newReplica(info().state.replica, 2));
    writeSurname(QStringLiteral("Three"));
    const PendingBatch first = m_desk->pending(10, 100'000).value();
    QCOMPARE(first.operations.size(), 1); // the others have another replica
    QVERIFY(m_desk->acknowledge(first.replica, {{1, PushOutcome::Ok, 1, {}}}));
    QCOMPARE(m_desk->pending(10, 100'000).value().operations.size(), 2);
    QCOMPARE(m_desk->pending(10, 1).value().operations.size(), 1); // at least one, whatever its size
    QCOMPARE(m_desk->pending(1, 100'000).value().operations.size(), 1);
}

void TestEffectApplier::enrolmentAsAnotherDeviceTakesANewReplica()
{
    const QUuid store = derivedId("s", "1");
    QVERIFY(m_desk->enrol(store, derivedId("d", "1"), QStringLiteral("A1"), {}));
    const QUuid before = info().state.replica;
    QVERIFY(m_desk->enrol(store, derivedId("d", "1"), QStringLiteral("A1"), {}));
    QCOMPARE(info().state.replica, before);
    QVERIFY(m_desk->enrol(store, derivedId("d", "2"), QStringLiteral("A2"), {}));
    QVERIFY(info().state.replica != before);
    QCOMPARE(info().state.prefix, QStringLiteral("A2"));
}

void TestEffectApplier::aSecondEnrolmentKeepsWhatTheFirstLeftToSettle()
{
    const QUuid store = derivedId("s", "1");
    QVERIFY(m_desk->enrol(store, derivedId("d", "1"), QStringLiteral("A1"), QStringLiteral("East")));
    const UnsettledJoin first{QStringLiteral("East"), StoreId(derivedId("s", "own"))};
    QVERIFY(writeUnsettledJoin(*m_database, first));
    QVERIFY(m_desk->enrol(store, derivedId("d", "1"), QStringLiteral("A1"), QStringLiteral("East")));
    const auto kept = readUnsettledJoin(*m_database);
    QVERIFY(kept && *kept);
    QCOMPARE((*kept)->before, first.before);
}

void TestEffectApplier::enrolmentIntoAnotherStoreIsRefused()
{
    QVERIFY(m_desk->enrol(derivedId("s", "1"), derivedId("d", "1"), QStringLiteral("A1"), {}));
    const auto moved = m_desk->enrol(derivedId("s", "2"), derivedId("d", "3"), QStringLiteral("A1"), {});
    QVERIFY(!moved);
    QCOMPARE(moved.error().code, ErrorCode::Conflict);
}

QTEST_GUILESS_MAIN(TestEffectApplier)
#include "tst_effectapplier.moc"
