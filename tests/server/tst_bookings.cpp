// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/migrator.h"
#include "models/protocol/json.h"
#include "tests/server/bookingchanges.h"

using namespace forecourt;

using namespace forecourt::bookings;

// Of bookings that overlap one is confirmed, whatever order desks make, move, cancel and offer them in.
class TestBookings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { useEngineOfRow(); }

    void theFirstIsConfirmedAndTheOtherIsToBeBookedAgain();
    void aBookingHoldsEachOfItsThings_data();
    void aBookingHoldsEachOfItsThings();
    void toTouchIsNotToOverlap();
    void twoInOnePushAreToldApart();
    void aMovedBookingIsAnsweredAnew();
    void aBookingThatWasMovedAwayFromTheOtherIsConfirmed();
    void aPlaceThatWasGivenUpIsFree_data();
    void aPlaceThatWasGivenUpIsFree();
    void aCarThatHasArrivedKeepsItsPlace();
    void anArrivalTakenBackIsAnsweredAnew();
    void aDeletedBookingThatComesBackIsAnsweredAnew();
    void aCancellationTakenBackIsAnsweredAnew();
    void aBookingThatEndsBeforeItBeginsIsNotConfirmed();
    void nothingConfirmsABookingThatEndsBeforeItBegins();
    void whatIsOnlyNotedChangesNoAnswer();
    void storesDoNotKnowEachOthersBookings();
    void aRefusedOperationHoldsNothing();
    void carsThatBecomeOneCannotBeInTwoPlaces();
    void aCarIsKnownByAllItsRecords();
    void carsThatAreTwoAfterAllGoTheirOwnWays();
    void carsThatWereMergedBeforeTheMigrationAreKnown();
    void theDigestIsThatOfTheAnswers();
    void aBackupAnswersWhatIsOfferedAgain();

private:
    static PushReply push(ServerFixture &server, DeskDouble &desk, const QList<Change> &changes)
    {
        desk.cursor = 1000; // saw everything
        return need(server.service->push(desk.caller, desk.request({desk.commit(changes)})));
    }
    static QString statusOf(ServerFixture &server, StoreId store, const QUuid &row)
    {
        const auto found = need(server.store->entities(store, {{collections::kAppointment, row}}));
        return found.isEmpty() ? QString() : found.first().cells.value(kStatus).value.text();
    }
};

void TestBookings::theFirstIsConfirmedAndTheOtherIsToBeBookedAgain()
{
    ServerFixture server;
    const StoreId store = server.addStore(1);
    DeskDouble one(store, 1);
    DeskDouble two(store, 2);
    push(server, one, {onBay(kFirst, 9, 11)});
    push(server, two, {onBay(kSecond, 10, 12)});
    QCOMPARE(statusOf(server, store, kFirst), wordOf(Confirmed));
    QCOMPARE(statusOf(server, store, kSecond), wordOf(ToRebook));
    const LogEntry entry = logOf(*server.store, store).last();
    QCOMPARE(entry.effects.first().cells.value(kStatus), CellValue(wordOf(ToRebook)));
    const Conflict told{ConflictKind::Booking,
                        collections::kAppointment,
                        kSecond,
                        kBay,
                        CellValue::of(kFirst),
                        CellValue(1),
                        1,
                        2};
    QCOMPARE(entry.conflicts, QList<Conflict>{told});
}

void TestBookings::aBookingHoldsEachOfItsThings_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("held");
    QTest::newRow("a person") << kAdvisor << idText(idNumber(61)) << true;
    QTest::newRow("a car") << kVehicle << idText(kCar) << true;
    QTest::newRow("a car in capitals") << kVehicle << idText(kCar).toUpper() << true;
    QTest::newRow("no bay") << kBay << QStringLiteral("0") << false;
}
void TestBookings::aBookingHoldsEachOfItsThings()
{
    QFETCH(const int, field);
    QFETCH(const QString, value);
    QFETCH(const bool, held);
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    const auto cells = [&](const QString &text) {
        const CellValue named = field == kBay ? CellValue(text.toLongLong()) : CellValue(text);
        return Cells{{field, named}, {kFrom, CellValue(9)}, {kTo, CellValue(10)}};
    };
    push(server, desk, {booked(kFirst, cells(value.toLower()))});
    push(server, desk, {booked(kSecond, cells(value))});
    QCOMPARE(statusOf(server, desk.caller.store, kSecond), wordOf(held ? ToRebook : Confirmed));
}

