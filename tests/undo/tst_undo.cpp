// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/customers/customerservice.h"
#include "models/services/leads/leadservice.h"
#include "models/services/orders/orderservice.h"
#include "models/services/timeline/timelinekinds.h"
#include "tests/undo/randomaction.h"
#include "tests/undo/undodesk.h"

#include <QSignalSpy>

using namespace forecourt;

namespace {

template <typename T> T need(QFuture<Result<T>> future)
{
    future.waitForFinished();
    const auto result = future.takeResult();
    if (!result) {
        qFatal("not done: %s", qPrintable(result.error().detail));
    }
    UndoDesk::settle();
    return *result;
}

void need(QFuture<Result<void>> future)
{
    future.waitForFinished();
    const auto result = future.takeResult();
    if (!result) {
        qFatal("not done: %s", qPrintable(result.error().detail));
    }
    UndoDesk::settle();
}

Result<void> apply(Mutation &mutation, const std::vector<RandomEdit> &action)
{
    RandomEditor editor(mutation);
    for (const RandomEdit &edit : action) {
        FORECOURT_TRY(editor.apply(edit));
    }
    return {};
}

} // namespace

class TestUndo final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyActionIsTakenBackAndDoneAgain();
    void aRowOfActionsIsTakenBackInOrder();
    void whatALaterActionLeftAsItWasHoldsNothing();
    void aLeadCallComesBackWithItsStatus();
    void theTimelineTellsOfIt();
    void aNewActionEndsWhatCouldBeDoneAgain();
    void onlyOwnActionsAreOffered();
    void aFieldSomebodyChangedSinceStays();
    void aRecordOthersBuildOnStays();
    void moneyIsTakenBackByACounterEntry();
    void aSettledOrderRefuses();
    void aCancelledOrderComesBack();
    void aWithdrawnConsentRefuses();
    void anErrorKeepsTheAction();
    void anErrorPutsTheActionBackInItsPlace();
    void onlySoManyAreKept();
    void theActionSaysWhatItWas();
    void undoRightAfterRedoTakesThatBack();

private:
    OrderId newOrder(UndoDesk &desk)
    {
        Order order;
        order.id = OrderId(desk.desk.ids.next());
        order.number = QStringLiteral("R1");
        order.status = OrderStatus::CheckedIn;
        desk.act([&](Mutation &mutation) { return records::orders().create(mutation, order); });
        return order.id;
    }
};

void TestUndo::anyActionIsTakenBackAndDoneAgain()
{
    UndoDesk desk;
    QVERIFY(rc::check([&] {
        const auto action = randomAction();
        const QStringList before = desk.visible();
        const qint64 operations = desk.desk.number(QStringLiteral("SELECT count(*) FROM outbox"));
        desk.act([&](Mutation &mutation) { return apply(mutation, action); });
        const QStringList after = desk.visible();
        if (desk.desk.number(QStringLiteral("SELECT count(*) FROM outbox")) == operations ||
            before == after) {
            return; // nothing was done
        }
        const UndoOutcome undone = desk.takeBack();
        if (undone.refusal != UndoRefusal::None) {
            RC_ASSERT(desk.visible() == after); // others build on what it created
            return;
        }
        RC_ASSERT(undone.stayed.isEmpty());
        RC_ASSERT(desk.visible() == before);
        RC_ASSERT(desk.doAgain().refusal == UndoRefusal::None);
        RC_ASSERT(desk.visible() == after);
        RC_ASSERT(desk.takeBack().refusal == UndoRefusal::None);
        RC_ASSERT(desk.visible() == before);
    }));
}

void TestUndo::aRowOfActionsIsTakenBackInOrder()
{
    UndoDesk desk;
    QVERIFY(rc::check([&] {
        QList<QStringList> states{desk.visible()};
        const int number = *rc::gen::inRange(2, 6);
        for (int i = 0; i < number; ++i) {
            const auto action = randomAction();
            const qint64 operations = desk.desk.number(QStringLiteral("SELECT count(*) FROM outbox"));
            desk.act([&](Mutation &mutation) { return apply(mutation, action); });
            if (desk.desk.number(QStringLiteral("SELECT count(*) FROM outbox")) != operations) {
                states.append(desk.visible());
            }
        }
        for (qsizetype i = states.size() - 2; i >= 0; --i) {
            if (desk.takeBack().refusal != UndoRefusal::None) {
                return; // nothing but what left no trace
            }
            RC_ASSERT(desk.visible() == states.at(i));
        }
        for (qsizetype i = 1; i < states.size(); ++i) {
            RC_ASSERT(desk.doAgain().refusal == UndoRefusal::None);
            RC_ASSERT(desk.visible() == states.at(i));
        }
    }));
}

