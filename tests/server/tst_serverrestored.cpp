// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/servertest.h"

using namespace forecourt;

namespace {

const QUuid kAnna = idNumber(11);
const QUuid kBert = idNumber(12);

} // namespace

// A server that was put back, and desks that hold more than it, or something else.
class TestServerRestored final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { useEngineOfRow(); }
    void aRestoredBackupBeginsANewEpoch();
    void restoringOneBackupTwiceGivesTwoEpochs();
    void aRemovalOfTheEpochBeforeStillRemoves();
    void refusedOperationsThatStandInTheLogAreNamed();
    void aDeskThatHoldsAnotherHistoryIsTold();
    void desksEnrolledAfterARestoreTakeNoPrefixOfTheLost();
};

void TestServerRestored::aRestoredBackupBeginsANewEpoch()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    const auto first = desk.commit({newCustomer(kAnna, QStringLiteral("A"))});
    need(server.service->push(desk.caller, desk.request({first})));
    const auto backup = server.backup();
    const auto second = desk.commit({newCustomer(kBert, QStringLiteral("B"))});
    need(server.service->push(desk.caller, desk.request({second})));

    server.serve(server.open(*backup));
    desk.epoch = need(server.store->restored(desk.caller.store, server.clock.nowMs()));
    QVERIFY(desk.epoch > 1);
    QCOMPARE(need(server.service->hello(desk.caller, {1, desk.replica, 1, 2, 2, 1})).n, 1);
    // What was lost is offered again and taken, what was kept is known.
    const PushReply reply = need(server.service->push(desk.caller, desk.request({first, second})));
    QCOMPARE(reply.results,
             (QList<PushResult>{{1, PushOutcome::Duplicate, 1, {}}, {2, PushOutcome::Ok, 2, {}}}));
}

void TestServerRestored::restoringOneBackupTwiceGivesTwoEpochs()
{
    ServerFixture server;
    const StoreId store = server.addStore(1);
    const auto backup = server.backup();
    const auto again = server.backup();
    auto first = server.open(*backup);
    const qint64 firstEpoch = need(first->restored(store, server.clock.nowMs()));
    server.clock.advance(1);
    auto second = server.open(*again);
    QVERIFY(need(second->restored(store, server.clock.nowMs())) != firstEpoch);
}

void TestServerRestored::aRemovalOfTheEpochBeforeStillRemoves()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    Change tagged = newCustomer(kAnna, QStringLiteral("A"));
    tagged.add[kTags] = QStringList{QStringLiteral("vip")};
    need(server.service->push(desk.caller, desk.request({desk.commit({tagged})})));
    Change removal;
    removal.collection = collections::kCustomer;
    removal.row = kAnna;
    removal.remove[kTags].insert(QStringLiteral("vip"), {Base(qint64{1})});
    desk.cursor = 1;
    const auto offered = desk.commit({removal});                           // made in the first epoch
    need(server.store->restored(desk.caller.store, server.clock.nowMs())); // and
    desk.epoch = need(server.store->restored(desk.caller.store, server.clock.nowMs() + 1)); // once more
    need(server.service->push(desk.caller, desk.request({offered})));
    const LogEntry entry = logOf(*server.store, desk.caller.store).last();
    QVERIFY(entry.effects.first().sets.value(kTags).value(QStringLiteral("vip")).isEmpty());
    QVERIFY(entry.conflicts.isEmpty());
}

// Asked for by a desk that was filled from a snapshot: it holds for refused what a copy of its folder got in.
void TestServerRestored::refusedOperationsThatStandInTheLogAreNamed()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    DeskDouble elsewhere(server.addStore(2), 2);
    need(server.service->push(desk.caller,
                              desk.request({desk.commit({newCustomer(kAnna, QStringLiteral("A"))})})));
    const QUuid stands = logOf(*server.store, desk.caller.store).last().operation;
    HelloRequest hello{1, desk.replica, 1, 1, 1, 2};
    hello.refused = {idNumber(99), stands};
    QCOMPARE(need(server.service->hello(desk.caller, hello)).taken, (QList<TakenOperation>{{stands, 1}}));
    hello.replica = elsewhere.replica; // of another store
    QVERIFY(need(server.service->hello(elsewhere.caller, hello)).taken.isEmpty());
}

void TestServerRestored::aDeskThatHoldsAnotherHistoryIsTold()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    need(server.service->push(desk.caller,
                              desk.request({desk.commit({newCustomer(kAnna, QStringLiteral("A"))})})));
    const QUuid stands = logOf(*server.store, desk.caller.store).last().operation;
    HelloRequest hello{1, desk.replica, 1, 1, 1, 2, 1, stands};
    QVERIFY(!need(server.service->hello(desk.caller, hello)).split);
    hello.heldOperation = idNumber(99);
    QVERIFY(need(server.service->hello(desk.caller, hello)).split);
    hello.held = 2; // beyond the head the number says it
    QVERIFY(!need(server.service->hello(desk.caller, hello)).split);
}

void TestServerRestored::desksEnrolledAfterARestoreTakeNoPrefixOfTheLost()
{
    ServerFixture server;
    const StoreId store = server.addStore(1);
    const auto enrol = [&](int number) {
        const QByteArray hash(32, static_cast<char>(number));
        need(server.store->addEnrolCode(store, hash, server.clock.nowMs() + 1));
        return need(server.store->enrol(hash, {idNumber(number), {}, {}, QByteArray(32, 'k'), {}, {}},
                                        server.clock.nowMs()))
            .prefix;
    };
    QCOMPARE(enrol(1), QStringLiteral("A1"));
    QCOMPARE(enrol(2), QStringLiteral("A2"));
    need(server.store->restored(store, server.clock.nowMs()));
    QCOMPARE(enrol(3), QStringLiteral("B1"));
}

QTEST_GUILESS_MAIN(TestServerRestored)
#include "tst_serverrestored.moc"
