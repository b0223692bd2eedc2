// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/leads/leadservice.h"
#include "models/services/orders/orderservice.h"
#include "models/storage/storecheck.h"
#include "tests/undo/twodesks.h"

using namespace forecourt;

namespace {

template <typename T> Result<T> answer(const QFuture<Result<T>> &future)
{
    QFuture<Result<T>> waited = future;
    waited.waitForFinished();
    UndoDesk::settle();
    return waited.result();
}

} // namespace

class TestUndoSync final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desks = std::make_unique<TwoDesks>(); }
    void cleanup() { m_desks.reset(); }

    void bothDesksEndEqual();
    void aStateGoesBackOnTheServerToo();
    void undoBeforeTheFirstPushAgreesToo();
    void whatTheOtherDeskChangedStays();
    void whatWasPulledBeneathAWaitingChangeComesBack();
    void aWaitingChangeBeforeItIsWhatComesBack();
    void whatAnotherDeskDeletedBeneathStaysDeleted();
    void settledWorkGoesAfterNinetyDays();
    void whatUndoOffersIsKeptHoweverOld();
    void aStateMovedOnMeanwhileIsNotPulledBack();
    void aRecordTheOtherDeskEditedStays();

private:
    UndoDesk &here() { return m_desks->here.desk; }
    UndoDesk &there() { return m_desks->there.desk; }

    LeadId newLead()
    {
        NewLead lead;
        lead.name = QStringLiteral("欧阳明");
        lead.phone = QStringLiteral("13800138000");
        return *answer(LeadService(*here().desk.storage, {}).create(lead, {}));
    }
    void call(UndoDesk &desk, const LeadId &id)
    {
        CallRecord call;
        call.outcome = CallOutcome::Connected;
        QVERIFY(answer(LeadService(*desk.desk.storage, {}).recordCall(id, call, {})));
    }
    Lead leadAt(UndoDesk &desk, const LeadId &id)
    {
        return answer(LeadService(*desk.desk.storage, {}).detail(id))->lead();
    }

    OrderId newOrderWith(const QString &notes)
    {
        Order order;
        order.id = OrderId(here().desk.ids.next());
        order.status = OrderStatus::CheckedIn;
        here().act([&](Mutation &mutation) { return records::orders().create(mutation, order); });
        setNotes(here(), order.id, notes);
        m_desks->synchroniseBoth();
        return order.id;
    }
    static void setNotes(UndoDesk &desk, const OrderId &order, const QString &notes)
    {
        OrderService service(*desk.desk.storage);
        QVERIFY(answer(service.setNotes(order, {}, notes)));
    }
    static QString notesAt(UndoDesk &desk, const OrderId &order)
    {
        OrderService service(*desk.desk.storage);
        return answer(service.detail(order))->order.notesInternal;
    }
    // Work that undo does not offer.
    void writeBulk(int operations)
    {
        for (int i = 0; i < operations; ++i) {
            Customer customer;
            customer.id = CustomerId(here().desk.ids.next());
            customer.surname = QStringLiteral("张");
            QVERIFY(answer(here().desk.storage->write(
                Author{StaffId(), QStringLiteral("importLead")},
                [customer](Mutation &mutation) { return records::customers().create(mutation, customer); })));
        }
    }
    static qint64 outboxAt(UndoDesk &desk)
    {
        return desk.desk.number(QStringLiteral("SELECT count(*) FROM outbox"));
    }
    void advanceDays(qint64 days) { here().desk.clock.advance(days * 24 * 60 * 60 * 1000); }

    std::unique_ptr<TwoDesks> m_desks;
};

void TestUndoSync::bothDesksEndEqual()
{
    const LeadId id = newLead();
    call(here(), id);
    m_desks->synchroniseBoth();
    QCOMPARE(there().visible(), here().visible());
    QCOMPARE(here().takeBack().refusal, UndoRefusal::None);
    m_desks->synchroniseBoth();
    QCOMPARE(there().visible(), here().visible());
    QCOMPARE(here().doAgain().refusal, UndoRefusal::None);
    QCOMPARE(here().takeBack().refusal, UndoRefusal::None);
    QCOMPARE(here().takeBack().refusal, UndoRefusal::None); // the lead itself
    m_desks->synchroniseBoth();
    QCOMPARE(there().visible(), here().visible());
    QCOMPARE(there().desk.number(QStringLiteral("SELECT count(*) FROM lead WHERE dead_version = 0")), 0);
    QCOMPARE(m_desks->conflicts(m_desks->here), 0);
}