void TestBookings::toTouchIsNotToOverlap()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    push(server, desk, {onBay(kFirst, 9, 11)});
    push(server, desk, {onBay(kSecond, 11, 12)});
    push(server, desk, {onBay(idNumber(33), 8, 9)});
    QCOMPARE(statusOf(server, desk.caller.store, kSecond), wordOf(Confirmed));
    QCOMPARE(statusOf(server, desk.caller.store, idNumber(33)), wordOf(Confirmed));
}

void TestBookings::twoInOnePushAreToldApart()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    push(server, desk, {onBay(kFirst, 9, 11), onBay(kSecond, 9, 11)});
    QCOMPARE(statusOf(server, desk.caller.store, kFirst), wordOf(Confirmed));
    QCOMPARE(statusOf(server, desk.caller.store, kSecond), wordOf(ToRebook));
    const auto request = desk.request(
        {desk.commit({onBay(idNumber(33), 13, 15)}), desk.commit({onBay(idNumber(34), 14, 16)})});
    need(server.service->push(desk.caller, request));
    QCOMPARE(statusOf(server, desk.caller.store, idNumber(33)), wordOf(Confirmed));
    QCOMPARE(statusOf(server, desk.caller.store, idNumber(34)), wordOf(ToRebook));
}

void TestBookings::aMovedBookingIsAnsweredAnew()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    push(server, desk, {onBay(kFirst, 9, 10)});
    push(server, desk, {onBay(kSecond, 11, 12)});
    push(server, desk, {changed(kSecond, {{kFrom, CellValue(9)}, {kTo, CellValue(10)}})});
    QCOMPARE(statusOf(server, desk.caller.store, kSecond), wordOf(ToRebook));
    QCOMPARE(logOf(*server.store, desk.caller.store).last().effects.first().cells.value(kStatus),
             CellValue(wordOf(ToRebook)));
    push(server, desk, {onBay(idNumber(33), 11, 12)}); // where it was
    QCOMPARE(statusOf(server, desk.caller.store, idNumber(33)), wordOf(Confirmed));
}

void TestBookings::aBookingThatWasMovedAwayFromTheOtherIsConfirmed()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    push(server, desk, {onBay(kFirst, 9, 10)});
    push(server, desk, {onBay(kSecond, 9, 10)});
    push(server, desk, {changed(kSecond, {{kBay, CellValue(2)}})});
    QCOMPARE(statusOf(server, desk.caller.store, kSecond), wordOf(Confirmed));
}

void TestBookings::aPlaceThatWasGivenUpIsFree_data()
{
    QTest::addColumn<QString>("status");
    QTest::newRow("cancelled") << wordOf(Cancelled);
    QTest::newRow("nobody came") << wordOf(NoShow);
    QTest::newRow("to be booked again") << wordOf(ToRebook);
    QTest::newRow("deleted") << QString();
}
void TestBookings::aPlaceThatWasGivenUpIsFree()
{
    QFETCH(const QString, status);
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    push(server, desk, {onBay(kFirst, 9, 10)});
    push(server, desk,
         {status.isEmpty() ? life(collections::kAppointment, kFirst, true)
                           : changed(kFirst, {{kStatus, CellValue(status)}})});
    push(server, desk, {onBay(kSecond, 9, 10)});
    QCOMPARE(statusOf(server, desk.caller.store, kSecond), wordOf(Confirmed));
}

void TestBookings::aCarThatHasArrivedKeepsItsPlace()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    push(server, desk, {onBay(kFirst, 9, 10)});
    push(server, desk, {changed(kFirst, {{kStatus, wordOf(Arrived)}})});
    push(server, desk, {onBay(kSecond, 9, 10)});
    QCOMPARE(statusOf(server, desk.caller.store, kFirst), wordOf(Arrived));
    QCOMPARE(statusOf(server, desk.caller.store, kSecond), wordOf(ToRebook));
}

