// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/collections.h"
#include "models/storage/bulkload.h"
#include "models/storage/storecheck.h"
#include "tests/support/dealerdata.h"

using namespace forecourt;

namespace {

constexpr qint64 kVersion = 40;

// A row with everything a server may send: a field changed later, one emptied, one nobody here knows, a value
// that does not fit its column, elements of a set, a deletion.
Entity anything(const QUuid &id)
{
    Entity entity;
    entity.collection = collections::kCustomer;
    entity.row = id;
    entity.created = kVersion;
    entity.dead = kVersion + 5;
    entity.cells[1] = {CellValue(QStringLiteral("王")), kVersion, 0};
    entity.cells[3] = {CellValue(QStringLiteral("王伟")), kVersion + 1, 0};
    entity.cells[8] = {CellValue(), kVersion + 2, 0};
    entity.cells[9] = {CellValue(QStringLiteral("no id")), kVersion, 0};
    entity.cells[90] = {CellValue(qint64{12}), kVersion, 0};
    entity.sets[12][QStringLiteral("VIP")] = {kVersion + 3, kVersion + 4};
    return entity;
}

Entity unknown(const QUuid &id)
{
    Entity entity;
    entity.collection = 77;
    entity.row = id;
    entity.created = kVersion;
    entity.cells[2] = {CellValue(QStringLiteral("?")), kVersion, 0};
    return entity;
}

Result<void> fill(Database &database, const QList<Entity> &entities, const BulkProgress &progress = {})
{
    FORECOURT_ASSIGN(BulkLoad load, BulkLoad::begin(database, forecourtCatalog(), BulkLoad::Place::InPlace));
    QList<BulkRow> rows;
    for (const Entity &entity : entities) {
        rows.append(BulkRow::of(entity));
    }
    FORECOURT_TRY(load.write(BulkPack(forecourtCatalog(), rows, load.pending())));
    return load.finish([](DeskState &state) { state.epoch = state.serverEpoch = 3; }, progress);
}

} // namespace

class TestBulkLoad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatComesIsWhatIsStored();
    void manyRowsOfOneTable();
    void theDigestIsThatOfTheRows();
    void theDesksOwnRowsStay();
    void aStoreWithSettledRowsIsRefused();
    void aLoadThatIsStoppedDidNotHappen();
    void aLoadThatIsLeftDidNotHappen();
    void theRowsAreFound();
    void whatComesForAnOwnRowGoesBeneathIt();
    void aLoadWithoutItsIndexHasHappened();
    void thePlannerIsToldOfWhatIsLargeOnly();
    void aSmallLoadTellsThePlannerNothing();
};

void TestBulkLoad::whatComesIsWhatIsStored()
{
    StorageFixture desk;
    const Entity customer = anything(desk.ids.next());
    const Entity foreign = unknown(desk.ids.next());
    QVERIFY(desk.read([&](Database &database) { return fill(database, {customer, foreign}); }).has_value());
    const auto stored = desk.read([&](Database &database) {
        return RowStore(database, forecourtCatalog()).settled(customer.collection, customer.row);
    });
    QVERIFY(*stored == customer);
    const auto other = desk.read([&](Database &database) {
        return RowStore(database, forecourtCatalog()).settled(foreign.collection, foreign.row);
    });
    QVERIFY(*other == foreign);
    QCOMPARE(desk.number(QStringLiteral("SELECT epoch FROM desk_state")), 3);
}

void TestBulkLoad::manyRowsOfOneTable()
{
    for (const int count : {1, 15, 16, 17, 48, 50}) {
        StorageFixture desk;
        QList<Entity> entities;
        for (int i = 0; i < count; ++i) {
            entities.append(anything(desk.ids.next()));
        }
        QVERIFY(desk.read([&](Database &database) { return fill(database, entities); }).has_value());
        QCOMPARE(desk.number(QStringLiteral("SELECT count(*) FROM customer")), count);
    }
}

void TestBulkLoad::theDigestIsThatOfTheRows()
{
    StorageFixture desk;
    const QList<Entity> entities{anything(desk.ids.next()), unknown(desk.ids.next()),
                                 anything(desk.ids.next())};
    QVERIFY(desk.read([&](Database &database) { return fill(database, entities); }).has_value());
    const auto check = desk.read([](Database &database) { return checkStore(database, forecourtCatalog()); });
    QVERIFY(check->isSound());
    QCOMPARE(check->rows, entities.size());
}

void TestBulkLoad::theDesksOwnRowsStay()
{
    StorageFixture desk;
    const CustomerId own = addCustomer(desk, QStringLiteral("李娜"));
    QVERIFY(desk.read([&](Database &database) { return fill(database, {anything(desk.ids.next())}); })
                .has_value());
    QCOMPARE(desk.number(QStringLiteral("SELECT count(*) FROM customer WHERE id = ? AND created_version < 0"),
                         {bound(own)}),
             1);
    addCustomer(desk, QStringLiteral("张强")); // the write path works on
    QVERIFY(
        desk.read([](Database &database) { return checkStore(database, forecourtCatalog()); })->isSound());
}

void TestBulkLoad::aStoreWithSettledRowsIsRefused()
{
    StorageFixture desk;
    QVERIFY(desk.read([&](Database &database) { return fill(database, {anything(desk.ids.next())}); })
                .has_value());
    const auto again =
        desk.read([&](Database &database) { return fill(database, {anything(desk.ids.next())}); });
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QCOMPARE(desk.number(QStringLiteral("SELECT count(*) FROM customer")), 1);
}

