// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reception/receptionfixture.h"

using namespace forecourt;
using namespace forecourt::receptiontest;

class OrderStatusTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ReceptionFixture>();
        m_done = m_fixture->in(m_fixture->walkIn());
    }

    void illegalStepIsRefusedAndChangesNothing()
    {
        MUST_FAIL(move(OrderStatus::Delivered), ErrorCode::Conflict);
        QCOMPARE(order().status, OrderStatus::CheckedIn);
    }

    void everyStepTheTableForbidsIsRefused()
    {
        for (const OrderStatus to : allOf<OrderStatus>()) {
            if (to != OrderStatus::CheckedIn && !isLegal(OrderStatus::CheckedIn, to)) {
                MUST_FAIL(move(to), ErrorCode::Conflict);
            }
        }
    }

    void stayingIsNoStep()
    {
        const qint64 before = m_fixture->desk.number(QStringLiteral("SELECT count(*) FROM outbox"));
        MUST_DO(move(OrderStatus::CheckedIn));
        QCOMPARE(m_fixture->desk.number(QStringLiteral("SELECT count(*) FROM outbox")), before);
    }

    void readyKeepsItsTimeAndLosesItWithNewWork()
    {
        m_fixture->desk.clock.advance(ReceptionFixture::kHour);
        MUST_DO(move(OrderStatus::Ready));
        QCOMPARE(order().readyAt, m_fixture->desk.clock.nowMs());
        MUST_DO(move(OrderStatus::InProgress));
        QCOMPARE(order().readyAt, 0);
    }

    void settledOrderTakesNoMoreLines()
    {
        const JobId job = settle();
        LineDraft line;
        line.job = job;
        line.description = QStringLiteral("工时");
        MUST_FAIL(answer(m_fixture->orders.addLine(m_done.order, line)), ErrorCode::Conflict);
        NewJob more;
        more.title = QStringLiteral("更多");
        MUST_FAIL(answer(m_fixture->orders.addJob(m_done.order, more)), ErrorCode::Conflict);
        MUST_FAIL(answer(m_fixture->orders.decline(job, QStringLiteral("太贵"))), ErrorCode::Conflict);
        MUST_FAIL(answer(m_fixture->orders.setPromise(m_done.order, 1)), ErrorCode::Conflict);
    }

    void settlementIsInTheTimelineWithItsAmount()
    {
        settle();
        const auto data = m_fixture->desk.read([](Database &database) {
            return database.first(
                QStringLiteral("SELECT data FROM timeline_event WHERE kind = 'order_settled'"), {},
                [](const Row &row) { return row.text(0); });
        });
        QVERIFY(data && *data);
        QVERIFY2((*data)->contains(QStringLiteral("\"amount\":20000")), qPrintable(**data));
        QVERIFY((*data)->contains(QStringLiteral("\"currency\":\"CNY\"")));
    }

    void onlyAManagerWithAReasonTakesASettlementBack()
    {
        settle();
        MUST_FAIL(move(OrderStatus::Ready), ErrorCode::InvalidInput);
        MUST_FAIL(move(OrderStatus::Ready, {QStringLiteral("价格有误"), 0}), ErrorCode::Forbidden);
        m_fixture->orders.actAs(m_fixture->manager);
        MUST_DO(move(OrderStatus::Ready, {QStringLiteral("价格有误"), 0}));
        QCOMPARE(order().settledAt, 0);
        QVERIFY(order().readyAt != 0);
    }

    void deliveryTakesTheOdometerOut()
    {
        settle();
        MUST_FAIL(move(OrderStatus::Delivered, {{}, 41'000}), ErrorCode::InvalidInput);
        MUST_DO(move(OrderStatus::Delivered, {{}, 41'528}));
        QCOMPARE(order().odometerOut, 41'528);
        QCOMPARE(m_fixture->desk.number(QStringLiteral("SELECT odometer_km FROM vehicle")), 41'528);
        QCOMPARE(order().deliveredAt, m_fixture->desk.clock.nowMs());
    }

    void orderWithMoneyTakenIsNotCancelled()
    {
        MUST_DO(answer(
            m_fixture->orders.takePayment(m_done.order, {Payer::Customer, 500, PaymentMethod::Cash, {}})));
        MUST_FAIL(move(OrderStatus::Cancelled), ErrorCode::Conflict);
        MUST_DO(answer(
            m_fixture->orders.takePayment(m_done.order, {Payer::Customer, -500, PaymentMethod::Cash, {}})));
        MUST_DO(move(OrderStatus::Cancelled));
    }

    void everyMoveIsInTheTimeline()
    {
        MUST_DO(move(OrderStatus::InProgress));
        QVERIFY(m_fixture->eventKinds(m_done.customer).contains(QStringLiteral("order_status")));
    }

private:
    Result<void> move(OrderStatus to, const StatusChange &change = {})
    {
        return answer(m_fixture->orders.setStatus(m_done.order, to, change));
    }

    JobId settle()
    {
        NewJob job;
        job.title = QStringLiteral("保养");
        const JobId id = *answer(m_fixture->orders.addJob(m_done.order, job));
        LineDraft line;
        line.job = id;
        line.description = QStringLiteral("工时");
        line.unitPriceMinor = 20'000;
        const bool done = answer(m_fixture->orders.addLine(m_done.order, line)).has_value() &&
                          move(OrderStatus::Ready).has_value() && move(OrderStatus::Settled).has_value();
        Q_ASSERT(done);
        return id;
    }

    Order order() { return answer(m_fixture->orders.detail(m_done.order))->order; }

    std::unique_ptr<ReceptionFixture> m_fixture;
    CheckInDone m_done;
};

QTEST_GUILESS_MAIN(OrderStatusTest)
#include "tst_orderstatus.moc"
