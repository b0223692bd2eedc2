// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/appointmentstatus.h"
#include "models/domain/jobstatus.h"
#include "models/domain/leadstatus.h"
#include "models/domain/orderstatus.h"
#include "models/domain/statemachine.h"
#include "models/domain/visitstatus.h"

#include <QtTest>

#include <set>

using namespace forecourt;

namespace {

// The states that can be reached from the first, itself included.
template <LifeCycle E> std::set<E> reachable()
{
    std::set<E> found = {kStates<E>.initial};
    for (bool grew = true; grew;) {
        grew = false;
        for (const E from : allOf<E>()) {
            for (const E to : allOf<E>()) {
                grew = (found.contains(from) && isLegal(from, to) && found.insert(to).second) || grew;
            }
        }
    }
    return found;
}

template <LifeCycle E> void checkPath(std::initializer_list<E> path)
{
    for (auto at = path.begin(); at + 1 != path.end(); ++at) {
        QVERIFY2(isLegal(*at, *(at + 1)), qPrintable(wordOf(*at) + u'>' + wordOf(*(at + 1))));
    }
}

// Of two concurrent transitions from one state, the outcome must not depend on which reached the server
// first, unless both orders leave the loser visible as a conflict.
template <LifeCycle E> E merged(E from, E first, E second)
{
    const E current = isLegal(from, first) ? first : from;
    return isLegal(current, second) && rank(second) >= rank(current) ? second : current;
}

} // namespace