void TestBookings::aDeletedBookingThatComesBackIsAnsweredAnew()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    push(server, desk, {onBay(kFirst, 9, 10)});
    push(server, desk, {life(collections::kAppointment, kFirst, true)});
    push(server, desk, {onBay(kSecond, 9, 10)});
    push(server, desk, {life(collections::kAppointment, kFirst, false)});
    QCOMPARE(statusOf(server, desk.caller.store, kFirst), wordOf(ToRebook));
    QCOMPARE(statusOf(server, desk.caller.store, kSecond), wordOf(Confirmed));
}

// Somebody takes back the step that made the first booking what it is since that version.
static void confirmByUndo(ServerFixture &server, DeskDouble &desk, qint64 seen)
{
    Change back = changed(kFirst, {{kStatus, wordOf(Confirmed)}});
    back.base.insert(kStatus, Base(seen));
    Operation undo = desk.operation({back});
    undo.compensates = idNumber(99);
    need(server.service->push(desk.caller, desk.request({desk.chained(encodeOperation(undo))})));
}

void TestBookings::aCancellationTakenBackIsAnsweredAnew()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    push(server, desk, {onBay(kFirst, 9, 10)});
    push(server, desk, {changed(kFirst, {{kStatus, wordOf(Cancelled)}})});
    push(server, desk, {onBay(kSecond, 9, 10)});
    confirmByUndo(server, desk, 2);
    QCOMPARE(statusOf(server, desk.caller.store, kFirst), wordOf(ToRebook));
}

// It stood beside a confirmed one only because its car was there.
void TestBookings::anArrivalTakenBackIsAnsweredAnew()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    push(server, desk, {ofCar(kFirst, kCar)});
    push(server, desk, {ofCar(kSecond, kSameCar)});
    push(server, desk, {changed(kFirst, {{kStatus, wordOf(Arrived)}})});
    push(server, desk, {merged(kCar, kSameCar)});
    QCOMPARE(statusOf(server, desk.caller.store, kSecond), wordOf(Confirmed));
    confirmByUndo(server, desk, 3);
    QCOMPARE(statusOf(server, desk.caller.store, kFirst), wordOf(ToRebook));
    QCOMPARE(statusOf(server, desk.caller.store, kSecond), wordOf(Confirmed));
}

void TestBookings::aBookingThatEndsBeforeItBeginsIsNotConfirmed()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    push(server, desk, {onBay(kFirst, 10, 10)});
    QCOMPARE(statusOf(server, desk.caller.store, kFirst), wordOf(ToRebook));
    const Conflict told = logOf(*server.store, desk.caller.store).last().conflicts.first();
    QCOMPARE(told.field, kTo);
    QVERIFY(told.won.isNull());
}

void TestBookings::nothingConfirmsABookingThatEndsBeforeItBegins()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    push(server, desk, {onBay(kFirst, 10, 10)});
    confirmByUndo(server, desk, 1);
    QCOMPARE(statusOf(server, desk.caller.store, kFirst), wordOf(ToRebook));
    QCOMPARE(logOf(*server.store, desk.caller.store).last().conflicts.size(), 1);
}

void TestBookings::whatIsOnlyNotedChangesNoAnswer()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    push(server, desk, {onBay(kFirst, 9, 10)});
    push(server, desk, {changed(kFirst, {{kPurpose, QStringLiteral("brakes")}})});
    const LogEntry entry = logOf(*server.store, desk.caller.store).last();
    QVERIFY(!entry.effects.first().cells.contains(kStatus));
    QCOMPARE(statusOf(server, desk.caller.store, kFirst), wordOf(Confirmed));
}

void TestBookings::storesDoNotKnowEachOthersBookings()
{
    ServerFixture server;
    DeskDouble here(server.addStore(1), 1);
    DeskDouble there(server.addStore(2), 2);
    push(server, here, {onBay(kFirst, 9, 10)});
    push(server, there, {onBay(kSecond, 9, 10)});
    QCOMPARE(statusOf(server, there.caller.store, kSecond), wordOf(Confirmed));
}

void TestBookings::aRefusedOperationHoldsNothing()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    Change wrong = onBay(kFirst, 9, 10);
    wrong.put.insert(kBay, CellValue(QStringLiteral("the first")));
    QCOMPARE(push(server, desk, {wrong}).results.first().outcome, PushOutcome::Quarantined);
    push(server, desk, {onBay(kSecond, 9, 10)});
    QCOMPARE(statusOf(server, desk.caller.store, kSecond), wordOf(Confirmed));
}

