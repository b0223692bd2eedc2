// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/appointments/appointmentservice.h"
#include "models/services/sync/syncqueueservice.h"
#include "tests/undo/twodesks.h"

using namespace forecourt;

using enum AppointmentStatus;

namespace {

template <typename T> Result<T> answer(const QFuture<Result<T>> &future)
{
    QFuture<Result<T>> waited = future;
    waited.waitForFinished();
    UndoDesk::settle();
    return waited.result();
}

} // namespace

// Two desks that book without knowing of each other.
class TestBookingSync final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desks = std::make_unique<TwoDesks>(); }
    void cleanup() { m_desks.reset(); }

    void theFirstIsConfirmedTheOtherIsToBeBookedAgain()
    {
        const AppointmentId mine = book(here(), 9, QStringLiteral("沪A11111"));
        const AppointmentId theirs = book(there(), 9, QStringLiteral("沪B22222"));
        QCOMPARE(status(here(), mine), Tentative);
        QCOMPARE(status(there(), theirs), Tentative);
        m_desks->synchroniseBoth();
        m_desks->synchronise(m_desks->there);
        for (UndoDesk *desk : {&here(), &there()}) {
            QCOMPARE(status(*desk, mine), Confirmed);
            QCOMPARE(status(*desk, theirs), ToRebook);
        }
    }

    void theConflictNamesWhatIsInTheWay()
    {
        const AppointmentId mine = book(here(), 9, QStringLiteral("沪A11111"));
        const AppointmentId theirs = book(there(), 9, QStringLiteral("沪B22222"));
        m_desks->synchroniseBoth();
        m_desks->synchronise(m_desks->there);
        SyncQueueService queue(*there().desk.storage);
        const auto conflicts = answer(queue.conflicts(10));
        QVERIFY(conflicts);
        QCOMPARE(conflicts->size(), 1);
        const ConflictItem &item = conflicts->first();
        QCOMPARE(item.kind, QStringLiteral("booking"));
        QCOMPARE(item.row, theirs.uuid());
        QCOMPARE(item.field, QStringLiteral("bay"));
        QCOMPARE(item.won, CellValue::of(mine.uuid()));
        const auto story = answer(queue.story(item));
        QVERIFY(story && story->holder);
        QCOMPARE(story->holder->id, mine);
        QCOMPARE(story->openKind, QStringLiteral("appointment"));
        // There is nothing to choose: the place is taken.
        QVERIFY(!answer(queue.decide(StaffId(), item.seq, item.idx, ConflictDecision::UseOther)));
        QVERIFY(answer(queue.decide(StaffId(), item.seq, item.idx, ConflictDecision::KeepWinner)));
    }

    void movedToAFreeTimeItIsConfirmed()
    {
        book(here(), 9, QStringLiteral("沪A11111"));
        const AppointmentId theirs = book(there(), 9, QStringLiteral("沪B22222"));
        m_desks->synchroniseBoth();
        m_desks->synchronise(m_desks->there);
        AppointmentDraft later = at(14, QStringLiteral("沪B22222"));
        later.id = theirs;
        QVERIFY(answer(AppointmentService(*there().desk.storage).move(later))->done == theirs);
        m_desks->synchronise(m_desks->there);
        m_desks->synchronise(m_desks->here);
        QCOMPARE(status(here(), theirs), Confirmed);
    }

    void undoOfAConfirmedMoveAsksAnew()
    {
        const AppointmentId mine = book(here(), 9, QStringLiteral("沪A11111"));
        m_desks->synchroniseBoth();
        AppointmentDraft later = at(14, QStringLiteral("沪A11111"));
        later.id = mine;
        QVERIFY(answer(AppointmentService(*here().desk.storage).move(later)));
        m_desks->synchroniseBoth();
        QCOMPARE(status(here(), mine), Confirmed);
        const UndoOutcome outcome = here().takeBack();
        QCOMPARE(outcome.refusal, UndoRefusal::None);
        QVERIFY(outcome.stayed.isEmpty());
        QCOMPARE(status(here(), mine), Tentative);
        m_desks->synchroniseBoth();
        QCOMPARE(status(there(), mine), Confirmed);
        QCOMPARE(answer(AppointmentService(*there().desk.storage).entry(mine))->startsAt, at(9, {}).startsAt);
    }

    void undoOfAConfirmedBookingTakesItAway()
    {
        const AppointmentId mine = book(here(), 9, QStringLiteral("沪A11111"));
        m_desks->synchroniseBoth();
        QCOMPARE(here().takeBack().refusal, UndoRefusal::None);
        m_desks->synchroniseBoth();
        const AppointmentId theirs = book(there(), 9, QStringLiteral("沪B22222"));
        m_desks->synchronise(m_desks->there);
        QCOMPARE(status(there(), theirs), Confirmed);
        QVERIFY(!answer(AppointmentService(*there().desk.storage).entry(mine)));
    }

private:
    UndoDesk &here() { return m_desks->here.desk; }
    UndoDesk &there() { return m_desks->there.desk; }

    [[nodiscard]] static AppointmentDraft at(int hour, const QString &plate)
    {
        constexpr qint64 kHour = qint64(60) * 60 * 1000;
        AppointmentDraft draft;
        draft.party.plate = plate;
        draft.startsAt = QDateTime(QDate(2026, 12, 1), QTime(hour, 0), Qt::UTC).toMSecsSinceEpoch();
        draft.endsAt = draft.startsAt + kHour;
        draft.bay = 1;
        return draft;
    }

    static AppointmentId book(UndoDesk &desk, int hour, const QString &plate)
    {
        const auto told = answer(AppointmentService(*desk.desk.storage).book(at(hour, plate)));
        if (!told || told->done.isNull()) {
            qFatal("not booked");
        }
        return told->done;
    }

    static AppointmentStatus status(UndoDesk &desk, const AppointmentId &id)
    {
        return answer(AppointmentService(*desk.desk.storage).entry(id))->status;
    }

    std::unique_ptr<TwoDesks> m_desks;
};

QTEST_GUILESS_MAIN(TestBookingSync)
#include "tst_bookingsync.moc"
