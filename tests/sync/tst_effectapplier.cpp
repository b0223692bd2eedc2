// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/collections.h"
#include "models/storage/storage.h"
#include "models/storage/unsettledjoin.h"
#include "models/sync/effectapplier.h"
#include "models/sync/sqldeskstore.h"
#include "tests/support/manualclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;

namespace {

constexpr int kSurname = 1;
constexpr int kGiven = 2;
constexpr int kTags = 12;
const QUuid kRow = QUuid::fromString(QStringLiteral("aaaaaaaa-0000-7000-8000-000000000001"));
const QUuid kElsewhere = QUuid::fromString(QStringLiteral("bbbbbbbb-0000-7000-8000-000000000001"));

LogEntry entryOf(qint64 seq, const ChangeEffect &effect, const QUuid &operation = {})
{
    LogEntry entry;
    entry.seq = seq;
    entry.operation =
        operation.isNull() ? derivedId(QByteArrayLiteral("op"), QByteArray::number(seq)) : operation;
    entry.replica = kElsewhere;
    entry.desk = QStringLiteral("B7");
    entry.useCase = QStringLiteral("test");
    entry.effects = {effect};
    return entry;
}

ChangeEffect customer(const Cells &cells, bool created = false)
{
    ChangeEffect effect;
    effect.collection = collections::kCustomer;
    effect.row = kRow;
    effect.created = created;
    effect.cells = cells;
    return effect;
}

} // namespace

// How the server's log becomes this desk's rows, on a real file.
class TestEffectApplier final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

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

private:
    void applyAll(const QList<LogEntry> &entries);
    QUuid writeSurname(const QString &value);
    QString surname();
    DeskInfo info();

    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock;
    std::unique_ptr<UuidV7Source> m_ids;
    std::unique_ptr<Storage> m_storage;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SqlDeskStore> m_desk;
};

void TestEffectApplier::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_ids.reset(new UuidV7Source(m_clock, [next = quint64{0}]() mutable { return ++next; }));
    Storage::Options options;
    options.folder = m_folder->path();
    options.readers = 1;
    options.durability = Durability::Rebuildable;
    auto storage = Storage::open(options, forecourtCatalog(), m_clock, *m_ids);
    QVERIFY(storage);
    m_storage = std::move(*storage);
    auto database = Database::open(m_folder->filePath(QStringLiteral("desk.sqlite")));
    QVERIFY(database);
    m_database = std::make_unique<Database>(std::move(*database));
    m_desk = std::make_unique<SqlDeskStore>(*m_storage, *m_database);
    QVERIFY(m_desk->adoptEpoch(5));
    QVERIFY(m_desk->applyStage());
}

void TestEffectApplier::cleanup()
{
    m_desk.reset();
    m_database.reset();
    m_storage.reset();
}

void TestEffectApplier::applyAll(const QList<LogEntry> &entries)
{
    QList<QByteArray> lines;
    for (const LogEntry &entry : entries) {
        lines.append(encodeLogEntry(entry));
    }
    const auto staged = m_desk->stage(info().state.serverEpoch, entries.first().seq - 1, lines);
    QVERIFY2(staged, staged ? "" : qPrintable(staged.error().detail));
    const auto applied = m_desk->applyStage();
    QVERIFY2(applied, applied ? "" : qPrintable(applied.error().detail));
}

// Creates the row where there is none; answers the operation.
QUuid TestEffectApplier::writeSurname(const QString &value)
{
    const auto written = m_storage->runWrite(*m_database, Author{}, [&](Mutation &mutation) -> Result<void> {
        RowStore rows(mutation.database(), forecourtCatalog());
        FORECOURT_ASSIGN(const Entity entity, rows.visible(collections::kCustomer, kRow));
        return entity.exists() ? mutation.put(collections::kCustomer, kRow, {{kSurname, value}})
                               : mutation.create(collections::kCustomer, kRow, {{kSurname, value}});
    });
    return written ? Outbox(*m_database).unsettled().value().last().operation : QUuid();
}

QString TestEffectApplier::surname()
{
    return RowStore(*m_database, forecourtCatalog())
        .visible(collections::kCustomer, kRow)
        .value()
        .cells.value(kSurname)
        .value.text();
}

DeskInfo TestEffectApplier::info()
{
    return m_desk->load().value();
}

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
