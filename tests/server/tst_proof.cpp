// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/proofkeeper.h"
#include "server/service/storeproof.h"
#include "tests/server/servertest.h"

#include <QElapsedTimer>

using namespace forecourt;

// What a desk that differs asks for, and the server's own look at its rows.
class TestProof final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { useEngineOfRow(); }

    void rowsComeAsTheyStandWithoutClocks();
    void rowsOfAnotherStateAreNotGiven();
    void rowsOfAnotherStoreAreNotGiven();
    void aLookIsDueOnceAWeekAndForOneOnly();
    void aLookThatDoesNotEndIsTakenUpByAnother();
    void aStoreThatIsNeverAtRestIsProvedAllTheSame();
    void theKeeperTriesAgainWhereALookFailed();
    void aRowThatWasChangedPastTheServerIsFound();
    void theKeeperLooksAtEveryStoreOnceAWeek();
    void theKeeperTellsOfRowsThatDiffer();
    void theKeeperEndsAtOnceWhileItRests();

private:
    static constexpr qint64 kWeekMs = qint64{7} * 24 * 60 * 60 * 1000;
    static constexpr qint64 kHour = 60 * 60 * 1000;

    // Of one process over this database: looks as often as a test can wait for.
    struct Keeper
    {
        explicit Keeper(const ServerFixture &server, std::chrono::milliseconds pause)
            : keeper(placeOf(server), server.clock, log, metrics, {pause, kWeekMs})
        {}
        static StorePlace placeOf(const ServerFixture &server)
        {
            return server.url().isEmpty() ? StorePlace::file(QFileInfo(server.path()).path())
                                          : StorePlace::postgres(server.url());
        }
        qint64 told(const char *outcome)
        {
            const QByteArray line = QByteArrayLiteral("forecourt_proofs_total{outcome=\"") + outcome + "\"} ";
            const QByteArray text = metrics.text({});
            const qsizetype at = text.indexOf(line);
            return at < 0 ? 0 : text.mid(at + line.size()).split('\n').first().toLongLong();
        }

        ServerLog log{ServerLog::Format::Text};
        ServerMetrics metrics;
        ProofKeeper keeper;
    };
};

void TestProof::rowsComeAsTheyStandWithoutClocks()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    const QUuid anna = idNumber(11);
    need(server.service->push(
        desk.caller, desk.request({desk.commit({newCustomer(anna, QStringLiteral("A"))}),
                                   desk.commit({customerField(anna, kGiven, QStringLiteral("B"))})})));
    const RowsRequest request{1, 2, {{collections::kCustomer, anna}, {collections::kCustomer, idNumber(12)}}};
    const RowsReply reply = need(server.service->rows(desk.caller, request));
    QVERIFY(reply.comparable);
    QCOMPARE(reply.rows.size(), 1); // there is no other
    QCOMPARE(reply.rows.first().cells.value(kSurname), (Cell{CellValue(QStringLiteral("A")), 1, 0}));
    const auto digests =
        need(server.service->verify(desk.caller, {1, 2, {}, digestBucket(anna)})).rows; // as told before
    QCOMPARE(digests.first().digest, rowDigest(reply.rows.first()));
    QCOMPARE(need(decode<RowsReply>(encode(reply))).rows.first().cells, reply.rows.first().cells);
}

void TestProof::rowsOfAnotherStateAreNotGiven()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    need(server.service->push(desk.caller,
                              desk.request({desk.commit({newCustomer(idNumber(11), QStringLiteral("A"))})})));
    for (const RowsRequest &request : {RowsRequest{1, 0, {{collections::kCustomer, idNumber(11)}}},
                                       RowsRequest{2, 1, {{collections::kCustomer, idNumber(11)}}}}) {
        const RowsReply reply = need(server.service->rows(desk.caller, request));
        QVERIFY(!reply.comparable);
        QVERIFY(reply.rows.isEmpty());
    }
}

void TestProof::rowsOfAnotherStoreAreNotGiven()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    DeskDouble other(server.addStore(2), 2);
    need(server.service->push(desk.caller,
                              desk.request({desk.commit({newCustomer(idNumber(11), QStringLiteral("A"))})})));
    need(server.service->push(
        other.caller, other.request({other.commit({newCustomer(idNumber(12), QStringLiteral("B"))})})));
    const RowsReply reply =
        need(server.service->rows(other.caller, {1, 1, {{collections::kCustomer, idNumber(11)}}}));
    QVERIFY(reply.comparable);
    QVERIFY(reply.rows.isEmpty());
}

void TestProof::aLookIsDueOnceAWeekAndForOneOnly()
{
    ServerFixture server;
    const StoreId store = server.addStore(1);
    constexpr qint64 kWeek = qint64{7} * 24 * 60 * 60 * 1000;
    const auto due = [&](ServerStore &asked) {
        const qint64 now = server.clock.nowMs();
        return need(asked.beginProof(store, now, now - kWeek, kHour));
    };
    QVERIFY(!due(*server.store)); // counts from the first look on
    server.clock.advance(kWeek);
    const auto another = server.openAnother();
    QVERIFY(due(*another));
    QVERIFY(!due(*server.store));
    need(another->endProof(store, server.clock.nowMs()));
    server.clock.advance(kWeek - 1);
    QVERIFY(!due(*server.store));
    server.clock.advance(1);
    QVERIFY(due(*server.store));
}

