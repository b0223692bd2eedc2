// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/hybridclock.h"
#include "tests/server/servertest.h"

using namespace forecourt;

namespace {

constexpr auto kOk = PushOutcome::Ok;
constexpr auto kDuplicate = PushOutcome::Duplicate;
constexpr auto kQuarantined = PushOutcome::Quarantined;

const QUuid kAnna = idNumber(11);
const QUuid kBert = idNumber(12);

QString surnameOf(ServerStore &store, StoreId id, const QUuid &row)
{
    QString surname;
    need(store.forEachEntity(id, [&](const Entity &entity) -> Result<void> {
        if (entity.row == row) {
            surname = entity.cells.value(kSurname).value.text();
        }
        return {};
    }));
    return surname;
}

} // namespace

class TestPush final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { useEngineOfRow(); }
    void numbersOperationsWithoutAGap();
    void answersOperationsItHoldsAsDuplicates();
    void refusesAGapAndTakesNothing();
    void refusesAnotherHistoryOfTheSameReplica();
    void refusesABodyThatIsNotTheOneOfItsChain();
    void refusesAForkInTheMiddleOfAPushAndTakesNothing();
    void refusesAnotherEpochAndNamesItsOwn();
    void knowsAnOperationUnderANewReplica();
    void answersAPlaceNamedTwiceInOnePush();
    void appliesAUserTransactionWhole();
    void takesNothingWhenTheStorageFails();
    void boundsAClockFromTheFuture();
    void resolvesBasesWithinOnePush();
    void keepsUnknownFieldsAndCollections();
    void refusesTheReplicaOfAnotherDesk();
    void limitsTheOperationsOfOnePush();
    void keepsTheDigestUpToDate();
    void numbersFromTwoDesksInterleave();
    void answersForTheFirstOperationsOfALongPush();
};

void TestPush::numbersOperationsWithoutAGap()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    const auto first = desk.commit({newCustomer(kAnna, QStringLiteral("A"))});
    const auto second = desk.commit({newCustomer(kBert, QStringLiteral("B"))});
    const PushReply reply = need(server.service->push(desk.caller, desk.request({first, second})));
    QCOMPARE(reply.refusal, PushRefusal::None);
    QCOMPARE(reply.results, (QList<PushResult>{{1, kOk, 1, {}}, {2, kOk, 2, {}}}));
    QCOMPARE(logOf(*server.store, desk.caller.store).last().desk, QStringLiteral("A1"));
}

void TestPush::answersOperationsItHoldsAsDuplicates()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    const auto first = desk.commit({newCustomer(kAnna, QStringLiteral("A"))});
    need(server.service->push(desk.caller, desk.request({first})));
    const auto second = desk.commit({newCustomer(kBert, QStringLiteral("B"))});
    const PushReply reply = need(server.service->push(desk.caller, desk.request({first, second})));
    QCOMPARE(reply.results, (QList<PushResult>{{1, kDuplicate, 1, {}}, {2, kOk, 2, {}}}));
    QCOMPARE(logOf(*server.store, desk.caller.store).size(), 2);
}

void TestPush::refusesAGapAndTakesNothing()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    const auto first = desk.commit({newCustomer(kAnna, QStringLiteral("A"))});
    static_cast<void>(desk.commit({newCustomer(kBert, QStringLiteral("B"))}));
    const auto third = desk.commit({newCustomer(idNumber(13), QStringLiteral("C"))});
    const PushReply reply = need(server.service->push(desk.caller, desk.request({first, third})));
    QCOMPARE(reply, (PushReply{PushRefusal::Gap, 2, {}}));
    QCOMPARE(need(server.store->head(desk.caller.store)).head, 0);
}

void TestPush::refusesAnotherHistoryOfTheSameReplica()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    DeskDouble copy = desk;
    need(server.service->push(desk.caller,
                              desk.request({desk.commit({newCustomer(kAnna, QStringLiteral("A"))})})));
    copy.hlc = 50;
    const auto other = copy.commit({newCustomer(kBert, QStringLiteral("B"))});
    const PushReply reply = need(server.service->push(copy.caller, copy.request({other})));
    QCOMPARE(reply, (PushReply{PushRefusal::Fork, 1, {}}));
}