// It wrote the field twice, and the last value was the one before.
void TestUndo::whatALaterActionLeftAsItWasHoldsNothing()
{
    constexpr int kSurname = 1;
    constexpr int kBirthYear = 6;
    UndoDesk desk;
    const QUuid customer = derivedId("undo", "customer");
    const auto year = [&](Mutation &mutation, int value) {
        return mutation.put(collections::kCustomer, customer, {{kBirthYear, CellValue(value)}});
    };
    desk.act([&](Mutation &mutation) {
        return mutation.create(collections::kCustomer, customer, {{kBirthYear, CellValue(1951)}});
    });
    desk.act([&](Mutation &mutation) { return year(mutation, 1952); });
    desk.act([&](Mutation &mutation) -> Result<void> {
        FORECOURT_TRY(year(mutation, 1950));
        FORECOURT_TRY(year(mutation, 1952));
        return mutation.put(collections::kCustomer, customer, {{kSurname, QStringLiteral("王")}});
    });
    QCOMPARE(desk.takeBack().refusal, UndoRefusal::None);
    const UndoOutcome second = desk.takeBack();
    QCOMPARE(second.refusal, UndoRefusal::None);
    QVERIFY(second.stayed.isEmpty());
    QCOMPARE(desk.entity(collections::kCustomer, customer).cells.value(kBirthYear).value, CellValue(1951));
}

void TestUndo::aLeadCallComesBackWithItsStatus()
{
    UndoDesk desk;
    LeadService leads(*desk.desk.storage, {});
    NewLead lead;
    lead.name = QStringLiteral("欧阳明");
    lead.phone = QStringLiteral("13800138000");
    const LeadId id = need(leads.create(lead, {}));
    const QStringList before = desk.visible();
    CallRecord call;
    call.outcome = CallOutcome::Connected;
    call.note = QStringLiteral("周六上午");
    need(leads.recordCall(id, call, {}));
    QCOMPARE(need(leads.detail(id)).lead().status, LeadStatus::Contacted);
    const UndoOutcome outcome = desk.takeBack();
    QCOMPARE(outcome.action.useCase, QStringLiteral("recordLeadCall"));
    QCOMPARE(outcome.action.title, QStringLiteral("欧阳明"));
    QCOMPARE(desk.visible(), before);
}

void TestUndo::theTimelineTellsOfIt()
{
    UndoDesk desk;
    LeadService leads(*desk.desk.storage, {});
    NewLead lead;
    lead.name = QStringLiteral("欧阳明");
    const LeadId id = need(leads.create(lead, {}));
    CallRecord call;
    call.outcome = CallOutcome::NoAnswer;
    need(leads.recordCall(id, call, {}));
    desk.takeBack();
    LeadDetail detail = need(leads.detail(id));
    QCOMPARE(detail.unansweredCalls, 0);
    QCOMPARE(detail.history.size(), 2); // the call still stands there, with its mark
    QCOMPARE(detail.history.first().event.kind, QString(timelinekinds::kLeadContacted));
    QVERIFY(detail.history.first().undoneAt > 0);
    QCOMPARE(detail.history.last().undoneAt, 0);
    desk.doAgain();
    detail = need(leads.detail(id));
    QCOMPARE(detail.unansweredCalls, 1);
    QCOMPARE(detail.history.first().undoneAt, 0);
}

void TestUndo::aNewActionEndsWhatCouldBeDoneAgain()
{
    UndoDesk desk;
    const auto note = [](Mutation &mutation) {
        TimelineEvent event;
        event.kind = QStringLiteral("note");
        return recordEvent(mutation, event);
    };
    desk.act(note);
    desk.takeBack();
    QVERIFY(desk.undo.canRedo());
    desk.act(note);
    QVERIFY(!desk.undo.canRedo());
    QVERIFY(desk.undo.canUndo());
}

void TestUndo::onlyOwnActionsAreOffered()
{
    UndoDesk desk;
    newOrder(desk);
    desk.undo.actAs(StaffId(desk.desk.ids.next()));
    QVERIFY(!desk.undo.canUndo());
    desk.undo.actAs({});
    QVERIFY(desk.undo.canUndo());
}

