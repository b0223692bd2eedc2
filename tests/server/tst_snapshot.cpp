// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/gzip.h"
#include "models/protocol/snapshotrows.h"
#include "server/service/snapshotkeeper.h"
#include "server/service/snapshotmaker.h"
#include "tests/server/servertest.h"

#include <QCryptographicHash>
#include <QFileInfo>

using namespace forecourt;

namespace {

constexpr qint64 kDay = 24LL * 60 * 60 * 1000;
constexpr qint64 kSlice = 700;

Entity entityOf(const SnapshotRow &row)
{
    Entity entity;
    entity.collection = row.collection;
    entity.row = row.id;
    entity.created = row.created;
    entity.dead = row.dead;
    entity.sets = row.sets;
    for (const auto &[field, value] : row.cells.asKeyValueRange()) {
        entity.cells.insert(field, {value, row.versions.value(field, row.created), 0});
    }
    return entity;
}

} // namespace

// Snapshots of a store, over both engines: made, served by pieces, and cleared away.
class TestSnapshot final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init()
    {
        useEngineOfRow();
        m_server = std::make_unique<ServerFixture>();
        m_desk = std::make_unique<DeskDouble>(m_server->addStore(1), 1);
        m_reader = m_server->openAnother();
    }
    void cleanup()
    {
        m_reader.reset();
        m_desk.reset();
        m_server.reset();
    }

    void aLineIsTheRow();
    void theRowsAreThoseOfTheStore();
    void helloTellsOfIt();
    void anEmptyStoreHasNone();
    void whatIsPushedMeanwhileIsNotInIt();
    void conflictsComeAlongAndAreNotReadTwice();
    void conflictsOfAPrunedLogOutliveARestore();
    void onlyOneMakesAtATime();
    void aMakerThatDiedIsPassedOver();
    void partsBelongToTheirStore();
    void oldOnesGoWithTheirParts();
    void rowsThatStayAsTheyAreStayInTheirPart();
    void anotherEpochHasNone();
    void rowsThatAreNotWhatTheDigestSaysMakeNone();
    void whoeverStopsItLeavesNothing();
    void itStopsInTheMiddleOfACollection();
    void largeStoresGetOneByThemselves();

private:
    void push(int from, int to)
    {
        QList<ChainedOperation> operations;
        for (int i = from; i < to; ++i) {
            operations.append(m_desk->commit({newCustomer(idNumber(i), QString::number(i))}));
        }
        need(m_server->service->push(m_desk->caller, m_desk->request(operations)));
    }
    SnapshotMaker maker(int number = 1, qint64 partBytes = 2000)
    {
        SnapshotMaker::Options options;
        options.partBytes = partBytes;
        return SnapshotMaker(*m_reader, *m_server->store, m_server->clock, idNumber(9000 + number), options);
    }
    SnapshotReply make() { return *need(maker().make(store())); }
    [[nodiscard]] StoreId store() const { return m_desk->caller.store; }

    // As a desk fetches them: piece by piece.
    QByteArray linesOf(const SnapshotPart &part)
    {
        QByteArray packed;
        while (packed.size() < part.bytes) {
            const PartSlice slice =
                need(m_server->service->part(m_desk->caller, {part.sha, packed.size(), kSlice}));
            if (slice.of != part.bytes || slice.bytes.isEmpty() || slice.bytes.size() > kSlice) {
                qFatal("not the piece that was asked for");
            }
            packed += slice.bytes;
        }
        if (QCryptographicHash::hash(packed, QCryptographicHash::Sha256) != part.sha) {
            qFatal("not what its name says");
        }
        return need(inflateBounded(packed, 1 << 26));
    }
    QHash<QUuid, Entity> rowsOf(const SnapshotReply &manifest)
    {
        QHash<QUuid, Entity> rows;
        for (const SnapshotPart &part : manifest.parts) {
            need(forEachSnapshotRow(linesOf(part), [&](SnapshotRow row) -> Result<void> {
                rows.insert(row.id, entityOf(row));
                return {};
            }));
        }
        return rows;
    }
    qint64 count(const char *table)
    {
        const QString sql = QStringLiteral("SELECT CAST(count(*) AS text) FROM %1").arg(QLatin1String(table));
        return m_server->sql(sql, sql).toLongLong();
    }

    std::unique_ptr<ServerFixture> m_server;
    std::unique_ptr<DeskDouble> m_desk;
    std::unique_ptr<ServerStore> m_reader;
};