void TestPush::refusesABodyThatIsNotTheOneOfItsChain()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    auto first = desk.commit({newCustomer(kAnna, QStringLiteral("A"))});
    first.body = encodeOperation(desk.operation({newCustomer(kAnna, QStringLiteral("forged"))}));
    const PushReply reply = need(server.service->push(desk.caller, desk.request({first})));
    QCOMPARE(reply, (PushReply{PushRefusal::Fork, 1, {}}));
}

void TestPush::refusesAForkInTheMiddleOfAPushAndTakesNothing()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    const auto first = desk.commit({newCustomer(kAnna, QStringLiteral("A"))});
    auto second = desk.commit({newCustomer(kBert, QStringLiteral("B"))});
    second.chain = first.chain;
    const PushReply reply = need(server.service->push(desk.caller, desk.request({first, second})));
    QCOMPARE(reply, (PushReply{PushRefusal::Fork, 2, {}}));
    QCOMPARE(need(server.store->head(desk.caller.store)).head, 0);
    QCOMPARE(need(server.store->replica(desk.caller.store, desk.replica)), std::nullopt);
}

void TestPush::refusesAnotherEpochAndNamesItsOwn()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    const qint64 epoch = need(server.store->restored(desk.caller.store, server.clock.nowMs()));
    const PushReply reply = need(server.service->push(
        desk.caller, desk.request({desk.commit({newCustomer(kAnna, QStringLiteral("A"))})})));
    QCOMPARE(reply, (PushReply{PushRefusal::Epoch, epoch, {}}));
}

void TestPush::knowsAnOperationUnderANewReplica()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    const auto first = desk.commit({newCustomer(kAnna, QStringLiteral("A"))});
    need(server.service->push(desk.caller, desk.request({first})));
    desk.takeNewReplica(1);
    const auto again = desk.chained(first.body);
    const auto next = desk.commit({newCustomer(kBert, QStringLiteral("B"))});
    const PushReply reply = need(server.service->push(desk.caller, desk.request({again, next})));
    QCOMPARE(reply.results, (QList<PushResult>{{1, kDuplicate, 1, {}}, {2, kOk, 2, {}}}));
    QCOMPARE(need(server.store->replica(desk.caller.store, desk.replica))->n, 2);
}

void TestPush::answersAPlaceNamedTwiceInOnePush()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    const auto first = desk.commit({newCustomer(kAnna, QStringLiteral("A"))});
    const PushReply reply = need(server.service->push(desk.caller, desk.request({first, first})));
    QCOMPARE(reply.results, (QList<PushResult>{{1, kOk, 1, {}}, {1, kOk, 1, {}}}));
    QCOMPARE(need(server.store->head(desk.caller.store)).head, 1);
}

void TestPush::appliesAUserTransactionWhole()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    const auto both =
        desk.commit({newCustomer(kAnna, QStringLiteral("A")), newCustomer(kBert, QStringLiteral("B"))});
    need(server.service->push(desk.caller, desk.request({both})));
    const QList<LogEntry> log = logOf(*server.store, desk.caller.store);
    QCOMPARE(log.size(), 1);
    QCOMPARE(log.first().effects.size(), 2);
    // One wrong change sets the whole transaction aside.
    const auto half =
        desk.commit({customerField(kAnna, kSurname, CellValue(QStringLiteral("changed")), Base(qint64(1))),
                     customerField(kBert, kSurname, CellValue(qint64(1)), Base(qint64(1)))});
    QCOMPARE(need(server.service->push(desk.caller, desk.request({half}))).results.at(0).outcome,
             kQuarantined);
    QCOMPARE(surnameOf(*server.store, desk.caller.store, kAnna), QStringLiteral("A"));
}

