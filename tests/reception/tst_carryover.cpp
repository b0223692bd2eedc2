// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reception/receptionfixture.h"

using namespace forecourt;
using namespace forecourt::receptiontest;

// What a customer did not want comes back at the next visit, until somebody takes it up.
class CarryOverTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ReceptionFixture>();
        m_first = m_fixture->in(m_fixture->walkIn());
        NewJob job;
        job.title = QStringLiteral("前制动片");
        m_job = *answer(m_fixture->orders.addJob(m_first.order, job));
        LineDraft line;
        line.job = m_job;
        line.kind = LineKind::Part;
        line.description = QStringLiteral("制动片");
        line.unitPriceMinor = 68'000;
        line.partOrigin = PartOrigin::Oem;
        QVERIFY(answer(m_fixture->orders.addLine(m_first.order, line)));
    }

    void declinedBrakesReappearHalfAYearLater()
    {
        MUST_DO(answer(m_fixture->orders.decline(m_job, QStringLiteral("下次再说"))));
        m_fixture->desk.clock.advance(180 * ReceptionFixture::kDay);
        const QList<NotDoneJob> left = notDone();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().title, QStringLiteral("前制动片"));
        QCOMPARE(left.first().answer, JobAuthorisation::Declined);
        QCOMPARE(left.first().reason, QStringLiteral("下次再说"));
        QCOMPARE(left.first().number, QStringLiteral("R261103-A0-001"));
    }

    void deferredWorkNamesItsDate()
    {
        const qint64 until = m_fixture->desk.clock.nowMs() + 180 * ReceptionFixture::kDay;
        MUST_DO(answer(m_fixture->orders.defer(m_job, until)));
        QCOMPARE(notDone().size(), 1);
        QCOMPARE(notDone().first().deferredUntil, until);
    }

    void openAndDoneWorkDoesNotReappear()
    {
        QVERIFY(notDone().isEmpty());
        MUST_DO(answer(m_fixture->orders.authorise(m_job, QStringLiteral("本人"))));
        QVERIFY(notDone().isEmpty());
    }

    void workTakenUpIsProposedAnewWithItsLines()
    {
        MUST_DO(answer(m_fixture->orders.decline(m_job, QStringLiteral("太贵"))));
        m_fixture->desk.clock.advance(ReceptionFixture::kDay);
        CheckIn again = m_fixture->walkIn();
        again.concerns = {{QStringLiteral("前制动片"), m_job}};
        const CheckInDone second = m_fixture->in(again);
        MUST(const OrderDetail detail, answer(m_fixture->orders.detail(second.order)));
        QCOMPARE(detail.jobs.size(), 1);
        QCOMPARE(detail.jobs.first().job.authorisation, JobAuthorisation::Proposed);
        QCOMPARE(detail.jobs.first().job.concern, detail.concerns.first().id);
        QCOMPARE(detail.totals.grand.gross, 68'000);
        QVERIFY(notDone().isEmpty());
    }

    void workDeclinedAgainShowsOnceWithTheLastReason()
    {
        workTakenUpIsProposedAnewWithItsLines();
        const auto second = answer(m_fixture->orders.findByNumber(QStringLiteral("R261104-A0-001")));
        MUST(const OrderDetail detail, answer(m_fixture->orders.detail(**second)));
        MUST_DO(answer(m_fixture->orders.decline(detail.jobs.first().job.id, QStringLiteral("还是太贵"))));
        QCOMPARE(notDone().size(), 1);
        QCOMPARE(notDone().first().reason, QStringLiteral("还是太贵"));
    }

    void cancelledOrdersAreForgotten()
    {
        MUST_DO(answer(m_fixture->orders.decline(m_job, QStringLiteral("太贵"))));
        MUST_DO(answer(m_fixture->orders.setStatus(m_first.order, OrderStatus::Cancelled)));
        QVERIFY(notDone().isEmpty());
    }

    void prefillKnowsTheCar()
    {
        MUST(const VisitPrefill prefill, answer(m_fixture->reception.prefill({}, m_first.vehicle)));
        QCOMPARE(prefill.party.name, QStringLiteral("王梓涵"));
        QCOMPARE(prefill.owner, m_first.customer);
        QCOMPARE(prefill.lastOdometerKm, 41'520);
        QCOMPARE(prefill.lastVisitAt, m_fixture->desk.clock.nowMs());
        QCOMPARE(prefill.openOrders.size(), 1);
        QCOMPARE(prefill.openOrders.first().number, m_first.number);
    }

    void prefillOfNothingIsEmpty()
    {
        MUST(const VisitPrefill prefill, answer(m_fixture->reception.prefill({}, {})));
        QCOMPARE(prefill, VisitPrefill());
    }

private:
    QList<NotDoneJob> notDone() { return answer(m_fixture->reception.prefill({}, m_first.vehicle))->notDone; }

    std::unique_ptr<ReceptionFixture> m_fixture;
    CheckInDone m_first;
    JobId m_job;
};

QTEST_GUILESS_MAIN(CarryOverTest)
#include "tst_carryover.moc"
