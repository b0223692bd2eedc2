// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/deskprefix.h"
#include "tests/server/forwardingstore.h"
#include "tests/server/servertest.h"

using namespace forecourt;

namespace {

const QUuid kAnna = idNumber(11);
const QUuid kBert = idNumber(12);

VerifyRequest verifyAt(const StoreHead &head, const QByteArray &root, int bucket = -1)
{
    return {head.epoch, head.head, root, bucket};
}

} // namespace

class TestServerStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { useEngineOfRow(); }
    void pullsInOrderAndInPages();
    void pullEndsAPageAtItsBytes();
    void pullRefusesAnotherEpochAndACursorBeyondTheHead();
    void helloTellsWhereTheReplicaStands();
    void verifyProvesEqualState();
    void verifyNarrowsADifferenceToRows();
    void verifyIsNotComparableBehindTheHead();
    void twoStoresNeverMix();
    void aRestartKeepsEverything();
    void beforeAMigrationTheFileIsCopied();
    void withoutOperationIdsADuplicateSlipsIn();
    void withoutChainsAForkSlipsIn();
    void twoConnectionsPushInTurn();
    void prefixesGoOnForEver();
    void anUnknownStoreIsNotFound();
};

void TestServerStore::pullsInOrderAndInPages()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    QList<ChainedOperation> operations;
    for (int i = 0; i < 7; ++i) {
        operations.append(desk.commit({newCustomer(idNumber(20 + i), QString::number(i))}));
    }
    need(server.service->push(desk.caller, desk.request(operations)));
    qint64 cursor = 0;
    QList<qint64> seen;
    while (cursor < 7) {
        const PullReply page = need(server.service->pull(desk.caller, {1, cursor, 3}));
        QVERIFY(page.entries.size() <= 3);
        for (const QByteArray &entry : page.entries) {
            cursor = need(decodeLogEntry(entry)).seq;
            seen.append(cursor);
        }
    }
    QCOMPARE(seen, (QList<qint64>{1, 2, 3, 4, 5, 6, 7}));
}

void TestServerStore::pullEndsAPageAtItsBytes()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    const auto first = desk.commit({newCustomer(kAnna, QString(2000, QLatin1Char('x')))});
    const auto second = desk.commit({newCustomer(kBert, QString(2000, QLatin1Char('y')))});
    need(server.service->push(desk.caller, desk.request({first, second})));
    QCOMPARE(need(server.store->entries(desk.caller.store, 0, 2, 10, 1)).size(), 1);
    QCOMPARE(need(server.store->entries(desk.caller.store, 0, 2, 10, 3000)).size(), 2);
}

void TestServerStore::pullRefusesAnotherEpochAndACursorBeyondTheHead()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    QCOMPARE(need(server.service->pull(desk.caller, {2, 0, 10})).refusal, PullRefusal::Epoch);
    QCOMPARE(need(server.service->pull(desk.caller, {1, 5, 10})).refusal, PullRefusal::Refetch);
    QCOMPARE(codeOf(server.service->pull(desk.caller, {1, 0, 0})), ErrorCode::Malformed);
}

void TestServerStore::helloTellsWhereTheReplicaStands()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    QCOMPARE(need(server.service->hello(desk.caller, {1, desk.replica, 1, 0, 0, 1})).n, 0);
    need(server.service->push(desk.caller,
                              desk.request({desk.commit({newCustomer(kAnna, QStringLiteral("A"))})})));
    const HelloReply reply = need(server.service->hello(desk.caller, {1, desk.replica, 1, 0, 1, 1}));
    QCOMPARE(reply.n, 1);
    QCOMPARE(reply.chain, desk.chain);
    QCOMPARE(reply.head, 1);
    QCOMPARE(reply.time, server.clock.nowMs());
    QCOMPARE(reply.limits, ServerLimits());
}

void TestServerStore::verifyProvesEqualState()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    need(server.service->push(desk.caller,
                              desk.request({desk.commit({newCustomer(kAnna, QStringLiteral("A"))})})));
    const StoreHead head = need(server.store->head(desk.caller.store));
    const QByteArray root = recomputedDigest(*server.store, desk.caller.store).root();
    const VerifyReply reply = need(server.service->verify(desk.caller, verifyAt(head, root)));
    QVERIFY(reply.comparable);
    QVERIFY(reply.equal);
    QVERIFY(reply.buckets.isEmpty());
}

