// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reception/receptionfixture.h"

using namespace forecourt;
using namespace forecourt::receptiontest;

class CheckInTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<ReceptionFixture>(); }

    void walkInMakesEverythingInOneOperation()
    {
        const qint64 before = number("SELECT count(*) FROM outbox");
        const CheckInDone done = m_fixture->in(m_fixture->walkIn());
        QVERIFY(done.newCustomer && done.newVehicle);
        QCOMPARE(number("SELECT count(*) FROM outbox"), before + 1);
        for (const char *table :
             {"customer", "contact_point", "vehicle", "plate", "ownership", "visit", "service_order"}) {
            QCOMPARE(number(QByteArray("SELECT count(*) FROM ") + table), 1);
        }
        QCOMPARE(number("SELECT count(*) FROM concern"), 2);
    }

    void orderCarriesWhatTheCounterSaid()
    {
        const CheckIn checkIn = m_fixture->walkIn();
        const CheckInDone done = m_fixture->in(checkIn);
        MUST(const OrderDetail detail, answer(m_fixture->orders.detail(done.order)));
        QCOMPARE(detail.order.status, OrderStatus::CheckedIn);
        QCOMPARE(detail.order.odometerIn, checkIn.odometerKm);
        QCOMPARE(detail.order.promisedAt, checkIn.promisedAt);
        QCOMPARE(detail.order.firstPromisedAt, checkIn.promisedAt);
        QCOMPARE(detail.order.currency, Currency::cny());
        QCOMPARE(detail.order.advisor, m_fixture->advisor);
        QCOMPARE(detail.visit->status, VisitStatus::HandedOver);
        QCOMPARE(detail.visit->fuelPercent, 62);
        QCOMPARE(detail.visit->waitingTransport, WaitingTransport::Waiter);
        QCOMPARE(detail.party.vehicle->odometerKm, checkIn.odometerKm);
    }

    void numberCountsByDayAndDesk()
    {
        QCOMPARE(m_fixture->in(m_fixture->walkIn()).number, QStringLiteral("R261103-A0-001"));
        QCOMPARE(m_fixture->in(m_fixture->walkIn()).number, QStringLiteral("R261103-A0-002"));
        m_fixture->desk.clock.advance(ReceptionFixture::kDay);
        CheckIn tomorrow = m_fixture->walkIn();
        QCOMPARE(m_fixture->in(tomorrow).number, QStringLiteral("R261104-A0-001"));
    }

    void numberTurnsAtTheStoresMidnight()
    {
        // 23:30 UTC is 07:30 of the next day in Shanghai.
        m_fixture->desk.clock.set(QDateTime(QDate(2026, 11, 3), QTime(23, 30), Qt::UTC).toMSecsSinceEpoch());
        QCOMPARE(m_fixture->in(m_fixture->walkIn()).number, QStringLiteral("R261104-A0-001"));
    }

    void numberOfADeletedOrderIsNotGivenAgain()
    {
        const CheckInDone first = m_fixture->in(m_fixture->walkIn());
        MUST_DO(m_fixture->desk.write(
            [&](Mutation &mutation) { return mutation.remove(11, first.order.uuid()); }));
        QCOMPARE(m_fixture->in(m_fixture->walkIn()).number, QStringLiteral("R261103-A0-002"));
    }

    void openWarningStopsEverything()
    {
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.promisedAt = m_fixture->desk.clock.nowMs() - 1;
        MUST(const CheckInAnswer stopped, answer(m_fixture->reception.checkIn(checkIn)));
        QVERIFY(!stopped.done.has_value());
        QCOMPARE(number("SELECT count(*) FROM customer"), 0);
        checkIn.accepted = {QStringLiteral("promise.past")};
        MUST(const CheckInAnswer passed, answer(m_fixture->reception.checkIn(checkIn)));
        QVERIFY(passed.done.has_value());
    }

    void refusalCannotBeAccepted()
    {
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.fuelPercent = 200;
        checkIn.accepted = {QStringLiteral("fuel.range")};
        MUST(const CheckInAnswer stopped, answer(m_fixture->reception.checkIn(checkIn)));
        QVERIFY(!stopped.done.has_value());
    }

    void sameCarAndPhoneInOtherSpellingMakeNothingTwice()
    {
        const CheckInDone first = m_fixture->in(m_fixture->walkIn());
        CheckIn again = m_fixture->walkIn();
        again.plate = QStringLiteral("沪A·D83926");
        again.phone = QStringLiteral("0086-13817235566");
        again.vin.clear();
        const CheckInDone second = m_fixture->in(again);
        QCOMPARE(second.customer, first.customer);
        QCOMPARE(second.vehicle, first.vehicle);
        QVERIFY(second.order != first.order);
        QCOMPARE(number("SELECT count(*) FROM contact_point"), 1);
        QCOMPARE(number("SELECT count(*) FROM plate"), 1);
        QCOMPARE(number("SELECT count(*) FROM ownership"), 1);
    }

    void plateAloneFindsTheOwner()
    {
        const CheckInDone first = m_fixture->in(m_fixture->walkIn());
        CheckIn again;
        again.plate = QStringLiteral("沪AD83926");
        again.concerns = {{QStringLiteral("轮胎"), {}}};
        const CheckInDone second = m_fixture->in(again);
        QCOMPARE(second.customer, first.customer);
        QCOMPARE(second.vehicle, first.vehicle);
    }

    void changedPlateEndsTheOldOne()
    {
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.vehicle = m_fixture->in(checkIn).vehicle;
        checkIn.plate = QStringLiteral("沪A12B88");
        m_fixture->in(checkIn);
        QCOMPARE(number("SELECT count(*) FROM plate WHERE valid_to > 0 AND text = '沪AD83926'"), 1);
        QCOMPARE(number("SELECT count(*) FROM plate WHERE coalesce(valid_to, 0) = 0 AND text = '沪A12B88'"),
                 1);
    }

    void plateThatMovesLeavesItsOldCar()
    {
        m_fixture->in(m_fixture->walkIn());
        CheckIn other = m_fixture->walkIn();
        other.vin = QStringLiteral("LATPAB071W1005301");
        other.accepted = {QStringLiteral("plate.in_use")};
        m_fixture->in(other);
        QCOMPARE(number("SELECT count(*) FROM vehicle"), 2);
        QCOMPARE(number("SELECT count(*) FROM plate WHERE coalesce(valid_to, 0) = 0"), 1);
    }

    void acceptedNewOwnerEndsTheOldOwnership()
    {
        m_fixture->in(m_fixture->walkIn());
        CheckIn sold = m_fixture->walkIn();
        sold.customerName = QStringLiteral("陈国强");
        sold.phone = QStringLiteral("13912345678");
        sold.accepted = {QStringLiteral("role.owner_changed")};
        m_fixture->in(sold);
        QCOMPARE(number("SELECT count(*) FROM ownership WHERE valid_to > 0"), 1);
        QCOMPARE(number("SELECT count(*) FROM ownership WHERE coalesce(valid_to, 0) = 0"), 1);
    }

    void reasonForAFailingVinIsKept()
    {
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.vin = QStringLiteral("LVSHCAMB2CE054249");
        checkIn.vinOverrideReason = QStringLiteral("登记证如此");
        const CheckInDone done = m_fixture->in(checkIn);
        MUST(const OrderDetail detail, answer(m_fixture->orders.detail(done.order)));
        QCOMPARE(detail.party.vehicle->vinOverrideReason, QStringLiteral("登记证如此"));
    }

    void bringInPersonIsNotTheCustomer()
    {
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.bringInName = QStringLiteral("李师傅");
        checkIn.bringInPhone = QStringLiteral("13900001111");
        checkIn.relation = QStringLiteral("driver");
        const CheckInDone done = m_fixture->in(checkIn);
        MUST(const OrderDetail detail, answer(m_fixture->orders.detail(done.order)));
        QCOMPARE(detail.party.name, QStringLiteral("王梓涵"));
        QCOMPARE(detail.visit->bringInName, QStringLiteral("李师傅"));
    }

    void timelineTellsTheWholeStory()
    {
        const CheckInDone done = m_fixture->in(m_fixture->walkIn());
        QCOMPARE(m_fixture->eventKinds(done.customer),
                 (QStringList{QStringLiteral("customer_created"), QStringLiteral("vehicle_linked"),
                              QStringLiteral("checked_in"), QStringLiteral("order_opened")}));
    }

    void visitThatWaitedIsHandedOver()
    {
        CheckIn arrival = m_fixture->walkIn();
        MUST(const CheckInAnswer waiting, answer(m_fixture->reception.arrive(arrival)));
        QVERIFY(waiting.done.has_value());
        m_fixture->desk.clock.advance(12 * 60'000);
        MUST(CheckIn resumed, answer(m_fixture->reception.resume(waiting.done->visit)));
        QCOMPARE(resumed.customerName, QStringLiteral("王梓涵"));
        QCOMPARE(resumed.concerns.size(), 2);
        resumed.concerns.removeLast();
        const CheckInDone done = m_fixture->in(resumed);
        QCOMPARE(done.visit, waiting.done->visit);
        QCOMPARE(number("SELECT count(*) FROM visit"), 1);
        QCOMPARE(number("SELECT count(*) FROM concern WHERE dead_version = 0"), 1);
        QCOMPARE(number("SELECT reception_at - arrived_at FROM visit"), 12 * 60'000);
    }

    void visitIsHandedOverOnlyOnce()
    {
        const CheckInDone done = m_fixture->in(m_fixture->walkIn());
        CheckIn again = m_fixture->walkIn();
        again.visit = done.visit;
        MUST_FAIL(answer(m_fixture->reception.checkIn(again)), ErrorCode::Conflict);
        QCOMPARE(number("SELECT count(*) FROM service_order"), 1);
    }

    void withoutOrderTheCarStaysInReception()
    {
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.openOrder = false;
        const CheckInDone done = m_fixture->in(checkIn);
        QVERIFY(done.order.isNull());
        MUST(const QueueCounts counts, answer(m_fixture->reception.counts()));
        QCOMPARE(counts.inReception, 1);
    }

    void unknownIdsAreNotFound()
    {
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.vehicle = VehicleId(m_fixture->desk.ids.next());
        MUST_FAIL(answer(m_fixture->reception.checkIn(checkIn)), ErrorCode::NotFound);
        QCOMPARE(number("SELECT count(*) FROM customer"), 0);
    }

private:
    qint64 number(const QByteArray &sql) { return m_fixture->desk.number(QString::fromUtf8(sql)); }

    std::unique_ptr<ReceptionFixture> m_fixture;
};

QTEST_GUILESS_MAIN(CheckInTest)
#include "tst_checkin.moc"