void TestSnapshot::aLineIsTheRow()
{
    Entity entity;
    entity.collection = 3;
    entity.row = idNumber(5);
    entity.created = 7;
    entity.dead = 12;
    entity.cells.insert(1, {CellValue(QStringLiteral("a\"\\\n王\u0001")), 7, 99});
    entity.cells.insert(2, {CellValue(qint64{-5}), 9, 99});
    entity.cells.insert(4, {CellValue(), 8, 99});
    entity.cells.insert(5, {CellValue(), 7, 99});
    entity.sets[12].insert(QStringLiteral("VIP 客户"), {7, 11});
    QList<SnapshotRow> rows;
    need(
        forEachSnapshotRow(snapshotLine(entity) + snapshotLine(entity), [&](SnapshotRow row) -> Result<void> {
            rows.append(std::move(row));
            return {};
        }));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rowDigest(entityOf(rows.last())), rowDigest(entity));
    for (const char *broken :
         {"[1]\n", "{}\n", "[3,\"x\",1,0,{}]\n",
          "[3,\""
          "00000000-0000-0000-0000-000000000001"
          "\",1,0,{\"0\":1}]\n",
          "[3,\"00000000-0000-0000-0000-000000000001\",1,0,{\"1\":1.5}]\n", "[[[[", "\n"}) {
        const auto read = forEachSnapshotRow(broken, [](SnapshotRow) -> Result<void> { return {}; });
        QVERIFY2(!read && read.error().code == ErrorCode::Malformed, broken);
    }
}

void TestSnapshot::theRowsAreThoseOfTheStore()
{
    push(20, 120);
    Change change = customerField(idNumber(30), kSurname, QStringLiteral("Lee"), Base(qint64{11}));
    change.add.insert(kTags, {QStringLiteral("vip"), QStringLiteral("loud")});
    Change gone;
    gone.collection = collections::kCustomer;
    gone.row = idNumber(31);
    gone.dead = true;
    need(m_server->service->push(m_desk->caller,
                                 m_desk->request({m_desk->commit({change}), m_desk->commit({gone})})));
    const SnapshotReply manifest = make();
    QVERIFY(manifest.parts.size() > 2);
    QCOMPARE(manifest.rows(), 100);
    QCOMPARE(manifest.seq, 102);
    QCOMPARE(manifest.operation, need(m_server->store->operationAt(store(), 102)));
    const QHash<QUuid, Entity> rows = rowsOf(manifest);
    QCOMPARE(rows.size(), 100);
    need(m_server->store->forEachEntity(store(), [&](const Entity &entity) -> Result<void> {
        return rowDigest(rows.value(entity.row)) == rowDigest(entity) ? Result<void>()
                                                                      : fail(ErrorCode::Internal, {});
    }));
    QCOMPARE(rows.value(idNumber(30)).sets.value(kTags).size(), 2);
    QVERIFY(rows.value(idNumber(31)).dead > 0);
    QCOMPARE(manifest.root, need(m_server->store->head(store())).digest.root());
}

void TestSnapshot::helloTellsOfIt()
{
    push(20, 30);
    const HelloRequest hello{1, m_desk->replica, 1, 0, m_desk->n, 1};
    QVERIFY(!need(m_server->service->hello(m_desk->caller, hello)).snapshot);
    QCOMPARE(codeOf(m_server->service->snapshot(m_desk->caller, {})), ErrorCode::NotFound);
    const SnapshotReply made = make();
    const auto offer = need(m_server->service->hello(m_desk->caller, hello)).snapshot;
    QVERIFY(offer);
    QCOMPARE(offer->seq, 10);
    QCOMPARE(offer->rows, 10);
    QCOMPARE(offer->bytes, made.bytes());
    QVERIFY(need(m_server->service->snapshot(m_desk->caller, {})) == made);
    QVERIFY(need(decode<SnapshotReply>(encode(made))) == made);
}

void TestSnapshot::anEmptyStoreHasNone()
{
    QVERIFY(!need(maker().make(store())));
    QCOMPARE(count("snapshot_claim"), 0);
}