void TestServerStore::verifyNarrowsADifferenceToRows()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    const auto both =
        desk.commit({newCustomer(kAnna, QStringLiteral("A")), newCustomer(kBert, QStringLiteral("B"))});
    need(server.service->push(desk.caller, desk.request({both})));
    const StoreHead head = need(server.store->head(desk.caller.store));
    // A desk that lost Bert.
    Digest desks;
    need(server.store->forEachEntity(desk.caller.store, [&](const Entity &entity) -> Result<void> {
        if (entity.row == kAnna) {
            desks.replace(kAnna, QByteArray(kDigestBytes, '\0'), rowDigest(entity));
        }
        return {};
    }));
    const VerifyReply reply = need(server.service->verify(desk.caller, verifyAt(head, desks.root())));
    QVERIFY(!reply.equal);
    QCOMPARE(reply.buckets.size(), kDigestBuckets);
    QList<int> different;
    for (int bucket = 0; bucket < kDigestBuckets; ++bucket) {
        if (reply.buckets.at(bucket) != desks.bucket(bucket)) {
            different.append(bucket);
        }
    }
    QCOMPARE(different, QList<int>{digestBucket(kBert)});
    const VerifyReply rows =
        need(server.service->verify(desk.caller, verifyAt(head, desks.root(), different.first())));
    QCOMPARE(rows.rows.size(), 1);
    QCOMPARE(rows.rows.first().row, kBert);
    QCOMPARE(rows.rows.first().collection, collections::kCustomer);
    QCOMPARE(rows.rows.first().digest, reply.buckets.at(different.first()));
}

void TestServerStore::verifyIsNotComparableBehindTheHead()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    const StoreHead before = need(server.store->head(desk.caller.store));
    need(server.service->push(desk.caller,
                              desk.request({desk.commit({newCustomer(kAnna, QStringLiteral("A"))})})));
    QVERIFY(!need(server.service->verify(desk.caller, verifyAt(before, before.digest.root()))).comparable);
    QVERIFY(!need(server.service->verify(desk.caller, verifyAt(before, before.digest.root(), 3))).comparable);
}

void TestServerStore::twoStoresNeverMix()
{
    ServerFixture server;
    DeskDouble ours(server.addStore(1), 1);
    DeskDouble theirs(server.addStore(2), 2);
    const auto anna = ours.commit({newCustomer(kAnna, QStringLiteral("ours"))});
    need(server.service->push(ours.caller, ours.request({anna})));
    // The same row, replica, operation and chain in another store are other things there.
    theirs.replica = ours.replica;
    const PushReply reply =
        need(server.service->push(theirs.caller, theirs.request({theirs.chained(anna.body)})));
    QCOMPARE(reply.results, (QList<PushResult>{{1, PushOutcome::Ok, 1, {}}}));
    const auto change =
        theirs.commit({customerField(kAnna, kSurname, CellValue(QStringLiteral("theirs")), Base(qint64(1)))});
    need(server.service->push(theirs.caller, theirs.request({change})));

    QCOMPARE(logOf(*server.store, ours.caller.store).size(), 1);
    QCOMPARE(need(server.service->pull(ours.caller, {1, 0, 100})).entries.size(), 1);
    QCOMPARE(need(server.store->head(ours.caller.store)).digest.toBytes(),
             recomputedDigest(*server.store, ours.caller.store).toBytes());
    const StoreHead head = need(server.store->head(ours.caller.store));
    const VerifyReply rows =
        need(server.service->verify(ours.caller, verifyAt(head, head.digest.root(), digestBucket(kAnna))));
    QCOMPARE(rows.rows.size(), 1);
    QVERIFY(rows.equal);
}

void TestServerStore::aRestartKeepsEverything()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    const auto first = desk.commit({newCustomer(kAnna, QStringLiteral("A"))});
    const auto broken = desk.chained(QByteArrayLiteral("x"));
    const PushReply before = need(server.service->push(desk.caller, desk.request({first, broken})));
    const StoreHead head = need(server.store->head(desk.caller.store));
    server.reopen();
    QCOMPARE(need(server.store->head(desk.caller.store)), head);
    const PushReply after = need(server.service->push(desk.caller, desk.request({first, broken})));
    QCOMPARE(after.results.at(0), (PushResult{1, PushOutcome::Duplicate, 1, {}}));
    QCOMPARE(after.results.at(1), before.results.at(1));
    const auto third =
        desk.commit({customerField(kAnna, kSurname, CellValue(QStringLiteral("B")), Base(qint64(1)))});
    QCOMPARE(need(server.service->push(desk.caller, desk.request({third}))).results.at(0).seq, 2);
    QVERIFY(logOf(*server.store, desk.caller.store).last().conflicts.isEmpty());
}