// "Contacted" does not lead to "new" for anybody but the one who takes the step back.
void TestUndoSync::aStateGoesBackOnTheServerToo()
{
    const LeadId id = newLead();
    m_desks->synchroniseBoth();
    call(here(), id);
    m_desks->synchroniseBoth();
    QCOMPARE(leadAt(there(), id).status, LeadStatus::Contacted);
    here().takeBack();
    m_desks->synchroniseBoth();
    QCOMPARE(leadAt(here(), id).status, LeadStatus::New);
    QCOMPARE(leadAt(there(), id).status, LeadStatus::New);
    QCOMPARE(m_desks->conflicts(m_desks->there), 0);
}

void TestUndoSync::undoBeforeTheFirstPushAgreesToo()
{
    const LeadId id = newLead();
    call(here(), id);
    here().takeBack();
    m_desks->synchroniseBoth();
    QCOMPARE(leadAt(there(), id).status, LeadStatus::New);
    QCOMPARE(there().visible(), here().visible());
    QCOMPARE(m_desks->conflicts(m_desks->there), 0);
    here().doAgain(); // its versions are the server's by now
    m_desks->synchroniseBoth();
    QCOMPARE(leadAt(there(), id).status, LeadStatus::Contacted);
    QCOMPARE(there().visible(), here().visible());
}

void TestUndoSync::whatTheOtherDeskChangedStays()
{
    Order order;
    order.id = OrderId(here().desk.ids.next());
    order.status = OrderStatus::CheckedIn;
    here().act([&](Mutation &mutation) { return records::orders().create(mutation, order); });
    m_desks->synchroniseBoth();
    OrderService mine(*here().desk.storage);
    QVERIFY(answer(mine.setNotes(order.id, QStringLiteral("printed"), QStringLiteral("internal"))));
    m_desks->synchroniseBoth();
    OrderService theirs(*there().desk.storage);
    QVERIFY(answer(theirs.setNotes(order.id, QStringLiteral("printed"), QStringLiteral("better"))));
    m_desks->synchronise(m_desks->there);
    m_desks->synchronise(m_desks->here);
    const UndoOutcome outcome = here().takeBack();
    QCOMPARE(outcome.stayed,
             (QList<StayedField>{{QStringLiteral("service_order"), QStringLiteral("notes_internal")}}));
    m_desks->synchroniseBoth();
    const Order now = answer(theirs.detail(order.id))->order;
    QCOMPARE(now.notesPrinted, QString());
    QCOMPARE(now.notesInternal, QStringLiteral("better"));
    QCOMPARE(there().visible(), here().visible());
    QCOMPARE(m_desks->conflicts(m_desks->here), 0);
}

// The pulled value lies beneath the desk's own waiting one, which hides it; it is somebody's work all the
// same.
void TestUndoSync::whatWasPulledBeneathAWaitingChangeComesBack()
{
    const OrderId order = newOrderWith(QStringLiteral("first"));
    setNotes(there(), order, QStringLiteral("theirs"));
    m_desks->synchronise(m_desks->there);
    UndoOutcome outcome;
    m_desks->synchronise(m_desks->here, {[&] { setNotes(here(), order, QStringLiteral("mine")); },
                                         [&] {
                                             QCOMPARE(notesAt(here(), order), QStringLiteral("mine"));
                                             outcome = here().takeBack();
                                         }});
    QCOMPARE(outcome.refusal, UndoRefusal::None);
    QCOMPARE(outcome.stayed,
             (QList<StayedField>{{QStringLiteral("service_order"), QStringLiteral("notes_internal")}}));
    QCOMPARE(notesAt(here(), order), QStringLiteral("theirs"));
    m_desks->synchroniseBoth();
    QCOMPARE(notesAt(here(), order), QStringLiteral("theirs"));
    QCOMPARE(there().visible(), here().visible());
}