// Its process was ended in the middle of it.
void TestProof::aLookThatDoesNotEndIsTakenUpByAnother()
{
    ServerFixture server;
    const StoreId store = server.addStore(1);
    constexpr qint64 kWeek = qint64{7} * 24 * 60 * 60 * 1000;
    const auto due = [&] {
        const qint64 now = server.clock.nowMs();
        return need(server.store->beginProof(store, now, now - kWeek, kHour));
    };
    QVERIFY(!due());
    server.clock.advance(kWeek);
    QVERIFY(due());
    server.clock.advance(kHour - 1);
    QVERIFY(!due());
    server.clock.advance(1);
    QVERIFY(due());
}

// Where desks push all day there is no moment of rest to wait for.
void TestProof::aStoreThatIsNeverAtRestIsProvedAllTheSame()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    int pushes = 0;
    const auto push = [&] {
        const QUuid row = idNumber(100 + ++pushes);
        need(server.service->push(desk.caller,
                                  desk.request({desk.commit({newCustomer(row, QStringLiteral("A"))})})));
        return true;
    };
    push();
    push();
    const auto prover = server.openAnother();
    const StoreProof proof = need(proveStore(*prover, desk.caller.store, push));
    QVERIFY(proof.isSound);
    QCOMPARE(proof.rows, 2); // of the moment it began
    QCOMPARE(pushes, 4);
}

// One that could not look, because the database was away, say, does not wait another week.
void TestProof::theKeeperTriesAgainWhereALookFailed()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    need(server.service->push(
        desk.caller, desk.request({desk.commit({newCustomer(idNumber(11), QStringLiteral("Anna"))})})));
    need(server.store->beginProof(desk.caller.store, server.clock.nowMs(), 0, 0));
    server.sql(
        QStringLiteral("UPDATE entity SET doc = CAST('?' || CAST(doc AS TEXT) AS BLOB)"),
        QStringLiteral("UPDATE entity SET doc = convert_to('?' || convert_from(doc, 'UTF8'), 'UTF8')"));
    server.clock.advance(kWeekMs);
    Keeper keeper(server, std::chrono::milliseconds(5));
    QTRY_COMPARE(keeper.told("failed"), 1);
    server.sql(
        QStringLiteral("UPDATE entity SET doc = CAST(substr(CAST(doc AS TEXT), 2) AS BLOB)"),
        QStringLiteral("UPDATE entity SET doc = convert_to(substr(convert_from(doc, 'UTF8'), 2), 'UTF8')"));
    server.clock.advance(ProofKeeper::Options().claimMs);
    QTRY_COMPARE(keeper.told("equal"), 1);
    QCOMPARE(keeper.told("failed"), 1);
}

void TestProof::aRowThatWasChangedPastTheServerIsFound()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    need(server.service->push(
        desk.caller, desk.request({desk.commit({newCustomer(idNumber(11), QStringLiteral("Anna"))})})));
    const StoreProof before = need(proveStore(*server.store, desk.caller.store));
    QVERIFY(before.isSound);
    QCOMPARE(before.rows, 1);
    server.sql(
        QStringLiteral("UPDATE entity SET doc = CAST(replace(CAST(doc AS TEXT), 'Anna', 'Otto') AS BLOB)"),
        QStringLiteral("UPDATE entity SET doc = convert_to(replace(convert_from(doc, 'UTF8'), 'Anna', "
                       "'Otto'), 'UTF8')"));
    QVERIFY(!need(proveStore(*server.store, desk.caller.store)).isSound);
}

void TestProof::theKeeperLooksAtEveryStoreOnceAWeek()
{
    ServerFixture server;
    for (int store : {1, 2}) {
        need(server.store->beginProof(server.addStore(store), server.clock.nowMs(), 0, 0)); // counts from now
    }
    server.clock.advance(kWeekMs);
    Keeper first(server, std::chrono::milliseconds(5));
    QTRY_COMPARE(first.told("equal"), 2);
    Keeper second(server, std::chrono::milliseconds(5)); // another process
    DeskDouble desk(StoreId(idNumber(1)), 1);
    need(server.service->push(
        desk.caller, desk.request({desk.commit({newCustomer(idNumber(11), QStringLiteral("Anna"))})})));
    server.clock.advance(kWeekMs);
    QTRY_COMPARE(first.told("equal") + second.told("equal"), 4);
    QCOMPARE(first.told("unequal") + second.told("unequal"), 0);
    QCOMPARE(first.told("failed") + second.told("failed"), 0);
}

void TestProof::theKeeperTellsOfRowsThatDiffer()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    need(server.service->push(
        desk.caller, desk.request({desk.commit({newCustomer(idNumber(11), QStringLiteral("Anna"))})})));
    need(server.store->beginProof(desk.caller.store, server.clock.nowMs(), 0, 0));
    server.sql(
        QStringLiteral("UPDATE entity SET doc = CAST(replace(CAST(doc AS TEXT), 'Anna', 'Otto') AS BLOB)"),
        QStringLiteral("UPDATE entity SET doc = convert_to(replace(convert_from(doc, 'UTF8'), 'Anna', "
                       "'Otto'), 'UTF8')"));
    server.clock.advance(kWeekMs);
    Keeper keeper(server, std::chrono::milliseconds(5));
    QTRY_COMPARE(keeper.told("unequal"), 1);
    QCOMPARE(keeper.told("equal"), 0);
}

void TestProof::theKeeperEndsAtOnceWhileItRests()
{
    ServerFixture server;
    QElapsedTimer since;
    since.start();
    {
        Keeper keeper(server, std::chrono::hours(1));
    }
    QVERIFY(since.elapsed() < 5'000);
}

QTEST_GUILESS_MAIN(TestProof)
#include "tst_proof.moc"
