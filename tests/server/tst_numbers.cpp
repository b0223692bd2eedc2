// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/migrator.h"
#include "tests/server/servertest.h"

using namespace forecourt;

namespace {

constexpr int kNumber = 1; // of a service order

const QString kPrinted = QStringLiteral("R261103-A1-001");
const QUuid kFirst = idNumber(21);
const QUuid kSecond = idNumber(22);

Change newOrder(const QUuid &row, const QString &number)
{
    Change change;
    change.collection = collections::kServiceOrder;
    change.row = row;
    change.create = true;
    change.put.insert(kNumber, CellValue(number));
    return change;
}

QString numberOf(ServerStore &store, StoreId id, const QUuid &row)
{
    const auto found = need(store.entities(id, {{collections::kServiceOrder, row}}));
    return found.isEmpty() ? QString() : found.first().cells.value(kNumber).value.text();
}

} // namespace

// Business numbers that no two rows of a store bear, and blocks of them that desks may give by themselves.
class TestNumbers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { useEngineOfRow(); }

    void theLaterOfTwoIsGivenAnotherNumberAndTold();
    void twoInOnePushAreToldApart();
    void aNumberMayBeGivenToItsOwnRowAgain();
    void aDeletedOrderKeepsItsNumber();
    void storesDoNotKnowEachOthersNumbers();
    void whatTheCountSaysNextMayBeTakenToo();
    void aRefusedOperationClaimsNothing();
    void theDigestIsThatOfTheNewNumber();
    void blocksNeverMeet();
    void aLeaseAsksForWhatThereIs();
    void aLeaseOfAnotherEpochIsEmpty();
    void nobodyLeasesForAnotherDesksReplica();
    void aRestoreSkipsNumbersNobodyKnowsOf();
    void numbersOfBeforeTheMigrationAreKnown();

private:
    static PushReply push(ServerFixture &server, DeskDouble &desk, const QList<Change> &changes)
    {
        return need(server.service->push(desk.caller, desk.request({desk.commit(changes)})));
    }
    static LeaseRequest asking(const DeskDouble &desk, qint64 count)
    {
        return {desk.epoch, desk.replica, kOrderSeries, count};
    }
};

void TestNumbers::theLaterOfTwoIsGivenAnotherNumberAndTold()
{
    ServerFixture server;
    const StoreId store = server.addStore(1);
    DeskDouble one(store, 1);
    DeskDouble two(store, 2);
    push(server, one, {newOrder(kFirst, kPrinted)});
    push(server, two, {newOrder(kSecond, kPrinted)});
    QCOMPARE(numberOf(*server.store, store, kFirst), kPrinted);
    QCOMPARE(numberOf(*server.store, store, kSecond), QStringLiteral("R261103-0001"));
    const LogEntry entry = logOf(*server.store, store).last();
    QCOMPARE(entry.effects.first().cells.value(kNumber), CellValue(QStringLiteral("R261103-0001")));
    const Conflict told{ConflictKind::Number,
                        collections::kServiceOrder,
                        kSecond,
                        kNumber,
                        CellValue(QStringLiteral("R261103-0001")),
                        CellValue(kPrinted),
                        2,
                        2};
    QCOMPARE(entry.conflicts, QList<Conflict>{told});
}

void TestNumbers::twoInOnePushAreToldApart()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    push(server, desk, {newOrder(kFirst, kPrinted), newOrder(kSecond, kPrinted)});
    QCOMPARE(numberOf(*server.store, desk.caller.store, kFirst), kPrinted);
    QCOMPARE(numberOf(*server.store, desk.caller.store, kSecond), QStringLiteral("R261103-0001"));
    push(server, desk, {newOrder(idNumber(23), QStringLiteral("R261103-0001"))});
    QCOMPARE(numberOf(*server.store, desk.caller.store, idNumber(23)), QStringLiteral("R261103-0002"));
}

void TestNumbers::aNumberMayBeGivenToItsOwnRowAgain()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    push(server, desk, {newOrder(kFirst, kPrinted)});
    Change again = newOrder(kFirst, kPrinted);
    again.create = false;
    push(server, desk, {again});
    QCOMPARE(numberOf(*server.store, desk.caller.store, kFirst), kPrinted);
    QVERIFY(logOf(*server.store, desk.caller.store).last().conflicts.isEmpty());
}

void TestNumbers::aDeletedOrderKeepsItsNumber()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    push(server, desk, {newOrder(kFirst, kPrinted)});
    Change gone;
    gone.collection = collections::kServiceOrder;
    gone.row = kFirst;
    gone.dead = true;
    push(server, desk, {gone});
    push(server, desk, {newOrder(kSecond, kPrinted)});
    QCOMPARE(numberOf(*server.store, desk.caller.store, kSecond), QStringLiteral("R261103-0001"));
}

void TestNumbers::storesDoNotKnowEachOthersNumbers()
{
    ServerFixture server;
    DeskDouble here(server.addStore(1), 1);
    DeskDouble there(server.addStore(2), 2);
    push(server, here, {newOrder(kFirst, kPrinted)});
    push(server, there, {newOrder(kFirst, kPrinted)});
    QCOMPARE(numberOf(*server.store, there.caller.store, kFirst), kPrinted);
    QCOMPARE(need(server.service->lease(here.caller, asking(here, 10))).first, 1);
    QCOMPARE(need(server.service->lease(there.caller, asking(there, 10))).first, 1);
}

