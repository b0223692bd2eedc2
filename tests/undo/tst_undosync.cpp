// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/leads/leadservice.h"
#include "models/services/orders/orderservice.h"
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