void TestServerStore::withoutOperationIdsADuplicateSlipsIn()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    ForwardingStore forgetful(*server.store);
    forgetful.rememberOperations = false;
    SyncService service(forgetful, forecourtCatalog(), server.clock);
    const auto first = desk.commit({newCustomer(kAnna, QStringLiteral("A"))});
    need(service.push(desk.caller, desk.request({first})));
    desk.takeNewReplica(1);
    const auto again = desk.chained(first.body);
    // The handler believes its storage; only the log's own uniqueness is left to stop it.
    QCOMPARE(codeOf(service.push(desk.caller, desk.request({again}))), ErrorCode::Conflict);
    QCOMPARE(need(server.service->push(desk.caller, desk.request({again}))).results.at(0).outcome,
             PushOutcome::Duplicate);
}

void TestServerStore::withoutChainsAForkSlipsIn()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    ForwardingStore credulous(*server.store);
    credulous.compareChains = false;
    SyncService service(credulous, forecourtCatalog(), server.clock);
    DeskDouble copy = desk;
    need(service.push(desk.caller, desk.request({desk.commit({newCustomer(kAnna, QStringLiteral("A"))})})));
    copy.hlc = 50;
    const auto other = copy.commit({newCustomer(kBert, QStringLiteral("B"))});
    // Taken for a duplicate, and so lost: what the comparison of chains is there to prevent.
    QCOMPARE(need(service.push(copy.caller, copy.request({other}))).results.at(0).outcome,
             PushOutcome::Duplicate);
    QCOMPARE(need(server.service->push(copy.caller, copy.request({other}))).refusal, PushRefusal::Fork);
}

void TestServerStore::twoConnectionsPushInTurn()
{
    ServerFixture server;
    const StoreId store = server.addStore(1);
    auto second = server.openAnother();
    SyncService other(*second, forecourtCatalog(), server.clock);
    DeskDouble one(store, 1);
    DeskDouble two(store, 2);
    for (int i = 0; i < 5; ++i) {
        const auto a = one.commit({newCustomer(idNumber(100 + i), QStringLiteral("A"))});
        const auto b = two.commit({newCustomer(idNumber(200 + i), QStringLiteral("B"))});
        QCOMPARE(need(server.service->push(one.caller, one.request({a}))).results.at(0).seq, 2 * i + 1);
        QCOMPARE(need(other.push(two.caller, two.request({b}))).results.at(0).seq, 2 * i + 2);
    }
    QCOMPARE(need(second->head(store)).digest.toBytes(), recomputedDigest(*server.store, store).toBytes());
}

void TestServerStore::prefixesGoOnForEver()
{
    QCOMPARE(deskPrefix(0), QStringLiteral("A1"));
    QCOMPARE(deskPrefix(98), QStringLiteral("A99"));
    QCOMPARE(deskPrefix(99), QStringLiteral("B1"));
    QCOMPARE(deskPrefix(26 * 99 - 1), QStringLiteral("Z99"));
    QCOMPARE(deskPrefix(26 * 99), QStringLiteral("AA1"));
    QSet<QString> prefixes;
    for (qint64 i = 0; i < 5000; ++i) {
        prefixes.insert(deskPrefix(i));
    }
    QCOMPARE(prefixes.size(), 5000);
}

// For one that succeeds and is wrong. PostgreSQL has means of its own (docs/operations.md).
void TestServerStore::beforeAMigrationTheFileIsCopied()
{
    if (currentEngine() == Engine::PostgreSql) {
        return;
    }
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    need(server.service->push(desk.caller,
                              desk.request({desk.commit({newCustomer(kAnna, QStringLiteral("A"))})})));
    server.service.reset();
    server.store.reset();
    server.sql(QStringLiteral("DELETE FROM schema_version WHERE version > 1"), {});
    server.sql(QStringLiteral("PRAGMA user_version = 1"), {}); // its tables are there
    QVERIFY(!SqliteServerStore::open(server.path(), server.clock.nowMs()));
    Database copy = need(Database::open(server.path() + QStringLiteral(".before-schema-2")));
    QCOMPARE(need(copy.integer(QStringLiteral("SELECT count(*) FROM op"))), 1);
}

void TestServerStore::anUnknownStoreIsNotFound()
{
    ServerFixture server;
    DeskDouble desk(StoreId(idNumber(9)), 1);
    const auto first = desk.commit({newCustomer(kAnna, QStringLiteral("A"))});
    QCOMPARE(codeOf(server.service->push(desk.caller, desk.request({first}))), ErrorCode::NotFound);
    QCOMPARE(codeOf(server.service->pull(desk.caller, {1, 0, 1})), ErrorCode::NotFound);
    QCOMPARE(codeOf(server.store->restored(desk.caller.store, 0)), ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestServerStore)
#include "tst_serverstore.moc"
