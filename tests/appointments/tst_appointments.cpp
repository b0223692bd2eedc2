// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/permissions.h"
#include "models/protocol/collections.h"
#include "models/services/appointments/appointmentreader.h"
#include "models/services/appointments/appointmentservice.h"
#include "models/services/undo/undoservice.h"
#include "tests/reception/receptionfixture.h"

#include <QSignalSpy>

using namespace forecourt;
using namespace forecourt::receptiontest;

using enum AppointmentStatus;

// Appointments of one desk that has not met its server yet.
class AppointmentsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ReceptionFixture>();
        m_service = std::make_unique<AppointmentService>(*m_fixture->desk.storage);
        m_undo = std::make_unique<UndoService>(*m_fixture->desk.storage);
        m_service->actAs(m_fixture->advisor);
        m_undo->actAs(m_fixture->advisor);
    }
    void cleanup()
    {
        m_undo.reset();
        m_service.reset();
        m_fixture.reset();
    }

    void whatIsBookedHereIsTentative()
    {
        const AppointmentId id = booked(at(9));
        MUST(const AppointmentEntry entry, answer(m_service->entry(id)));
        QCOMPARE(entry.status, Tentative);
        QCOMPARE(entry.customerName, QStringLiteral("王梓涵"));
        QCOMPARE(entry.plate, QStringLiteral("沪AD83926"));
        QCOMPARE(entry.bay, 1);
        QCOMPARE(m_fixture->eventKinds(entry.customer).last(), QStringLiteral("appointment_booked"));
    }

    void theCustomerAndTheCarAreMadeWhereNobodyKnowsThem()
    {
        booked(at(9));
        QCOMPARE(count("customer"), 1);
        QCOMPARE(count("vehicle"), 1);
        AppointmentDraft again = at(11);
        again.party.plate = QStringLiteral("沪AD83926"); // the same car, by its plate
        again.party.customerName.clear();
        again.party.phone.clear();
        booked(again);
        QCOMPARE(count("vehicle"), 1);
        QCOMPARE(count("customer"), 1);
    }

    void withoutACarItIsNotBooked()
    {
        AppointmentDraft draft = at(9);
        draft.party.plate.clear();
        MUST(const AppointmentAnswer told, answer(m_service->book(draft)));
        QVERIFY(told.done.isNull());
        QVERIFY(ReceptionFixture::keys(told.findings).contains(QStringLiteral("vehicle.unidentified")));
        QCOMPARE(count("appointment"), 0);
    }

    void anOverlapIsToldAndNotSaved_data()
    {
        QTest::addColumn<int>("thing");
        QTest::newRow("bay") << int(AppointmentClash::Thing::Bay);
        QTest::newRow("advisor") << int(AppointmentClash::Thing::Advisor);
        QTest::newRow("car") << int(AppointmentClash::Thing::Vehicle);
    }
    void anOverlapIsToldAndNotSaved()
    {
        QFETCH(const int, thing);
        AppointmentDraft first = at(9);
        first.party.advisor = m_fixture->advisor;
        const AppointmentId holder = booked(first);
        const auto wanted = static_cast<AppointmentClash::Thing>(thing);
        AppointmentDraft second = at(9);
        second.startsAt += 30 * kMinute;
        second.endsAt += 30 * kMinute;
        second.bay = wanted == AppointmentClash::Thing::Bay ? 1 : 2;
        second.party.advisor =
            wanted == AppointmentClash::Thing::Advisor ? m_fixture->advisor : m_fixture->manager;
        if (wanted != AppointmentClash::Thing::Vehicle) {
            second.party.plate = QStringLiteral("沪C7M219");
            second.party.phone = QStringLiteral("13900000001");
        }
        MUST(const AppointmentAnswer told, answer(m_service->book(second)));
        QVERIFY(told.clash.has_value());
        QCOMPARE(told.clash->thing, wanted);
        QCOMPARE(told.clash->with.id, holder);
        QCOMPARE(count("appointment"), 1);
    }

    void toTouchIsNotToOverlap()
    {
        booked(at(9));
        booked(other(at(10)));
        QCOMPARE(count("appointment"), 2);
    }

    void whatWasGivenUpIsInNobodysWay()
    {
        const AppointmentId first = booked(at(9));
        MUST_DO(answer(m_service->cancel(first)));
        booked(other(at(9)));
        QCOMPARE(count("appointment"), 2);
    }

    void aMovedAppointmentAsksAnew()
    {
        const AppointmentId id = booked(at(9));
        setStatus(id, Confirmed);
        AppointmentDraft later = at(14);
        later.id = id;
        MUST(const AppointmentAnswer moved, answer(m_service->move(later)));
        QCOMPARE(moved.done, id);
        MUST(const AppointmentEntry entry, answer(m_service->entry(id)));
        QCOMPARE(entry.status, Tentative);
        QCOMPARE(entry.startsAt, later.startsAt);
        QCOMPARE(entry.customerName, QStringLiteral("王梓涵"));
    }

    void wordsAloneAskNothing()
    {
        const AppointmentId id = booked(at(9));
        setStatus(id, Confirmed);
        AppointmentDraft same = at(9);
        same.id = id;
        same.purpose = QStringLiteral("刹车异响");
        MUST_DO(answer(m_service->move(same)));
        MUST(const AppointmentEntry entry, answer(m_service->entry(id)));
        QCOMPARE(entry.status, Confirmed);
        QCOMPARE(entry.purpose, QStringLiteral("刹车异响"));
    }

    void whatWasRefusedMayAskAgainAsItIs()
    {
        const AppointmentId id = booked(at(9));
        setStatus(id, ToRebook);
        AppointmentDraft same = at(9);
        same.id = id;
        MUST_DO(answer(m_service->move(same)));
        QCOMPARE(statusOf(id), Tentative);
    }

    void aTimeThatIsNoneIsRefused_data()
    {
        QTest::addColumn<qint64>("length");
        QTest::newRow("none") << qint64(0);
        QTest::newRow("backwards") << -kMinute;
        QTest::newRow("longer than anything") << kLongestAppointment + 1;
    }
    void aTimeThatIsNoneIsRefused()
    {
        QFETCH(const qint64, length);
        AppointmentDraft draft = at(9);
        draft.endsAt = draft.startsAt + length;
        MUST_FAIL(answer(m_service->book(draft)), ErrorCode::InvalidInput);
    }

    void aDayThatIsOverIsRefused()
    {
        AppointmentDraft draft = at(9);
        const AppointmentId id = booked(draft);
        draft.startsAt -= ReceptionFixture::kDay;
        draft.endsAt -= ReceptionFixture::kDay;
        MUST_FAIL(answer(m_service->book(draft)), ErrorCode::InvalidInput);
        draft.id = id;
        MUST_FAIL(answer(m_service->move(draft)), ErrorCode::InvalidInput);
        QCOMPARE(statusOf(id), Tentative);
    }

    void anArrivalWaitsInTheQueueWithItsReason()
    {
        AppointmentDraft draft = at(9);
        draft.purpose = QStringLiteral("常规保养");
        const AppointmentId id = booked(draft);
        MUST(const VisitId visit, answer(m_service->arrived(id)));
        QCOMPARE(statusOf(id), Arrived);
        MUST(const CheckIn resumed, answer(m_fixture->reception.resume(visit)));
        QCOMPARE(resumed.customerName, QStringLiteral("王梓涵"));
        QCOMPARE(resumed.concerns.first().text, QStringLiteral("常规保养"));
        MUST(const auto queue, answer(m_fixture->reception.queue(QueueScope::Waiting, 10)));
        QCOMPARE(queue.size(), 1);
        MUST(const AppointmentEntry entry, answer(m_service->entry(id)));
        QCOMPARE(entry.visit, visit);
        MUST_FAIL(answer(m_service->arrived(id)), ErrorCode::Conflict); // once
    }

    void anArrivalIsOneOperationAndUndoTakesItBack()
    {
        const AppointmentId id = booked(at(9));
        const int before = operations();
        MUST_DO(answer(m_service->arrived(id)));
        QCOMPARE(operations(), before + 1);
        QVERIFY(undo());
        QCOMPARE(statusOf(id), Tentative);
        QCOMPARE(count("visit"), 0);
        MUST(const AppointmentEntry entry, answer(m_service->entry(id)));
        QVERIFY(entry.visit.isNull());
    }

    void undoOfABookingTakesEverythingAlong()
    {
        booked(at(9));
        QVERIFY(undo());
        QCOMPARE(count("appointment"), 0);
        QCOMPARE(count("customer"), 0);
    }

    void undoOfACancellationAsksAnew()
    {
        const AppointmentId id = booked(at(9));
        setStatus(id, Confirmed);
        MUST_DO(answer(m_service->cancel(id)));
        QVERIFY(undo());
        QCOMPARE(statusOf(id), Tentative);
    }

    void whoeverDidNotComeMayStillCome()
    {
        const AppointmentId id = booked(at(9));
        MUST_DO(answer(m_service->missed(id)));
        QCOMPARE(statusOf(id), NoShow);
        MUST_FAIL(answer(m_service->cancel(id)), ErrorCode::Conflict);
        MUST_DO(answer(m_service->arrived(id)));
        QCOMPARE(statusOf(id), Arrived);
    }

    void theListBeginsWithTodayInTheOrderOfTime()
    {
        booked(other(at(15)));
        booked(at(9));
        AppointmentDraft yesterday = other(at(9));
        yesterday.startsAt -= ReceptionFixture::kDay;
        yesterday.endsAt -= ReceptionFixture::kDay;
        yesterday.party.plate = QStringLiteral("沪B55555");
        yesterday.party.phone = QStringLiteral("13900000009");
        ManualClock &clock = m_fixture->desk.clock;
        const qint64 now = clock.nowMs();
        clock.set(now - ReceptionFixture::kDay);
        booked(yesterday);
        clock.set(now);
        const auto page = m_fixture->desk.read([this](Database &database) {
            return readAppointmentPage(database, m_fixture->desk.clock.nowMs(), PageAsk());
        });
        QVERIFY(page);
        QCOMPARE(page->rows.size(), 2);
        QCOMPARE(page->rows.first().startsAt, at(9).startsAt);
        MUST(const AppointmentCounts counts, answer(m_service->counts()));
        QCOMPARE(counts.today, 2);
    }

    void whatChangesIsTold()
    {
        QSignalSpy changed(m_service.get(), &AppointmentService::changed);
        booked(at(9));
        QTRY_VERIFY(!changed.isEmpty());
    }

    void theFormChoosesAmongBaysAndAdvisers()
    {
        MUST(const AppointmentChoices choices, answer(m_service->choices()));
        QCOMPARE(chosenFrom(choices), QList<StaffId>{m_fixture->advisor});
    }

    // Else an appointment would lose him as soon as somebody changes its time.
    void whoHasTheAppointmentStaysAmongThem()
    {
        MUST(const AppointmentChoices choices, answer(m_service->choices(m_fixture->manager)));
        QCOMPARE(choices.advisors.size(), 2);
        QVERIFY(chosenFrom(choices).contains(m_fixture->manager));
    }

    void whereNobodyIsAnAdviserAnybodyCanBeChosen()
    {
        MUST_DO(m_fixture->desk.write([this](Mutation &mutation) -> Result<void> {
            FORECOURT_ASSIGN(const auto before,
                             records::staff().find(mutation.database(), m_fixture->advisor));
            Staff after = *before;
            after.role = wordOf(StaffRole::FrontDesk);
            return records::staff().update(mutation, *before, after);
        }));
        MUST(const AppointmentChoices choices, answer(m_service->choices()));
        QCOMPARE(choices.advisors.size(), 2);
    }