void TestPush::takesNothingWhenTheStorageFails()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    const auto first = desk.commit({newCustomer(kAnna, QStringLiteral("A"))});
    // Fails late in the transaction, after the log was written.
    server.sql(QStringLiteral("CREATE TRIGGER breaks BEFORE INSERT ON entity "
                              "BEGIN SELECT RAISE(ABORT, 'broken'); END"),
               QStringLiteral("ALTER TABLE entity ADD CONSTRAINT breaks CHECK (collection < 0)"));
    QVERIFY(!server.service->push(desk.caller, desk.request({first})));
    QCOMPARE(need(server.store->head(desk.caller.store)).head, 0);
    server.sql(QStringLiteral("DROP TRIGGER breaks"),
               QStringLiteral("ALTER TABLE entity DROP CONSTRAINT breaks"));
    const PushReply reply = need(server.service->push(desk.caller, desk.request({first})));
    QCOMPARE(reply.results, (QList<PushResult>{{1, kOk, 1, {}}}));
}

void TestPush::boundsAClockFromTheFuture()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    constexpr qint64 kDay = 24LL * 3600 * 1000;
    desk.hlc = hybridclock::at(server.clock.nowMs() + kDay);
    need(server.service->push(desk.caller,
                              desk.request({desk.commit({newCustomer(kAnna, QStringLiteral("A"))})})));
    QCOMPARE(hybridclock::milliseconds(logOf(*server.store, desk.caller.store).first().hlc),
             server.clock.nowMs() + hybridclock::kFutureMs);
    // The server's own clock is not drawn into the future.
    QCOMPARE(need(server.store->head(desk.caller.store)).hlc, hybridclock::at(server.clock.nowMs()));
}

void TestPush::resolvesBasesWithinOnePush()
{
    ServerFixture server;
    const StoreId store = server.addStore(1);
    DeskDouble desk(store, 1);
    const Operation made = desk.operation({newCustomer(kAnna, QStringLiteral("A"))});
    const auto first = desk.chained(encodeOperation(made));
    const auto second =
        desk.commit({customerField(kAnna, kSurname, CellValue(QStringLiteral("B")), Base(made.id))});
    need(server.service->push(desk.caller, desk.request({first, second})));
    QVERIFY(logOf(*server.store, store).last().conflicts.isEmpty());
    QCOMPARE(surnameOf(*server.store, store, kAnna), QStringLiteral("B"));
    // In a later push, the same base names a version that is not the current one any more.
    DeskDouble late(store, 2);
    const auto third =
        late.commit({customerField(kAnna, kSurname, CellValue(QStringLiteral("C")), Base(made.id))});
    need(server.service->push(late.caller, late.request({third})));
    QCOMPARE(logOf(*server.store, store).last().conflicts.size(), 1);
}

void TestPush::keepsUnknownFieldsAndCollections()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    Change future;
    future.collection = 900;
    future.row = kBert;
    future.create = true;
    future.put.insert(3, CellValue(QStringLiteral("kept")));
    const auto both = desk.commit({customerField(kAnna, 700, CellValue(qint64(42))), future});
    QCOMPARE(need(server.service->push(desk.caller, desk.request({both}))).results.at(0).outcome, kOk);
    const LogEntry entry = logOf(*server.store, desk.caller.store).first();
    QCOMPARE(entry.effects.at(0).cells.value(700), CellValue(qint64(42)));
    QCOMPARE(entry.effects.at(1).cells.value(3), CellValue(QStringLiteral("kept")));
}

void TestPush::refusesTheReplicaOfAnotherDesk()
{
    ServerFixture server;
    const StoreId store = server.addStore(1);
    DeskDouble desk(store, 1);
    DeskDouble thief(store, 2);
    need(server.service->push(desk.caller,
                              desk.request({desk.commit({newCustomer(kAnna, QStringLiteral("A"))})})));
    thief.replica = desk.replica;
    thief.n = desk.n;
    thief.chain = desk.chain;
    const auto next = thief.commit({newCustomer(kBert, QStringLiteral("B"))});
    QCOMPARE(codeOf(server.service->push(thief.caller, thief.request({next}))), ErrorCode::Forbidden);
    QCOMPARE(codeOf(server.service->hello(thief.caller, {1, desk.replica, 1, 0, 1, 1})),
             ErrorCode::Forbidden);
}