void TestNumbers::whatTheCountSaysNextMayBeTakenToo()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    push(server, desk, {newOrder(kFirst, QStringLiteral("R261103-0001"))}); // typed by somebody
    push(server, desk, {newOrder(idNumber(24), kPrinted), newOrder(kSecond, kPrinted)});
    QCOMPARE(numberOf(*server.store, desk.caller.store, kSecond), QStringLiteral("R261103-0002"));
}

void TestNumbers::aRefusedOperationClaimsNothing()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    Change wrong = newOrder(kFirst, kPrinted);
    wrong.put.insert(7, CellValue(QStringLiteral("soon"))); // opened_at
    const PushReply reply = push(server, desk, {wrong});
    QCOMPARE(reply.results.first().outcome, PushOutcome::Quarantined);
    push(server, desk, {newOrder(kSecond, kPrinted)});
    QCOMPARE(numberOf(*server.store, desk.caller.store, kSecond), kPrinted);
}

void TestNumbers::theDigestIsThatOfTheNewNumber()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    push(server, desk, {newOrder(kFirst, kPrinted), newOrder(kSecond, kPrinted)});
    QCOMPARE(need(server.store->head(desk.caller.store)).digest,
             recomputedDigest(*server.store, desk.caller.store));
}

void TestNumbers::blocksNeverMeet()
{
    ServerFixture server;
    const StoreId store = server.addStore(1);
    DeskDouble one(store, 1);
    DeskDouble two(store, 2);
    push(server, one, {newOrder(kFirst, kPrinted), newOrder(kSecond, kPrinted)}); // uses up number 1
    QCOMPARE(need(server.service->lease(one.caller, asking(one, 200))),
             (LeaseReply{1, kOrderSeries, 2, 200}));
    QCOMPARE(need(server.service->lease(two.caller, asking(two, 5))), (LeaseReply{1, kOrderSeries, 202, 5}));
    push(server, two, {newOrder(idNumber(25), kPrinted)});
    QCOMPARE(numberOf(*server.store, store, idNumber(25)), QStringLiteral("R261103-0207"));
}

void TestNumbers::aLeaseAsksForWhatThereIs()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    QCOMPARE(codeOf(server.service->lease(desk.caller, asking(desk, 201))), ErrorCode::Malformed);
    LeaseRequest other = asking(desk, 5);
    other.series = QStringLiteral("invoice");
    QCOMPARE(codeOf(server.service->lease(desk.caller, other)), ErrorCode::Malformed);
}

void TestNumbers::aLeaseOfAnotherEpochIsEmpty()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    const qint64 epoch = need(server.store->restored(desk.caller.store, server.clock.nowMs()));
    QCOMPARE(need(server.service->lease(desk.caller, asking(desk, 5))),
             (LeaseReply{epoch, kOrderSeries, 0, 0}));
}

void TestNumbers::nobodyLeasesForAnotherDesksReplica()
{
    ServerFixture server;
    const StoreId store = server.addStore(1);
    DeskDouble one(store, 1);
    DeskDouble two(store, 2);
    push(server, one, {newOrder(kFirst, kPrinted)});
    LeaseRequest request = asking(one, 5);
    QCOMPARE(codeOf(server.service->lease(two.caller, request)), ErrorCode::Forbidden);
}

void TestNumbers::aRestoreSkipsNumbersNobodyKnowsOf()
{
    ServerFixture server;
    const StoreId leased = server.addStore(1);
    const StoreId fresh = server.addStore(2);
    DeskDouble desk(leased, 1);
    need(server.service->lease(desk.caller, asking(desk, 50)));
    desk.epoch = need(server.store->restored(leased, server.clock.nowMs()));
    QCOMPARE(need(server.service->lease(desk.caller, asking(desk, 50))).first, 10'051);
    DeskDouble other(fresh, 2);
    other.epoch = need(server.store->restored(fresh, server.clock.nowMs()));
    QCOMPARE(need(server.service->lease(other.caller, asking(other, 50))).first, 10'001);
}

void TestNumbers::numbersOfBeforeTheMigrationAreKnown()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    DeskDouble elsewhere(server.addStore(2), 2);
    push(server, desk, {newOrder(kFirst, kPrinted)});
    push(server, elsewhere, {newOrder(kSecond, kPrinted)});
    server.sql(QStringLiteral("DELETE FROM uniq"), QStringLiteral("DELETE FROM uniq"));
    const auto again = [](const char *folder, const char *what) {
        for (const Migration &migration : need(loadMigrations(QString::fromLatin1(folder)))) {
            for (const QString &statement : migration.statements) {
                if (statement.contains(QLatin1String(what))) {
                    return statement;
                }
            }
        }
        return QString();
    };
    server.sql(again(":/migrations/server", "INTO uniq"),
               again(":/migrations/server/postgresql", "INTO uniq"));
    push(server, desk, {newOrder(kSecond, kPrinted)});
    QCOMPARE(numberOf(*server.store, desk.caller.store, kSecond), QStringLiteral("R261103-0001"));
    push(server, elsewhere, {newOrder(kFirst, kPrinted)});
    QCOMPARE(numberOf(*server.store, elsewhere.caller.store, kFirst), QStringLiteral("R261103-0001"));
}

QTEST_GUILESS_MAIN(TestNumbers)
#include "tst_numbers.moc"