private:
    static constexpr qint64 kMinute = 60'000;

    static QList<StaffId> chosenFrom(const AppointmentChoices &choices)
    {
        QList<StaffId> people;
        for (const auto &[id, name] : choices.advisors) {
            people.append(id);
        }
        return people;
    }

    // An hour from the fixture's clock on, of the store's today.
    [[nodiscard]] AppointmentDraft at(int hour) const
    {
        const QTimeZone zone("Asia/Shanghai");
        const QDate today = QDateTime::fromMSecsSinceEpoch(m_fixture->desk.clock.nowMs(), zone).date();
        AppointmentDraft draft;
        draft.party.customerName = QStringLiteral("王梓涵");
        draft.party.phone = QStringLiteral("138 1723 5566");
        draft.party.plate = QStringLiteral("沪AD83926");
        draft.startsAt = QDateTime(today, QTime(hour, 0), zone).toMSecsSinceEpoch();
        draft.endsAt = draft.startsAt + ReceptionFixture::kHour;
        draft.bay = 1;
        return draft;
    }
    [[nodiscard]] static AppointmentDraft other(AppointmentDraft draft)
    {
        draft.party.customerName = QStringLiteral("陈国强");
        draft.party.phone = QStringLiteral("13900000001");
        draft.party.plate = QStringLiteral("沪C7M219");
        return draft;
    }

    AppointmentId booked(const AppointmentDraft &draft)
    {
        const auto told = answer(m_service->book(draft));
        if (!told || told->done.isNull()) {
            qFatal("not booked: %s", told ? qPrintable(ReceptionFixture::keys(told->findings).join(u' '))
                                          : qPrintable(receptiontest::told(told.error())));
        }
        return told->done;
    }

    // As the server would.
    void setStatus(const AppointmentId &id, AppointmentStatus status)
    {
        QVERIFY(m_fixture->desk.write([=](Mutation &mutation) {
            return mutation.put(collections::kAppointment, id.uuid(), {{7, wordOf(status)}});
        }));
    }

    AppointmentStatus statusOf(const AppointmentId &id) { return answer(m_service->entry(id))->status; }

    bool undo()
    {
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::processEvents();
        }
        auto future = m_undo->undo();
        while (!future.isFinished()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        const auto outcome = future.result();
        return outcome && outcome->refusal == UndoRefusal::None && outcome->stayed.isEmpty();
    }

    int count(const char *table)
    {
        return static_cast<int>(m_fixture->desk.number(
            QStringLiteral("SELECT count(*) FROM %1 WHERE dead_version = 0").arg(QLatin1String(table))));
    }
    int operations()
    {
        return static_cast<int>(m_fixture->desk.number(QStringLiteral("SELECT count(*) FROM outbox")));
    }

    std::unique_ptr<ReceptionFixture> m_fixture;
    std::unique_ptr<AppointmentService> m_service;
    std::unique_ptr<UndoService> m_undo;
};

QTEST_GUILESS_MAIN(AppointmentsTest)
#include "tst_appointments.moc"