void TestSnapshot::whatIsPushedMeanwhileIsNotInIt()
{
    push(20, 60);
    bool pushed = false;
    const auto made = need(maker(1, 500).make(store(), [&] {
        if (!std::exchange(pushed, true)) {
            push(60, 80);
        }
        return true;
    }));
    QCOMPARE(made->seq, 40);
    QCOMPARE(rowsOf(*made).size(), 40);
    QCOMPARE(need(m_server->store->head(store())).head, 60);
}

void TestSnapshot::conflictsComeAlongAndAreNotReadTwice()
{
    push(20, 30);
    DeskDouble other(store(), 2);
    const auto edit = [](DeskDouble &desk, const char *name) {
        return desk.commit(
            {customerField(idNumber(20), kSurname, QString::fromLatin1(name), Base(qint64{1}))});
    };
    need(m_server->service->push(m_desk->caller, m_desk->request({edit(*m_desk, "Li")})));
    need(m_server->service->push(other.caller, other.request({edit(other, "Lee")})));
    const SnapshotReply first = make();
    QCOMPARE(first.conflicts.size(), 1);
    QCOMPARE(first.conflicts.first().rows, 1);
    const LogEntry entry = need(decodeLogEntry(linesOf(first.conflicts.first()).trimmed()));
    QCOMPARE(entry.seq, 12);
    QCOMPARE(entry.conflicts.size(), 1);
    QVERIFY(entry.effects.isEmpty());
    push(30, 35);
    QVERIFY(make().conflicts == first.conflicts);
}

// The log has not held them for long, and the restored server begins a new epoch.
void TestSnapshot::conflictsOfAPrunedLogOutliveARestore()
{
    push(20, 30);
    DeskDouble other(store(), 2);
    for (DeskDouble *desk : {m_desk.get(), &other}) {
        const QString name = desk == &other ? QStringLiteral("Lee") : QStringLiteral("Li");
        need(m_server->service->push(
            desk->caller,
            desk->request({desk->commit({customerField(idNumber(20), kSurname, name, Base(qint64{1}))})})));
    }
    const SnapshotReply before = make();
    {
        const auto pruning = need(m_server->store->beginPush(store()));
        StoreHead head = need(pruning->head());
        head.floor = head.head;
        need(pruning->saveHead(head));
        need(pruning->commit());
    }
    need(m_server->store->restored(store(), m_server->clock.nowMs()));
    const SnapshotReply after = make();
    QVERIFY(after.epoch != before.epoch);
    QVERIFY(after.conflicts == before.conflicts);
    QCOMPARE(after.conflicts.size(), 1);
}

void TestSnapshot::onlyOneMakesAtATime()
{
    push(20, 30);
    QVERIFY(need(m_server->store->snapshots().claim(store(), idNumber(7), m_server->clock.nowMs(),
                                                    m_server->clock.nowMs() + 1000)));
    QCOMPARE(codeOf(maker().make(store())), ErrorCode::Conflict);
    // Whoever lost it while at work publishes nothing.
    const StoreHead head = need(m_server->store->head(store()));
    SnapshotReply manifest;
    manifest.epoch = manifest.seq = 1;
    QCOMPARE(codeOf(m_server->store->snapshots().publish(head, manifest, idNumber(8), 0, 0)),
             ErrorCode::Conflict);
    QCOMPARE(count("snapshot"), 0);
}

void TestSnapshot::aMakerThatDiedIsPassedOver()
{
    push(20, 30);
    QVERIFY(need(m_server->store->snapshots().claim(store(), idNumber(7), m_server->clock.nowMs(),
                                                    m_server->clock.nowMs() + 1000)));
    m_server->clock.advance(1001);
    QVERIFY(need(maker().make(store())));
}

void TestSnapshot::partsBelongToTheirStore()
{
    push(20, 30);
    const SnapshotReply made = make();
    DeskDouble stranger(m_server->addStore(2), 2);
    QCOMPARE(codeOf(m_server->service->part(stranger.caller, {made.parts.first().sha, 0, 100})),
             ErrorCode::NotFound);
    QCOMPARE(codeOf(m_server->service->snapshot(stranger.caller, {})), ErrorCode::NotFound);
    QCOMPARE(codeOf(m_server->service->part(m_desk->caller, {QByteArray(32, 'x'), 0, 100})),
             ErrorCode::NotFound);
    const qint64 end = made.parts.first().bytes;
    QCOMPARE(codeOf(m_server->service->part(m_desk->caller, {made.parts.first().sha, end, 100})),
             ErrorCode::NotFound);
    QCOMPARE(
        need(m_server->service->part(m_desk->caller, {made.parts.first().sha, end - 1, 100})).bytes.size(),
        1);
}