void TestBulkLoad::aLoadThatIsStoppedDidNotHappen()
{
    StorageFixture desk;
    const QString schema = QStringLiteral("SELECT count(*) FROM sqlite_schema");
    const qint64 before = desk.number(schema);
    const auto stopped = desk.read([&](Database &database) {
        return fill(database, {anything(desk.ids.next())}, [](BulkPhase phase, qint64 done, qint64) {
            return phase != BulkPhase::Indexes || done < 3;
        });
    });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Unavailable);
    QCOMPARE(desk.number(QStringLiteral("SELECT count(*) FROM customer")), 0);
    QCOMPARE(desk.number(schema), before);
    QCOMPARE(desk.number(QStringLiteral("PRAGMA synchronous")), 2);
}

void TestBulkLoad::aLoadThatIsLeftDidNotHappen()
{
    StorageFixture desk;
    const auto begun = desk.read([&](Database &database) -> Result<void> {
        FORECOURT_ASSIGN(BulkLoad load,
                         BulkLoad::begin(database, forecourtCatalog(), BulkLoad::Place::InPlace));
        return load.write(BulkPack(forecourtCatalog(), {BulkRow::of(anything(desk.ids.next()))}));
    });
    QVERIFY(begun.has_value());
    QCOMPARE(desk.number(QStringLiteral("SELECT count(*) FROM customer")), 0);
    addCustomer(desk, QStringLiteral("李娜"));
}

void TestBulkLoad::theRowsAreFound()
{
    StorageFixture desk;
    Entity living = anything(desk.ids.next());
    living.dead = 0;
    QVERIFY(desk.read([&](Database &database) { return fill(database, {living}); }).has_value());
    const auto named = desk.read([](Database &database) {
        return records::customers().where(database, QStringLiteral("full_name = ?"),
                                          {QStringLiteral("王伟")});
    });
    QCOMPARE(named->size(), 1);
}

void TestBulkLoad::whatComesForAnOwnRowGoesBeneathIt()
{
    StorageFixture desk;
    const CustomerId own = addCustomer(desk, QStringLiteral("李娜"));
    Entity theirs = anything(own.uuid());
    theirs.dead = 0;
    QVERIFY(desk.read([&](Database &database) { return fill(database, {theirs}); }).has_value());
    const auto settled = desk.read([&](Database &database) {
        return RowStore(database, forecourtCatalog()).settled(theirs.collection, theirs.row);
    });
    QVERIFY(*settled == theirs);
    const auto shown =
        desk.read([&](Database &database) { return records::customers().find(database, own); });
    QCOMPARE((*shown)->fullName, QStringLiteral("李娜"));
    QVERIFY(
        desk.read([](Database &database) { return checkStore(database, forecourtCatalog()); })->isSound());
}

void TestBulkLoad::aLoadWithoutItsIndexHasHappened()
{
    StorageFixture desk;
    const auto pending = desk.read([&](Database &database) -> Result<bool> {
        FORECOURT_ASSIGN(BulkLoad load,
                         BulkLoad::begin(database, forecourtCatalog(), BulkLoad::Place::InPlace));
        FORECOURT_TRY(load.write(BulkPack(forecourtCatalog(), {BulkRow::of(anything(desk.ids.next()))})));
        FORECOURT_TRY(
            load.finish({}, [](BulkPhase phase, qint64, qint64) { return phase != BulkPhase::Search; }));
        return load.isSearchPending();
    });
    QVERIFY(pending.has_value() && *pending);
    QCOMPARE(desk.number(QStringLiteral("SELECT count(*) FROM customer")), 1);
    QCOMPARE(desk.number(QStringLiteral("SELECT alphabet FROM search_state")), 0);
    addCustomer(desk, QStringLiteral("李娜")); // the old index is left alone
    QCOMPARE(desk.number(QStringLiteral("SELECT count(*) FROM search_text")), 0);
    desk.reopen();
    QCOMPARE(desk.number(QStringLiteral("SELECT count(*) FROM search_text")), 1);
}

void TestBulkLoad::thePlannerIsToldOfWhatIsLargeOnly()
{
    constexpr int kLarge = 10'001;
    StorageFixture desk;
    addVehicle(desk, addCustomer(desk, QStringLiteral("李娜")), QStringLiteral("沪A12345"));
    QList<Entity> entities;
    for (int i = 0; i < kLarge; ++i) {
        entities.append(anything(desk.ids.next()));
    }
    QVERIFY(desk.read([&](Database &database) { return fill(database, entities); }).has_value());
    QVERIFY(desk.number(QStringLiteral("SELECT count(*) FROM sqlite_stat1 WHERE tbl = 'customer'")) > 0);
    QCOMPARE(desk.number(QStringLiteral("SELECT count(*) FROM sqlite_stat1 WHERE tbl <> 'customer'")), 0);
}

// A plan for forty rows would stay when they are forty thousand.
void TestBulkLoad::aSmallLoadTellsThePlannerNothing()
{
    StorageFixture desk;
    QVERIFY(desk.read([&](Database &database) { return fill(database, {anything(desk.ids.next())}); })
                .has_value());
    QCOMPARE(desk.number(QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name = 'sqlite_stat1'")),
             0);
}

QTEST_GUILESS_MAIN(TestBulkLoad)
#include "tst_bulkload.moc"