void TestUndo::aFieldSomebodyChangedSinceStays()
{
    UndoDesk desk;
    OrderService orders(*desk.desk.storage);
    const OrderId id = newOrder(desk);
    need(orders.setNotes(id, QStringLiteral("gedruckt"), QStringLiteral("intern")));
    const StaffId other(desk.desk.ids.next());
    orders.actAs(other);
    need(orders.setNotes(id, QStringLiteral("gedruckt"), QStringLiteral("anders")));
    const UndoOutcome outcome = desk.takeBack();
    QCOMPARE(outcome.refusal, UndoRefusal::None);
    QCOMPARE(outcome.stayed,
             (QList<StayedField>{{QStringLiteral("service_order"), QStringLiteral("notes_internal")}}));
    const Order order = need(orders.detail(id)).order;
    QCOMPARE(order.notesPrinted, QString());
    QCOMPARE(order.notesInternal, QStringLiteral("anders"));
}

void TestUndo::aRecordOthersBuildOnStays()
{
    UndoDesk desk;
    CustomerService customers(*desk.desk.storage);
    const CustomerId id = need(customers.create({}, {QStringLiteral("赵伟"), {}, {}, {}}));
    const StaffId other(desk.desk.ids.next());
    need(customers.addNote(other, id, QStringLiteral("ruft zurück")));
    const QStringList before = desk.visible();
    const UndoOutcome outcome = desk.takeBack();
    QCOMPARE(outcome.refusal, UndoRefusal::Changed);
    QCOMPARE(desk.visible(), before);
}

void TestUndo::moneyIsTakenBackByACounterEntry()
{
    UndoDesk desk;
    OrderService orders(*desk.desk.storage);
    const OrderId id = newOrder(desk);
    NewPayment payment;
    payment.amountMinor = 12'300;
    need(orders.takePayment(id, payment));
    QCOMPARE(desk.takeBack().refusal, UndoRefusal::None);
    QCOMPARE(desk.desk.number(QStringLiteral("SELECT count(*) FROM payment WHERE dead_version = 0")), 2);
    QCOMPARE(desk.desk.number(QStringLiteral("SELECT sum(amount_minor) FROM payment")), 0);
    QCOMPARE(desk.doAgain().refusal, UndoRefusal::None);
    QCOMPARE(desk.desk.number(QStringLiteral("SELECT sum(amount_minor) FROM payment")), 12'300);
}

void TestUndo::aSettledOrderRefuses()
{
    UndoDesk desk;
    OrderService orders(*desk.desk.storage);
    const OrderId id = newOrder(desk);
    NewJob job;
    job.title = QStringLiteral("保养");
    need(orders.addJob(id, job));
    need(orders.setStatus(id, OrderStatus::Ready));
    need(orders.setStatus(id, OrderStatus::Settled));
    const QStringList before = desk.visible();
    QCOMPARE(desk.takeBack().refusal, UndoRefusal::Settled);
    QCOMPARE(desk.takeBack().refusal, UndoRefusal::Settled); // "ready" is over
    QCOMPARE(desk.takeBack().refusal, UndoRefusal::Settled); // the job
    QCOMPARE(desk.visible(), before);
}

void TestUndo::aCancelledOrderComesBack()
{
    UndoDesk desk;
    OrderService orders(*desk.desk.storage);
    const OrderId id = newOrder(desk);
    need(orders.setStatus(id, OrderStatus::Cancelled));
    QCOMPARE(desk.takeBack().refusal, UndoRefusal::None);
    QCOMPARE(need(orders.detail(id)).order.status, OrderStatus::CheckedIn);
}

void TestUndo::aWithdrawnConsentRefuses()
{
    UndoDesk desk;
    CustomerService customers(*desk.desk.storage);
    const CustomerId id = need(customers.create({}, {QStringLiteral("赵伟"), {}, {}, {}}));
    need(customers.giveConsent({}, id, QStringLiteral("marketing"), QStringLiteral("phone"), {}));
    const auto consent = desk.desk.read([](Database &database) {
        return database.first(QStringLiteral("SELECT id FROM consent"), {},
                              [](const Row &row) { return row.id<ConsentId>(0); });
    });
    QVERIFY(consent && *consent);
    need(customers.withdrawConsent({}, **consent));
    const QStringList before = desk.visible();
    QCOMPARE(desk.takeBack().refusal, UndoRefusal::Consent);
    QCOMPARE(desk.visible(), before);
}

void TestUndo::anErrorKeepsTheAction()
{
    UndoDesk desk;
    newOrder(desk);
    const QStringList before = desk.visible();
    // Another program holds the file: the whole compensation fails or stands.
    const auto locked = desk.desk.read([](Database &database) {
        return database.run(QStringLiteral("CREATE TRIGGER full BEFORE INSERT ON outbox BEGIN SELECT "
                                           "RAISE(ABORT, 'no space'); END"));
    });
    QVERIFY(locked);
    auto future = desk.undo.undo();
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.result());
    UndoDesk::settle();
    QCOMPARE(desk.visible(), before);
    QVERIFY(desk.undo.canUndo());
    QVERIFY(
        desk.desk.read([](Database &database) { return database.run(QStringLiteral("DROP TRIGGER full")); }));
    QCOMPARE(desk.takeBack().refusal, UndoRefusal::None);
    QVERIFY(desk.visible() != before);
}