void TestPush::limitsTheOperationsOfOnePush()
{
    ServerFixture server;
    ServerLimits limits;
    limits.pushOperations = 1;
    SyncService small(*server.store, forecourtCatalog(), server.clock, limits);
    DeskDouble desk(server.addStore(1), 1);
    const auto first = desk.commit({newCustomer(kAnna, QStringLiteral("A"))});
    const auto second = desk.commit({newCustomer(kBert, QStringLiteral("B"))});
    QCOMPARE(codeOf(small.push(desk.caller, desk.request({first, second}))), ErrorCode::TooLarge);
}

void TestPush::keepsTheDigestUpToDate()
{
    ServerFixture server;
    const StoreId store = server.addStore(1);
    DeskDouble desk(store, 1);
    QList<ChainedOperation> operations;
    for (int i = 0; i < 40; ++i) {
        Change change = customerField(idNumber(20 + i % 7), i % 2 == 0 ? kSurname : kGiven,
                                      CellValue(QString::number(i)));
        if (i % 5 == 0) {
            change.add.insert(kTags, {QStringLiteral("tag%1").arg(i % 3)});
        }
        if (i % 11 == 10) {
            change = Change{collections::kCustomer, idNumber(20 + i % 7), false, {}, {}, {}, {}, true};
        }
        operations.append(desk.commit({change}));
    }
    need(server.service->push(desk.caller, desk.request(operations.mid(0, 15))));
    need(server.service->push(desk.caller, desk.request(operations.mid(15))));
    const StoreHead head = need(server.store->head(store));
    QCOMPARE(head.digest.toBytes(), recomputedDigest(*server.store, store).toBytes());
    QVERIFY(head.digest != Digest());
    // The log, replayed, is the same state.
    QHash<EntityKey, Entity> replayed;
    for (const LogEntry &entry : logOf(*server.store, store)) {
        for (const ChangeEffect &effect : entry.effects) {
            Entity &entity = replayed[{effect.collection, effect.row}];
            entity.collection = effect.collection;
            entity.row = effect.row;
            applyEffect(entity, effect, entry.seq);
        }
    }
    Digest digest;
    for (const Entity &entity : std::as_const(replayed)) {
        digest.replace(entity.row, QByteArray(kDigestBytes, '\0'), rowDigest(entity));
    }
    QCOMPARE(digest.toBytes(), head.digest.toBytes());
}

void TestPush::numbersFromTwoDesksInterleave()
{
    ServerFixture server;
    const StoreId store = server.addStore(1);
    DeskDouble one(store, 1);
    DeskDouble two(store, 2);
    need(server.service->push(one.caller,
                              one.request({one.commit({newCustomer(kAnna, QStringLiteral("A"))})})));
    const PushReply reply = need(server.service->push(
        two.caller, two.request({two.commit({newCustomer(kBert, QStringLiteral("B"))})})));
    QCOMPARE(reply.results, (QList<PushResult>{{1, kOk, 2, {}}}));
}

void TestPush::answersForTheFirstOperationsOfALongPush()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    QList<ChainedOperation> offered;
    for (int operation = 0; operation < 11; ++operation) { // of 2,000 changes each
        QList<Change> changes;
        for (int i = 0; i < 2000; ++i) {
            changes.append(newCustomer(idNumber(quint32(1000 + operation * 2000 + i)), QStringLiteral("A")));
        }
        offered.append(desk.commit(changes));
    }
    const PushReply first = need(server.service->push(desk.caller, desk.request(offered)));
    QCOMPARE(first.results.size(), 10);
    QCOMPARE(need(server.store->head(desk.caller.store)).head, 10);
    const PushReply rest = need(server.service->push(desk.caller, desk.request({offered.last()})));
    QCOMPARE(rest.results, (QList<PushResult>{{11, kOk, 11, {}}}));
}

QTEST_GUILESS_MAIN(TestPush)
#include "tst_push.moc"
