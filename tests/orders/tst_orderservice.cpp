// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reception/receptionfixture.h"

#include <QSignalSpy>

using namespace forecourt;
using namespace forecourt::receptiontest;

class OrderServiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ReceptionFixture>();
        m_order = m_fixture->in(m_fixture->walkIn()).order;
    }

    void detailHoldsEverythingOfTheOrder()
    {
        MUST(const OrderDetail detail, answer(orders().detail(m_order)));
        QCOMPARE(detail.party.name, QStringLiteral("王梓涵"));
        QCOMPARE(detail.party.phone, QStringLiteral("138 1723 5566"));
        QCOMPARE(detail.party.plate, QStringLiteral("沪AD83926"));
        QCOMPARE(detail.advisorName, QStringLiteral("张敏"));
        QCOMPARE(detail.concerns.size(), 2);
        QCOMPARE(detail.concerns.first().text, QStringLiteral("低速过减速带左前有异响"));
        QVERIFY(detail.visit.has_value());
        QVERIFY(detail.nextStatuses.contains(OrderStatus::InProgress));
        QVERIFY(!detail.nextStatuses.contains(OrderStatus::Settled));
        QVERIFY(!detail.locked);
    }

    void detailOfNoOrderIsNotFound()
    {
        MUST_FAIL(answer(orders().detail(OrderId(m_fixture->desk.ids.next()))), ErrorCode::NotFound);
    }

    void jobsKeepTheOrderInWhichTheyWereAdded()
    {
        add(QStringLiteral("一"));
        add(QStringLiteral("二"));
        add(QStringLiteral("三"));
        QCOMPARE(titles(), (QStringList{QStringLiteral("一"), QStringLiteral("二"), QStringLiteral("三")}));
    }

    void jobWithoutTitleIsRefused()
    {
        NewJob job;
        job.title = QStringLiteral("  ");
        MUST_FAIL(answer(orders().addJob(m_order, job)), ErrorCode::InvalidInput);
    }

    void editedJobKeepsWhatWasNotTouched()
    {
        const JobId id = add(QStringLiteral("前制动片"));
        JobEdit edit;
        edit.cause = QStringLiteral("磨损到 2 mm");
        MUST_DO(answer(orders().updateJob(id, edit)));
        const Job changed = job(id);
        QCOMPARE(changed.title, QStringLiteral("前制动片"));
        QCOMPARE(changed.cause, QStringLiteral("磨损到 2 mm"));
    }

    void authorisedJobSaysWhoAgreedAndWhen()
    {
        const JobId id = add(QStringLiteral("前制动片"));
        MUST_DO(answer(orders().authorise(id, QStringLiteral("王先生，电话"))));
        QCOMPARE(job(id).authorisation, JobAuthorisation::Authorised);
        QCOMPARE(job(id).authorisedBy, QStringLiteral("王先生，电话"));
        QCOMPARE(job(id).authorisedAt, m_fixture->desk.clock.nowMs());
    }

    void declinedJobNeedsReason()
    {
        const JobId id = add(QStringLiteral("前制动片"));
        MUST_FAIL(answer(orders().decline(id, QString())), ErrorCode::InvalidInput);
        MUST_DO(answer(orders().decline(id, QStringLiteral("太贵"))));
        QCOMPARE(job(id).declinedReason, QStringLiteral("太贵"));
    }

    void deferredJobNeedsDate()
    {
        const JobId id = add(QStringLiteral("前制动片"));
        MUST_FAIL(answer(orders().defer(id, 0)), ErrorCode::InvalidInput);
        MUST_DO(answer(orders().defer(id, m_fixture->desk.clock.nowMs() + ReceptionFixture::kDay)));
        QCOMPARE(job(id).authorisation, JobAuthorisation::Deferred);
    }

    void answerTakenBackClearsWhatWasSaid()
    {
        const JobId id = add(QStringLiteral("前制动片"));
        MUST_DO(answer(orders().decline(id, QStringLiteral("太贵"))));
        MUST_DO(answer(orders().propose(id)));
        QCOMPARE(job(id).authorisation, JobAuthorisation::Proposed);
        QVERIFY(job(id).declinedReason.isEmpty());
    }

    void workFollowsItsStateMachine()
    {
        const JobId id = add(QStringLiteral("前制动片"));
        MUST_FAIL(answer(orders().setWork(id, JobWork::QcPassed)), ErrorCode::Conflict);
        MUST_DO(answer(orders().setWork(id, JobWork::Clocked)));
        MUST_DO(answer(orders().setWork(id, JobWork::Done)));
        MUST_DO(answer(orders().setWork(id, JobWork::QcPassed)));
    }

    void nobodyWorksOnADeclinedJob()
    {
        const JobId id = add(QStringLiteral("前制动片"));
        MUST_DO(answer(orders().decline(id, QStringLiteral("太贵"))));
        MUST_FAIL(answer(orders().setWork(id, JobWork::Clocked)), ErrorCode::Conflict);
    }

    void removedJobComesBackWithItsLines()
    {
        const JobId id = add(QStringLiteral("前制动片"));
        LineDraft line;
        line.job = id;
        line.description = QStringLiteral("工时");
        line.unitPriceMinor = 20'000;
        MUST_DO(answer(orders().addLine(m_order, line)));
        MUST_DO(answer(orders().removeJob(id)));
        MUST(const OrderDetail without, answer(orders().detail(m_order)));
        QCOMPARE(without.totals.grand.gross, 0);
        MUST_DO(answer(orders().restoreJob(id)));
        MUST(const OrderDetail with, answer(orders().detail(m_order)));
        QCOMPARE(with.totals.grand.gross, 20'000);
    }

    void whatHappensToJobsIsInTheTimeline()
    {
        const JobId first = add(QStringLiteral("前制动片"));
        const JobId second = add(QStringLiteral("空调滤芯"));
        MUST_DO(answer(orders().decline(first, QStringLiteral("太贵"))));
        MUST_DO(answer(orders().defer(second, m_fixture->desk.clock.nowMs() + ReceptionFixture::kDay)));
        MUST(const OrderDetail detail, answer(orders().detail(m_order)));
        const QStringList kinds = m_fixture->eventKinds(detail.order.customer);
        QCOMPARE(kinds.count(QStringLiteral("job_added")), 2);
        QCOMPARE(kinds.count(QStringLiteral("job_declined")), 1);
        QCOMPARE(kinds.count(QStringLiteral("job_deferred")), 1);
    }

    void firstPromiseStaysOnRecord()
    {
        MUST(const OrderDetail before, answer(orders().detail(m_order)));
        const qint64 later = before.order.promisedAt + ReceptionFixture::kHour;
        MUST_DO(answer(orders().setPromise(m_order, later)));
        MUST(const OrderDetail after, answer(orders().detail(m_order)));
        QCOMPARE(after.order.promisedAt, later);
        QCOMPARE(after.order.firstPromisedAt, before.order.promisedAt);
    }

    void changeAgainstAnOldVersionNamesWhatTheEditorSaw()
    {
        const JobId id = add(QStringLiteral("前制动片"));
        MUST(const OrderDetail seen, answer(orders().detail(m_order)));
        JobEdit other;
        other.cause = QStringLiteral("他人所写");
        MUST_DO(answer(orders().updateJob(id, other)));
        JobEdit mine;
        mine.cause = QStringLiteral("我所写");
        MUST_DO(answer(orders().updateJob(id, mine, seen.seenOf(id.uuid()))));
        QCOMPARE(job(id).cause, QStringLiteral("我所写"));
    }

    void changesAreTold()
    {
        QSignalSpy spy(&orders(), &OrderService::changed);
        add(QStringLiteral("前制动片"));
        QVERIFY(spy.count() > 0 || spy.wait());
    }

private:
    OrderService &orders() { return m_fixture->orders; }

    JobId add(const QString &title)
    {
        NewJob job;
        job.title = title;
        return answer(orders().addJob(m_order, job)).value_or(JobId());
    }

    QStringList titles()
    {
        QStringList titles;
        const OrderDetail detail = *answer(orders().detail(m_order));
        for (const JobDetail &one : detail.jobs) {
            titles.append(one.job.title);
        }
        return titles;
    }

    Job job(const JobId &id)
    {
        const auto found =
            m_fixture->desk.read([=](Database &database) { return records::jobs().find(database, id); });
        return found && *found ? **found : Job();
    }

    std::unique_ptr<ReceptionFixture> m_fixture;
    OrderId m_order;
};

QTEST_GUILESS_MAIN(OrderServiceTest)
#include "tst_orderservice.moc"
