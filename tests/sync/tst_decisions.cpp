// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sync/syncqueueservice.h"
#include "tests/undo/twodesks.h"

using namespace forecourt;

namespace {

constexpr int kFullName = 3;

template <typename T> Result<T> wait(QFuture<Result<T>> future)
{
    while (!future.isFinished()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    UndoDesk::settle();
    return future.result();
}

} // namespace

// A decision about a conflict travels, and so does its undo: two desks and their server.
class TestDecisions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desks = std::make_unique<TwoDesks>();
        m_here = std::make_unique<SyncQueueService>(*here().desk.storage);
        m_there = std::make_unique<SyncQueueService>(*there().desk.storage);
        m_customer = here()
                         .act([](Mutation &mutation) -> Result<QUuid> {
                             Customer customer;
                             customer.id = CustomerId(mutation.newId());
                             customer.fullName = QStringLiteral("张伟");
                             FORECOURT_TRY(records::customers().create(mutation, customer));
                             return customer.id.uuid();
                         })
                         .value();
        m_desks->synchroniseBoth();
        rename(here(), QStringLiteral("张威"));
        there().desk.clock.advance(60'000);
        rename(there(), QStringLiteral("张为"));
        m_desks->synchroniseBoth();
    }
    void cleanup()
    {
        m_here.reset();
        m_there.reset();
        m_desks.reset();
    }

    void bothSidesSayWhoAndWhen();
    void aDecisionClosesTheConflictOnAllDesks();
    void undoOpensItAgainOnAllDesks();
    void redoDecidesItAgain();
    void whatWasOpenedAgainCanBeDecidedOtherwise();
    void everyTurnIsTheSameOnAllDesks();
    void decidingAtOnceIsNoConflictOfItsOwn();

private:
    UndoDesk &here() { return m_desks->here.desk; }
    UndoDesk &there() { return m_desks->there.desk; }

    void rename(UndoDesk &desk, const QString &name)
    {
        desk.act([&](Mutation &mutation) {
            return mutation.put(collections::kCustomer, m_customer, {{kFullName, name}});
        });
    }
    QList<ConflictItem> open(SyncQueueService &queue)
    {
        return wait(queue.conflicts(10)).value_or(QList<ConflictItem>());
    }
    void decide(SyncQueueService &queue, ConflictDecision decision)
    {
        const QList<ConflictItem> items = open(queue);
        QCOMPARE(items.size(), 1);
        QVERIFY(wait(queue.decide({}, items.first().seq, items.first().idx, decision)));
    }
    QString name(UndoDesk &desk)
    {
        return desk.entity(collections::kCustomer, m_customer).cells.value(kFullName).value.text();
    }

    std::unique_ptr<TwoDesks> m_desks;
    std::unique_ptr<SyncQueueService> m_here;
    std::unique_ptr<SyncQueueService> m_there;
    QUuid m_customer;
};

void TestDecisions::bothSidesSayWhoAndWhen()
{
    for (SyncQueueService *queue : {m_here.get(), m_there.get()}) {
        const QList<ConflictItem> items = open(*queue);
        QCOMPARE(items.size(), 1);
        const auto story = wait(queue->story(items.first()));
        QVERIFY(story.has_value());
        QCOMPARE(story->won.desk, QStringLiteral("A2"));
        QCOMPARE(story->lost.desk, QStringLiteral("A1"));
        QVERIFY(story->won.at > story->lost.at);
        QVERIFY(story->lost.at > 0);
        QCOMPARE(story->current.text(), QStringLiteral("张为"));
        QCOMPARE(story->openKind, QStringLiteral("customer"));
    }
}

void TestDecisions::aDecisionClosesTheConflictOnAllDesks()
{
    decide(*m_here, ConflictDecision::UseOther);
    QCOMPARE(open(*m_here).size(), 0);
    m_desks->synchroniseBoth();
    QCOMPARE(open(*m_there).size(), 0);
    QCOMPARE(name(there()), QStringLiteral("张威"));
}

void TestDecisions::undoOpensItAgainOnAllDesks()
{
    decide(*m_here, ConflictDecision::UseOther);
    m_desks->synchroniseBoth();
    QCOMPARE_EQ(here().takeBack().refusal, UndoRefusal::None);
    QCOMPARE(open(*m_here).size(), 1);
    QCOMPARE(name(here()), QStringLiteral("张为"));
    m_desks->synchroniseBoth();
    QCOMPARE(open(*m_there).size(), 1);
    QCOMPARE(name(there()), QStringLiteral("张为"));
}

void TestDecisions::redoDecidesItAgain()
{
    decide(*m_here, ConflictDecision::UseOther);
    here().takeBack();
    QCOMPARE_EQ(here().doAgain().refusal, UndoRefusal::None);
    m_desks->synchroniseBoth();
    QCOMPARE(open(*m_here).size(), 0);
    QCOMPARE(open(*m_there).size(), 0);
    QCOMPARE(name(there()), QStringLiteral("张威"));
}

void TestDecisions::whatWasOpenedAgainCanBeDecidedOtherwise()
{
    decide(*m_here, ConflictDecision::KeepWinner);
    here().takeBack();
    m_desks->synchroniseBoth();
    decide(*m_there, ConflictDecision::UseOther);
    m_desks->synchroniseBoth();
    QCOMPARE(open(*m_here).size(), 0);
    QCOMPARE(name(here()), QStringLiteral("张威"));
}

void TestDecisions::everyTurnIsTheSameOnAllDesks()
{
    decide(*m_here, ConflictDecision::KeepWinner);
    here().takeBack();
    here().doAgain();
    m_desks->synchroniseBoth();
    const auto reviews = QStringLiteral("SELECT count(*) FROM conflict_review");
    QCOMPARE(here().desk.number(reviews), 3);
    QCOMPARE(there().desk.number(reviews), 3);
    QCOMPARE(open(*m_here).size(), open(*m_there).size());
}

void TestDecisions::decidingAtOnceIsNoConflictOfItsOwn()
{
    decide(*m_here, ConflictDecision::KeepWinner);
    there().desk.clock.advance(5000);
    decide(*m_there, ConflictDecision::KeepWinner);
    m_desks->synchroniseBoth();
    QCOMPARE(open(*m_here).size(), 0);
    QCOMPARE(open(*m_there).size(), 0);
}

QTEST_GUILESS_MAIN(TestDecisions)
#include "tst_decisions.moc"
