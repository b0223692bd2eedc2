// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reception/receptionfixture.h"

#include <QSignalSpy>

using namespace forecourt;
using namespace forecourt::receptiontest;

class QueueTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<ReceptionFixture>(); }

    void whoeverWaitsLongestComesFirst()
    {
        arrive("王梓涵", "沪AD83926");
        m_fixture->desk.clock.advance(8 * 60'000);
        arrive("陈国强", "沪C7M219");
        QCOMPARE(names(QueueScope::Waiting),
                 (QStringList{QStringLiteral("王梓涵"), QStringLiteral("陈国强")}));
    }

    void arrivalNeedsOnlyACar()
    {
        CheckIn arrival;
        arrival.plate = QStringLiteral("沪AD83926");
        MUST(const CheckInAnswer answered, answer(m_fixture->reception.arrive(arrival)));
        QVERIFY(answered.done.has_value());
        QVERIFY(answered.done->customer.isNull());
    }

    void takenInLeavesTheWaiting()
    {
        const VisitId visit = arrive("王梓涵", "沪AD83926");
        m_fixture->desk.clock.advance(12 * 60'000);
        MUST_DO(answer(m_fixture->reception.takeIn(visit)));
        QVERIFY(names(QueueScope::Waiting).isEmpty());
        MUST(const auto taken, answer(m_fixture->reception.queue(QueueScope::InReception, 10)));
        QCOMPARE(taken.size(), 1);
        QCOMPARE(taken.first().receptionAt - taken.first().arrivedAt, 12 * 60'000);
    }

    void receptionBeginsOnce()
    {
        const VisitId visit = arrive("王梓涵", "沪AD83926");
        MUST_DO(answer(m_fixture->reception.takeIn(visit)));
        const qint64 began = m_fixture->desk.clock.nowMs();
        m_fixture->desk.clock.advance(60'000);
        MUST_DO(answer(m_fixture->reception.backToQueue(visit)));
        MUST_DO(answer(m_fixture->reception.takeIn(visit)));
        QCOMPARE(m_fixture->desk.number(QStringLiteral("SELECT reception_at FROM visit")), began);
    }

    void leavingWithoutServiceNeedsAReason()
    {
        const VisitId visit = arrive("王梓涵", "沪AD83926");
        MUST_FAIL(answer(m_fixture->reception.leftWithoutService(visit, QStringLiteral(" "))),
                  ErrorCode::InvalidInput);
        MUST_DO(answer(m_fixture->reception.leftWithoutService(visit, QStringLiteral("等太久"))));
        QVERIFY(names(QueueScope::Waiting).isEmpty());
        QCOMPARE(names(QueueScope::Today), QStringList{QStringLiteral("王梓涵")});
    }

    void carHandedOverCannotLeaveWithoutService()
    {
        const CheckInDone done = m_fixture->in(m_fixture->walkIn());
        MUST_FAIL(answer(m_fixture->reception.leftWithoutService(done.visit, QStringLiteral("等太久"))),
                  ErrorCode::Conflict);
    }

    void todayEndsAtTheStoresMidnight()
    {
        m_fixture->in(m_fixture->walkIn());
        QCOMPARE(answer(m_fixture->reception.counts())->today, 1);
        // 16:00 UTC is midnight in Shanghai.
        m_fixture->desk.clock.set(QDateTime(QDate(2026, 11, 3), QTime(15, 59), Qt::UTC).toMSecsSinceEpoch());
        QCOMPARE(answer(m_fixture->reception.counts())->today, 1);
        m_fixture->desk.clock.set(QDateTime(QDate(2026, 11, 3), QTime(16, 0), Qt::UTC).toMSecsSinceEpoch());
        QCOMPARE(answer(m_fixture->reception.counts())->today, 0);
    }

    void countsAgreeWithLists()
    {
        arrive("王梓涵", "沪AD83926");
        const VisitId second = arrive("陈国强", "沪C7M219");
        MUST_DO(answer(m_fixture->reception.takeIn(second)));
        MUST(const QueueCounts counts, answer(m_fixture->reception.counts()));
        QCOMPARE(counts.waiting, names(QueueScope::Waiting).size());
        QCOMPARE(counts.inReception, names(QueueScope::InReception).size());
        QCOMPARE(counts.today, names(QueueScope::Today).size());
    }

    void orderNumberShowsInTheQueue()
    {
        const CheckInDone done = m_fixture->in(m_fixture->walkIn());
        MUST(const auto today, answer(m_fixture->reception.queue(QueueScope::Today, 10)));
        QCOMPARE(today.first().number, done.number);
        QCOMPARE(today.first().advisorName, QStringLiteral("张敏"));
    }

    void changesAreTold()
    {
        QSignalSpy spy(&m_fixture->reception, &ReceptionService::changed);
        arrive("王梓涵", "沪AD83926");
        QVERIFY(spy.count() > 0 || spy.wait());
    }

private:
    VisitId arrive(const char *name, const char *plate)
    {
        CheckIn arrival;
        arrival.customerName = QString::fromUtf8(name);
        arrival.plate = QString::fromUtf8(plate);
        const auto answered = answer(m_fixture->reception.arrive(arrival));
        return answered && answered->done ? answered->done->visit : VisitId();
    }

    QStringList names(QueueScope scope)
    {
        QStringList names;
        const auto found = answer(m_fixture->reception.queue(scope, 100));
        for (const QueueEntry &entry : found.value_or(QList<QueueEntry>())) {
            names.append(entry.customerName);
        }
        return names;
    }

    std::unique_ptr<ReceptionFixture> m_fixture;
};

QTEST_GUILESS_MAIN(QueueTest)
#include "tst_queue.moc"