void TestSnapshot::oldOnesGoWithTheirParts()
{
    push(20, 40);
    const SnapshotReply first = make();
    for (int round = 0; round < 3; ++round) {
        need(m_server->service->push(
            m_desk->caller, m_desk->request({m_desk->commit({customerField(
                                idNumber(20), kSurname, QString::number(round), Base(qint64{1}))})})));
        m_server->clock.advance(kDay / 4);
        make();
    }
    QCOMPARE(count("snapshot"), 4); // young ones stay for whoever is fetching them
    m_server->clock.advance(2 * kDay);
    push(40, 41);
    const SnapshotReply last = make();
    QCOMPARE(count("snapshot"), 2);
    QCOMPARE(codeOf(m_server->service->part(m_desk->caller, {first.parts.first().sha, 0, 1})),
             ErrorCode::NotFound);
    QVERIFY(need(m_server->service->snapshot(m_desk->caller, {})) == last);
    QCOMPARE(rowsOf(last).size(), 21);
}

void TestSnapshot::rowsThatStayAsTheyAreStayInTheirPart()
{
    push(20, 120);
    const SnapshotReply first = make();
    push(120, 125); // ids of the clock come last
    const SnapshotReply second = make();
    qsizetype same = 0;
    for (const SnapshotPart &part : first.parts) {
        same += second.parts.contains(part) ? 1 : 0;
    }
    QVERIFY(same >= first.parts.size() - 1);
}

void TestSnapshot::anotherEpochHasNone()
{
    push(20, 30);
    make();
    need(m_server->store->restored(store(), m_server->clock.nowMs()));
    QCOMPARE(codeOf(m_server->service->snapshot(m_desk->caller, {})), ErrorCode::NotFound);
    QCOMPARE(make().epoch, need(m_server->store->head(store())).epoch);
}

void TestSnapshot::rowsThatAreNotWhatTheDigestSaysMakeNone()
{
    push(20, 30);
    const QString sql = QStringLiteral("DELETE FROM entity WHERE created = 3");
    m_server->sql(sql, sql);
    QCOMPARE(codeOf(maker().make(store())), ErrorCode::StorageCorrupt);
    QCOMPARE(count("snapshot"), 0);
}

void TestSnapshot::whoeverStopsItLeavesNothing()
{
    push(20, 30);
    QCOMPARE(codeOf(maker().make(store(), [] { return false; })), ErrorCode::Unavailable);
    QCOMPARE(count("snapshot"), 0);
    QVERIFY(need(maker().make(store()))); // the same one may begin again at once
}

// The timeline of a large store is millions of rows of one collection.
void TestSnapshot::itStopsInTheMiddleOfACollection()
{
    push(20, 60);
    int asked = 0;
    const auto made = maker(1, 1'000'000).make(store(), [&asked] { return ++asked < 20; });
    QCOMPARE(codeOf(made), ErrorCode::Unavailable);
    QCOMPARE(asked, 20);
    QCOMPARE(count("snapshot"), 0);
}

void TestSnapshot::largeStoresGetOneByThemselves()
{
    push(20, 25); // not large
    DeskDouble large(m_server->addStore(2), 2);
    QList<ChainedOperation> operations;
    for (int i = 0; i < 30; ++i) {
        operations.append(large.commit({newCustomer(idNumber(100 + i), QString::number(i))}));
    }
    need(m_server->service->push(large.caller, large.request(operations)));
    const StorePlace place = m_server->url().isEmpty() ? StorePlace::file(QFileInfo(m_server->path()).path())
                                                       : StorePlace::postgres(m_server->url());
    UuidV7Source ids(m_server->clock);
    ServerLog log(ServerLog::Format::Text);
    {
        SnapshotKeeper keeper(place, m_server->clock, ids, log, {20, std::chrono::milliseconds(10), 1000});
        QTRY_COMPARE(count("snapshot"), 1);
    }
    QCOMPARE(need(m_server->service->snapshot(large.caller, {})).rows(), 30);
    QCOMPARE(codeOf(m_server->service->snapshot(m_desk->caller, {})), ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestSnapshot)
#include "tst_snapshot.moc"