// An own change that waits stands on top of what was pulled, and is not what is taken back.
void TestUndoSync::aWaitingChangeBeforeItIsWhatComesBack()
{
    const OrderId order = newOrderWith(QStringLiteral("first"));
    setNotes(there(), order, QStringLiteral("theirs"));
    m_desks->synchronise(m_desks->there);
    UndoOutcome outcome;
    m_desks->synchronise(m_desks->here, {[&] {
                                             setNotes(here(), order, QStringLiteral("second"));
                                             setNotes(here(), order, QStringLiteral("third"));
                                         },
                                         [&] {
                                             outcome = here().takeBack();
                                         }});
    QCOMPARE(outcome.stayed, QList<StayedField>());
    QCOMPARE(notesAt(here(), order), QStringLiteral("second"));
    m_desks->synchroniseBoth();
    QCOMPARE(there().visible(), here().visible());
}

void TestUndoSync::whatAnotherDeskDeletedBeneathStaysDeleted()
{
    Customer customer;
    customer.id = CustomerId(here().desk.ids.next());
    customer.surname = QStringLiteral("欧阳");
    here().act([&](Mutation &mutation) { return records::customers().create(mutation, customer); });
    m_desks->synchroniseBoth();
    const auto remove = [&](UndoDesk &desk) {
        desk.act(
            [&](Mutation &mutation) { return mutation.remove(collections::kCustomer, customer.id.uuid()); });
    };
    remove(there());
    m_desks->synchronise(m_desks->there);
    UndoOutcome outcome;
    m_desks->synchronise(m_desks->here, {[&] { remove(here()); },
                                         [&] {
                                             outcome = here().takeBack();
                                         }});
    QCOMPARE(outcome.refusal, UndoRefusal::Changed);
    QCOMPARE(outcome.stayed, (QList<StayedField>{{QStringLiteral("customer"), QString()}}));
    m_desks->synchroniseBoth();
    QVERIFY(here().entity(collections::kCustomer, customer.id.uuid()).dead != 0);
}

void TestUndoSync::settledWorkGoesAfterNinetyDays()
{
    writeBulk(3);
    m_desks->synchroniseBoth();
    advanceDays(80);
    writeBulk(2);
    m_desks->synchroniseBoth();
    QCOMPARE(outboxAt(here()), 5);
    advanceDays(11);
    m_desks->synchroniseBoth();
    QCOMPARE(outboxAt(here()), 2);
    writeBulk(1);
    m_desks->synchroniseBoth();
    QCOMPARE(there().visible(), here().visible());
    const auto check =
        here().desk.read([](Database &database) { return checkStore(database, forecourtCatalog()); });
    QVERIFY(check && check->isSound());
    advanceDays(200);
    m_desks->synchroniseBoth();
    QCOMPARE(outboxAt(here()), 0);
}

void TestUndoSync::whatUndoOffersIsKeptHoweverOld()
{
    writeBulk(2);
    const OrderId order = newOrderWith(QStringLiteral("first"));
    setNotes(here(), order, QStringLiteral("second"));
    m_desks->synchroniseBoth();
    advanceDays(200);
    m_desks->synchroniseBoth();
    QCOMPARE(outboxAt(here()), 3); // the making of the order, its first notes, its second
    QCOMPARE(here().takeBack().refusal, UndoRefusal::None);
    QCOMPARE(notesAt(here(), order), QStringLiteral("first"));
}

// The desk cannot know yet; the server does, and keeps the later step for everybody to see.
void TestUndoSync::aStateMovedOnMeanwhileIsNotPulledBack()
{
    const LeadId id = newLead();
    call(here(), id);
    m_desks->synchroniseBoth();
    QVERIFY(answer(LeadService(*there().desk.storage, {}).setStatus(id, LeadStatus::Qualified, {}, {})));
    m_desks->synchronise(m_desks->there);
    here().takeBack();
    m_desks->synchroniseBoth();
    QCOMPARE(leadAt(here(), id).status, LeadStatus::Qualified);
    QCOMPARE(there().visible(), here().visible());
    QVERIFY(m_desks->conflicts(m_desks->here) > 0); // and a person is told
}

void TestUndoSync::aRecordTheOtherDeskEditedStays()
{
    const LeadId id = newLead();
    m_desks->synchroniseBoth();
    call(there(), id);
    m_desks->synchronise(m_desks->there);
    m_desks->synchronise(m_desks->here);
    QCOMPARE(here().takeBack().refusal, UndoRefusal::Changed);
    QCOMPARE(leadAt(here(), id).status, LeadStatus::Contacted);
}

QTEST_GUILESS_MAIN(TestUndoSync)
#include "tst_undosync.moc"
