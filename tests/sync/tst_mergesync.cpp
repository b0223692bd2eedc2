// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/customers/customermerge.h"
#include "models/storage/aliases.h"
#include "models/storage/storecheck.h"
#include "tests/support/dealerdata.h"
#include "tests/undo/twodesks.h"

using namespace forecourt;

// Merging at two desks that do not know of each other yet: both end equal, and nothing is lost.
class TestMergeSync final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desks = std::make_unique<TwoDesks>();
        m_a = addCustomer(here().desk, QStringLiteral("王伟"));
        m_b = addCustomer(here().desk, QStringLiteral("王先生"));
        m_c = addCustomer(here().desk, QStringLiteral("王总"));
        UndoDesk::settle();
        m_desks->synchroniseBoth();
    }
    void cleanup() { m_desks.reset(); }

    void theOtherDeskSeesTheMerge()
    {
        join(here(), m_a, m_b);
        m_desks->synchroniseBoth();
        endEqual();
        QCOMPARE(shown(there(), m_a), m_b);
    }

    void theSameMergeTwiceIsOne()
    {
        join(here(), m_a, m_b);
        join(there(), m_a, m_b);
        m_desks->synchroniseBoth();
        endEqual();
        QCOMPARE(shown(there(), m_a), m_b);
        QCOMPARE(here().desk.number(QStringLiteral("SELECT count(*) FROM record_alias")), 1);
        QCOMPARE(TwoDesks::conflicts(m_desks->here), 0);
    }

    void bothWaysIsOneCustomer()
    {
        join(here(), m_a, m_b);
        join(there(), m_b, m_a);
        m_desks->synchroniseBoth();
        endEqual();
        const CustomerId root = shown(here(), m_a);
        QCOMPARE(shown(here(), m_b), root);
        QCOMPARE(root, smaller(m_a, m_b));
        QCOMPARE(list(here()).size(), 2);
    }

    void aCircleOfThreeIsOneCustomer()
    {
        join(here(), m_a, m_b);
        join(there(), m_b, m_c);
        m_desks->synchroniseBoth();
        endEqual();
        QCOMPARE(shown(there(), m_a), m_c);
        QCOMPARE(list(here()).size(), 1);
    }

    void twoTargetsAreAConflictToLookAt()
    {
        join(here(), m_a, m_b);
        join(there(), m_a, m_c);
        m_desks->synchroniseBoth();
        endEqual();
        QVERIFY(shown(here(), m_a) == m_b || shown(here(), m_a) == m_c);
        QVERIFY(TwoDesks::conflicts(m_desks->here) > 0);
        QCOMPARE(list(here()).size(), 2);
    }

    void anEditOfTheMergedRecordIsKept()
    {
        join(here(), m_a, m_b);
        QVERIFY(answerOf(CustomerService(*there().desk.storage)
                             .addContactPoint({}, m_a, ContactKind::Mobile, QStringLiteral("13912345678"))));
        QVERIFY(answerOf(CustomerService(*there().desk.storage).addNote({}, m_a, QStringLiteral("called"))));
        m_desks->synchroniseBoth();
        endEqual();
        const auto detail = answerOf(CustomerService(*here().desk.storage).detail(m_b));
        QCOMPARE(detail->contactPoints.size(), 1);
        const auto found = answerOf(
            CustomerService(*here().desk.storage).list(QStringLiteral("5678"), CustomerFilter::All, 5));
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().id, m_b);
    }

    void aRootDeletedMeanwhileTakesNobodyWithIt()
    {
        join(here(), m_a, m_b);
        QVERIFY(answerOf(CustomerService(*there().desk.storage).remove({}, m_b)));
        m_desks->synchroniseBoth();
        endEqual();
        QCOMPARE(shown(here(), m_a), m_a);
        QCOMPARE(shown(there(), m_b), m_a);
        QCOMPARE(list(there()).size(), 2);
    }

    void undoReachesTheOtherDesk()
    {
        join(here(), m_a, m_b);
        m_desks->synchroniseBoth();
        QCOMPARE(here().takeBack().refusal, UndoRefusal::None);
        m_desks->synchroniseBoth();
        endEqual();
        QCOMPARE(list(there()).size(), 3);
        QCOMPARE(here().doAgain().refusal, UndoRefusal::None);
        m_desks->synchroniseBoth();
        endEqual();
        QCOMPARE(shown(there(), m_a), m_b);
    }

    void undoAndTheSameMergeElsewhereConverge()
    {
        join(here(), m_a, m_b);
        m_desks->synchronise(m_desks->here);
        join(there(), m_a, m_b);
        QCOMPARE(here().takeBack().refusal, UndoRefusal::None);
        m_desks->synchroniseBoth();
        m_desks->synchroniseBoth();
        endEqual();
    }

    void separatingWhileTheOtherEditsConverges()
    {
        join(here(), m_a, m_b);
        m_desks->synchroniseBoth();
        QVERIFY(answerOf(CustomerMerge(*here().desk.storage).separate({}, m_a)));
        QVERIFY(answerOf(CustomerService(*there().desk.storage).addNote({}, m_b, QStringLiteral("x"))));
        join(there(), m_c, m_b);
        m_desks->synchroniseBoth();
        endEqual();
        QCOMPARE(shown(there(), m_a), m_a);
        QCOMPARE(shown(here(), m_c), m_b);
    }

private:
    UndoDesk &here() { return m_desks->here.desk; }
    UndoDesk &there() { return m_desks->there.desk; }

    static CustomerId smaller(const CustomerId &a, const CustomerId &b)
    {
        return a.toBytes() < b.toBytes() ? a : b;
    }

    static void join(UndoDesk &desk, const CustomerId &of, const CustomerId &into)
    {
        const auto done = answerOf(CustomerMerge(*desk.desk.storage).join({}, of, into, {}));
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        UndoDesk::settle();
    }

    static CustomerId shown(UndoDesk &desk, const CustomerId &id)
    {
        const auto detail = answerOf(CustomerService(*desk.desk.storage).detail(id));
        return detail ? detail->customer.id : CustomerId();
    }

    static QList<CustomerRow> list(UndoDesk &desk)
    {
        return *answerOf(CustomerService(*desk.desk.storage).list({}, CustomerFilter::All, 20));
    }

    void endEqual()
    {
        QCOMPARE(here().visible(), there().visible());
        for (UndoDesk *desk : {&here(), &there()}) {
            const auto check = desk->desk.read([](Database &d) { return checkStore(d, forecourtCatalog()); });
            QVERIFY(check);
            QVERIFY2(check->isSound(),
                     qPrintable((check->aliases + check->search + check->sync).join(u'\n')));
        }
        for (const CustomerId &id : {m_a, m_b, m_c}) {
            QCOMPARE(shown(here(), id), shown(there(), id));
        }
    }

    std::unique_ptr<TwoDesks> m_desks;
    CustomerId m_a;
    CustomerId m_b;
    CustomerId m_c;
};

QTEST_GUILESS_MAIN(TestMergeSync)
#include "tst_mergesync.moc"