void TestBookings::carsThatBecomeOneCannotBeInTwoPlaces()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    push(server, desk, {ofCar(kFirst, kCar)});
    push(server, desk, {ofCar(kSecond, kSameCar)});
    QCOMPARE(statusOf(server, desk.caller.store, kSecond), wordOf(Confirmed));
    push(server, desk, {merged(kCar, kSameCar)});
    QCOMPARE(statusOf(server, desk.caller.store, kFirst), wordOf(Confirmed));
    QCOMPARE(statusOf(server, desk.caller.store, kSecond), wordOf(ToRebook));
    const LogEntry entry = logOf(*server.store, desk.caller.store).last();
    QCOMPARE(entry.effects.size(), 2);
    QCOMPARE(entry.effects.last().row, kSecond);
    const Conflict told{ConflictKind::Booking, collections::kAppointment, kSecond, kVehicle,
                        CellValue::of(kFirst), CellValue::of(kSameCar),   1,       2};
    QCOMPARE(entry.conflicts, QList<Conflict>{told});
}

void TestBookings::aCarIsKnownByAllItsRecords()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    push(server, desk, {merged(kCar, kSameCar)});
    push(server, desk, {ofCar(kFirst, kCar)});
    push(server, desk, {ofCar(kSecond, kSameCar)});
    QCOMPARE(statusOf(server, desk.caller.store, kSecond), wordOf(ToRebook));
}

void TestBookings::carsThatAreTwoAfterAllGoTheirOwnWays()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    push(server, desk, {merged(kCar, kSameCar)});
    push(server, desk, {ofCar(kFirst, kCar)});
    push(server, desk, {life(collections::kRecordAlias, kAlias, true)});
    push(server, desk, {ofCar(kSecond, kSameCar)});
    QCOMPARE(statusOf(server, desk.caller.store, kSecond), wordOf(Confirmed));
}

void TestBookings::carsThatWereMergedBeforeTheMigrationAreKnown()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    push(server, desk, {merged(kCar, kSameCar)});
    server.sql(QStringLiteral("DELETE FROM alias_link"), QStringLiteral("DELETE FROM alias_link"));
    const auto again = [](const char *folder) {
        for (const Migration &migration : need(loadMigrations(QString::fromLatin1(folder)))) {
            for (const QString &statement : migration.statements) {
                if (statement.contains(QLatin1String("INTO alias_link"))) {
                    return statement;
                }
            }
        }
        return QString();
    };
    server.sql(again(":/migrations/server"), again(":/migrations/server/postgresql"));
    push(server, desk, {ofCar(kFirst, kCar)});
    push(server, desk, {ofCar(kSecond, kSameCar)});
    QCOMPARE(statusOf(server, desk.caller.store, kSecond), wordOf(ToRebook));
}

void TestBookings::theDigestIsThatOfTheAnswers()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    push(server, desk, {ofCar(kFirst, kCar)});
    push(server, desk, {ofCar(kSecond, kSameCar)});
    push(server, desk, {merged(kCar, kSameCar)}); // changes a row that it does not name
    QCOMPARE(need(server.store->head(desk.caller.store)).digest,
             recomputedDigest(*server.store, desk.caller.store));
}

// What the backup does not know of comes again, in another order.
void TestBookings::aBackupAnswersWhatIsOfferedAgain()
{
    ServerFixture server;
    const StoreId store = server.addStore(1);
    DeskDouble one(store, 1);
    DeskDouble two(store, 2);
    const auto before = server.backup();
    const ChainedOperation lost = one.commit({onBay(kFirst, 9, 10)});
    need(server.service->push(one.caller, one.request({lost})));
    server.serve(server.open(*before));
    const qint64 epoch = need(server.store->restored(store, server.clock.nowMs()));
    one.epoch = epoch;
    two.epoch = epoch;
    push(server, two, {onBay(kSecond, 9, 10)});
    one.takeNewReplica(1);
    need(server.service->push(one.caller, one.request({one.chained(lost.body)})));
    QCOMPARE(statusOf(server, store, kSecond), wordOf(Confirmed));
    QCOMPARE(statusOf(server, store, kFirst), wordOf(ToRebook));
}

QTEST_GUILESS_MAIN(TestBookings)
#include "tst_bookings.moc"