void TestUndo::anErrorPutsTheActionBackInItsPlace()
{
    UndoDesk desk;
    const auto record = [&](const char *useCase) {
        Order order;
        order.id = OrderId(desk.desk.ids.next());
        auto written = desk.desk.storage->write(
            Author{StaffId(), QString::fromLatin1(useCase)},
            [order](Mutation &mutation) { return records::orders().create(mutation, order); });
        written.waitForFinished();
        QVERIFY(written.result());
    };
    record("first");
    UndoDesk::settle();
    QVERIFY(desk.desk.read([](Database &database) {
        return database.run(QStringLiteral("CREATE TRIGGER full BEFORE INSERT ON outbox "
                                           "WHEN instr(CAST(NEW.body AS TEXT), 'undo:') > 0 BEGIN SELECT "
                                           "RAISE(ABORT, 'no space'); END"));
    }));
    auto future = desk.undo.undo();
    record("second"); // committed after the step was chosen, before it is told
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.result());
    UndoDesk::settle();
    QVERIFY(
        desk.desk.read([](Database &database) { return database.run(QStringLiteral("DROP TRIGGER full")); }));
    QCOMPARE(desk.takeBack().action.useCase, QStringLiteral("second"));
    QCOMPARE(desk.takeBack().action.useCase, QStringLiteral("first"));
}

void TestUndo::onlySoManyAreKept()
{
    UndoDesk desk;
    for (size_t i = 0; i < UndoService::kKept + 5; ++i) {
        newOrder(desk);
    }
    size_t taken = 0;
    while (desk.undo.canUndo()) {
        desk.takeBack();
        ++taken;
    }
    QCOMPARE(taken, UndoService::kKept);
    QCOMPARE(desk.desk.number(QStringLiteral("SELECT count(*) FROM service_order WHERE dead_version = 0")),
             5);
}

void TestUndo::theActionSaysWhatItWas()
{
    UndoDesk desk;
    QSignalSpy done(&desk.undo, &UndoService::done);
    OrderService orders(*desk.desk.storage);
    const OrderId id = newOrder(desk);
    NewJob job;
    job.title = QStringLiteral("保养");
    need(orders.addJob(id, job));
    QTRY_COMPARE(done.count(), 2);
    const auto action = done.last().first().value<UndoAction>();
    QCOMPARE(action.useCase, QStringLiteral("addJob"));
    QCOMPARE(action.kind, QStringLiteral("order"));
    QCOMPARE(action.record, id.uuid());
    QCOMPARE(action.title, QStringLiteral("R1"));
}

// Nobody waits between two keys for the first to be written.
void TestUndo::undoRightAfterRedoTakesThatBack()
{
    UndoDesk desk;
    const OrderId first = newOrder(desk);
    const OrderId second = newOrder(desk);
    desk.takeBack();
    const auto redone = desk.undo.redo();
    const auto undone = desk.undo.undo();
    QTRY_VERIFY(redone.isFinished() && undone.isFinished());
    QCOMPARE(redone.result()->action.record, second.uuid());
    QCOMPARE(undone.result()->action.record, second.uuid());
    QCOMPARE(desk.entity(collections::kServiceOrder, first.uuid()).dead, 0);
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