class TestStateMachines final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateIsReachable()
    {
        QCOMPARE(reachable<LeadStatus>().size(), kWordCount<LeadStatus>);
        QCOMPARE(reachable<OrderStatus>().size(), kWordCount<OrderStatus>);
        QCOMPARE(reachable<VisitStatus>().size(), kWordCount<VisitStatus>);
        QCOMPARE(reachable<AppointmentStatus>().size(), kWordCount<AppointmentStatus>);
        QCOMPARE(reachable<JobAuthorisation>().size(), kWordCount<JobAuthorisation>);
        QCOMPARE(reachable<JobWork>().size(), kWordCount<JobWork>);
    }

    void ranksAreDistinctSoThatOneOfTwoStands()
    {
        for (const StateMachine *machine :
             {&leadMachine(), &orderMachine(), &visitMachine(), &jobMachine(), &jobWorkMachine()}) {
            std::set<int> ranks;
            for (const QString &state : machine->states) {
                ranks.insert(machine->rank(state));
            }
            QCOMPARE(static_cast<qsizetype>(ranks.size()), machine->states.size());
        }
    }

    void noStateFollowsItself()
    {
        for (const StateMachine *machine : {&leadMachine(), &orderMachine(), &visitMachine(),
                                            &appointmentMachine(), &jobMachine(), &jobWorkMachine()}) {
            for (const QString &state : machine->states) {
                QVERIFY(!machine->isLegal(state, state));
            }
        }
    }

    void leadGoesTheWholeWay()
    {
        using enum LeadStatus;
        checkPath({New, Assigned, Contacted, Qualified, Visited, TestDriven, Ordered, Won});
    }

    void leadMaySkipForward()
    {
        using enum LeadStatus;
        QVERIFY(isLegal(New, Contacted));
        QVERIFY(isLegal(New, Visited));
        QVERIFY(isLegal(Contacted, Ordered));
    }

    void leadIsLostOnlyThroughAManager()
    {
        for (const LeadStatus from : allOf<LeadStatus>()) {
            QCOMPARE(isLegal(from, LeadStatus::Lost), from == LeadStatus::LostPending);
        }
    }

    void leadComesBackWithItsHistory()
    {
        using enum LeadStatus;
        checkPath({Contacted, Dormant, Reopened, Contacted});
        checkPath({Contacted, LostPending, Lost, Reopened, Assigned});
        checkPath({New, Invalid, Reopened, Contacted});
        QVERIFY(!isLegal(Lost, Contacted));
        QVERIFY(!isLegal(Invalid, Contacted));
    }

    void orderGoesTheWholeWay()
    {
        using enum OrderStatus;
        checkPath({Draft, CheckedIn, Estimating, AwaitingApproval, Approved, Dispatched, InProgress, OnHold,
                   InProgress, Qc, Rework, Qc, Ready, Settled, Delivered, Closed});
    }

    void orderGoesTheShortWayOfAFrontDesk()
    {
        using enum OrderStatus;
        checkPath({Draft, CheckedIn, InProgress, Ready, Settled, Delivered, Closed});
    }

    void orderIsCancelledOnlyBeforeSettlement()
    {
        using enum OrderStatus;
        for (const OrderStatus from : {Draft, CheckedIn, Estimating, AwaitingApproval, Approved, Dispatched,
                                       InProgress, OnHold, Qc, Rework, Ready}) {
            QVERIFY(isLegal(from, Cancelled));
        }
        for (const OrderStatus from : {Settled, Delivered, Closed, Cancelled}) {
            QVERIFY(!isLegal(from, Cancelled));
        }
    }

    void orderIsSettledOnlyWhenReady()
    {
        for (const OrderStatus from : allOf<OrderStatus>()) {
            QCOMPARE(isLegal(from, OrderStatus::Settled), from == OrderStatus::Ready);
        }
    }

    void settledOrderMayBeUnsettledButNotEdited()
    {
        using enum OrderStatus;
        QVERIFY(isLegal(Settled, Ready));
        QVERIFY(!isLegal(Settled, InProgress));
        QVERIFY(!isLegal(Delivered, Ready));
    }

    void closedAndCancelledOrdersStayAsTheyAre()
    {
        for (const OrderStatus to : allOf<OrderStatus>()) {
            QVERIFY(!isLegal(OrderStatus::Closed, to));
            QVERIFY(!isLegal(OrderStatus::Cancelled, to));
        }
    }

    void concurrentOrderMovesGiveOneOutcomeInEitherOrder_data()
    {
        using enum OrderStatus;
        QTest::addColumn<OrderStatus>("from");
        QTest::addColumn<OrderStatus>("one");
        QTest::addColumn<OrderStatus>("other");
        QTest::addColumn<OrderStatus>("outcome");
        QTest::newRow("hold beats progress") << Dispatched << InProgress << OnHold << OnHold;
        QTest::newRow("rework beats ready") << Qc << Ready << Rework << Rework;
        QTest::newRow("cancel beats progress") << Approved << InProgress << Cancelled << Cancelled;
        QTest::newRow("settlement stands against cancel") << Ready << Settled << Rework << Settled;
        QTest::newRow("further progress stands") << CheckedIn << Estimating << InProgress << InProgress;
    }
    void concurrentOrderMovesGiveOneOutcomeInEitherOrder()
    {
        QFETCH(OrderStatus, from);
        QFETCH(OrderStatus, one);
        QFETCH(OrderStatus, other);
        QFETCH(OrderStatus, outcome);
        QCOMPARE(merged(from, one, other), outcome);
        if (isLegal(outcome == one ? other : one, outcome)) {
            QCOMPARE(merged(from, other, one), outcome);
        }
    }

    void concurrentLeadProgressStandsAgainstWaiting()
    {
        using enum LeadStatus;
        QCOMPARE(merged(Assigned, Contacted, Dormant), Contacted);
        QCOMPARE(merged(Assigned, Dormant, Contacted), Contacted);
        QCOMPARE(merged(TestDriven, Ordered, LostPending), Ordered);
        QCOMPARE(merged(TestDriven, LostPending, Ordered), Ordered);
    }

    void concurrentAnswersSpendNoMoneyInDoubt()
    {
        using enum JobAuthorisation;
        QCOMPARE(merged(Proposed, Authorised, Declined), Declined);
        QCOMPARE(merged(Proposed, Declined, Authorised), Declined);
        QCOMPARE(merged(Proposed, Deferred, Authorised), Deferred);
    }

    void declinedAndDeferredWorkMayComeBack()
    {
        using enum JobAuthorisation;
        checkPath({Proposed, Declined, Authorised});
        checkPath({Proposed, Deferred, Proposed, Authorised});
    }

    void jobWorkPausesAndIsRedone()
    {
        using enum JobWork;
        checkPath({Queued, Clocked, Queued, Clocked, Done, QcPassed});
        checkPath({Done, Clocked, Done, QcPassed, Clocked});
        QVERIFY(!isLegal(Queued, QcPassed));
    }

    void visitEndsHandedOverOrLeaves()
    {
        using enum VisitStatus;
        checkPath({Waiting, InReception, HandedOver});
        checkPath({Waiting, LeftWithoutService, Waiting});
        QVERIFY(!isLegal(HandedOver, Waiting));
    }

    // Neither the question nor an answer stands above the other: the server says which it is.
    void anAppointmentAsksAndIsAnsweredUntilItIsOver()
    {
        using enum AppointmentStatus;
        checkPath({Tentative, Confirmed, Tentative, ToRebook, Tentative, Confirmed, Arrived});
        for (const AppointmentStatus open : {Tentative, Confirmed, ToRebook}) {
            QCOMPARE(rank(open), rank(Tentative));
            for (const AppointmentStatus over : {Cancelled, NoShow, Arrived}) {
                QVERIFY(rank(over) > rank(open));
                QVERIFY(!isLegal(over, open));
            }
        }
        checkPath({NoShow, Arrived});    // late
        checkPath({Cancelled, Arrived}); // all the same
    }

    void wordsArePermanent()
    {
        QCOMPARE(
            leadMachine().states.join(u' '),
            QStringLiteral(
                "new assigned contacted qualified visited test_driven ordered won invalid lost_pending lost "
                "dormant reopened"));
        QCOMPARE(orderMachine().states.join(u' '),
                 QStringLiteral("draft checked_in estimating awaiting_approval approved dispatched "
                                "in_progress on_hold qc rework "
                                "ready settled delivered closed cancelled"));
        QCOMPARE(visitMachine().states.join(u' '),
                 QStringLiteral("waiting in_reception handed_over left_without_service"));
        QCOMPARE(appointmentMachine().states.join(u' '),
                 QStringLiteral("tentative confirmed to_rebook cancelled no_show arrived"));
        QCOMPARE(jobMachine().states.join(u' '), QStringLiteral("proposed authorised declined deferred"));
        QCOMPARE(jobWorkMachine().states.join(u' '), QStringLiteral("queued clocked done qc_passed"));
    }

    void machineByWordsAgreesWithTheEnumeration()
    {
        for (const OrderStatus from : allOf<OrderStatus>()) {
            QCOMPARE(orderMachine().rank(wordOf(from)), rank(from));
            for (const OrderStatus to : allOf<OrderStatus>()) {
                QCOMPARE(orderMachine().isLegal(wordOf(from), wordOf(to)), isLegal(from, to));
            }
        }
        QCOMPARE(orderMachine().initial, QStringLiteral("draft"));
        QCOMPARE(orderMachine().name, QStringLiteral("order"));
    }

    void unknownWordsAreNeverLegal()
    {
        QVERIFY(!orderMachine().isLegal(u"draft", u"teleported"));
        QVERIFY(!orderMachine().isLegal(u"teleported", u"draft"));
        QVERIFY(!orderMachine().isLegal(u"", u""));
        QCOMPARE(orderMachine().rank(u"teleported"), -1);
        QVERIFY(!orderMachine().knows(u"Draft"));
    }
};

QTEST_APPLESS_MAIN(TestStateMachines)
#include "tst_statemachines.moc"
