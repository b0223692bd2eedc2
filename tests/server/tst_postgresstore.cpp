// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/postgresmigrator.h"
#include "server/store/postgrespushtransaction.h"
#include "server/store/postgresrows.h"
#include "tests/server/servertest.h"

#include <QUrl>

#include <atomic>
#include <thread>

using namespace forecourt;

namespace {

const QUuid kAnna = idNumber(11);
constexpr int kAnySchema = 1000;

constexpr PgStatement kCountOps{"count_ops", "SELECT count(*) FROM op"};
constexpr PgStatement kCountPart{"count_part", "SELECT count(*) FROM op_0"};
constexpr PgStatement kCountHeads{"count_heads", "SELECT count(*) FROM store_head"};
constexpr PgStatement kEcho{"echo", R"(
    SELECT $1::bigint, $2::bytea, $3::text, $4::uuid, $5::bytea[], $6::text)"};
constexpr PgStatement kUnnest{"unnest", R"(
    SELECT i, s, b, t, u FROM unnest($1::bigint[], $2::integer[], $3::bytea[], $4::text[], $5::uuid[])
        AS given (i, s, b, t, u))"};
constexpr PgStatement kNoSuchTable{"no_such_table", "SELECT 1 FROM nowhere"};

// A store and one pushed operation.
struct Filled
{
    explicit Filled(int number) : desk(server.addStore(number), number)
    {
        need(server.service->push(desk.caller,
                                  desk.request({desk.commit({newCustomer(kAnna, QStringLiteral("A"))})})));
    }
    ServerFixture server;
    DeskDouble desk;
};

qint64 countIn(PgConnection &connection, const PgStatement &statement, std::optional<StoreId> store)
{
    std::vector<PgCall> calls;
    if (store) {
        calls.push_back(inStore(*store));
    }
    calls.push_back({statement});
    return need(connection.run(calls)).back().integer(0, 0);
}

} // namespace

// What only PostgreSQL has: the connection, its deadlines and losses, row security, migrations beside other
// processes.
class TestPostgresStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::newRow("postgresql") << Engine::PostgreSql;
    }
    void init() { useEngineOfRow(); }
    void valuesComeBackAsTheyWere();
    void arraysComeApartIntoRows();
    void aFailureNamesItsStateAndLeavesTheConnectionUsable();
    void callsSentTogetherAreOneTransaction();
    void anotherStoresRowsAreNotSeen();
    void anotherStoresRowsCannotBeWritten();
    void withoutAStoreNothingIsSeen();
    void aPartitionIsNoWayRoundTheWall();
    void theTestsRoleIsHeldByTheWall();
    void aConnectionLostBetweenCallsFailsNone();
    void aConnectionLostDuringACallFailsThatCallOnly();
    void aPushWhoseConnectionIsLostTakesNothing();
    void aLockedStoreIsBusyAndOthersAreNot();
    void anUnreachableDatabaseIsUnavailable();
    void processesThatStartTogetherMigrateOnce();
    void anInterruptedMigrationNeverHappened();
    void aNewerSchemaIsRefused();
    void aNewerButCompatibleSchemaIsUsed();
    void aProcessTheDatabaseHasOutgrownPushesNoMore();
    void aMigrationWaitsForPushesUnderWay();
    void aForeignDatabaseIsRefused();
    void theSecretIsTheSameForAll();
    void numbersStayGaplessUnderManyWriters();
    void aReasonWithANulIsKept();
    void passwordsAreNotShown_data();
    void passwordsAreNotShown();
};

void TestPostgresStore::valuesComeBackAsTheyWere()
{
    const ServerFixture server;
    PgConnection connection(server.url());
    const QByteArray bytes = QByteArray::fromHex("00ff10");
    PgArray array(PgArray::Element::Bytes);
    PgParameters values;
    values.integer(-5).bytes(bytes).text(QStringLiteral("张伟")).uuid(kAnna).array(array).uuid(QUuid());
    // The last one, a null id, is NULL whatever its type.
    const auto results = need(connection.run({{kEcho, values}}));
    const PgResult &row = results.front();
    QCOMPARE(row.integer(0, 0), -5);
    QCOMPARE(row.bytes(0, 1), bytes);
    QCOMPARE(row.text(0, 2), QStringLiteral("张伟"));
    QCOMPARE(row.uuid(0, 3), kAnna);
    QCOMPARE(row.text(0, 5), QString());
}

void TestPostgresStore::arraysComeApartIntoRows()
{
    const ServerFixture server;
    PgConnection connection(server.url());
    PgArray integers(PgArray::Element::Integer);
    PgArray smalls(PgArray::Element::Small);
    PgArray blobs(PgArray::Element::Bytes);
    PgArray texts(PgArray::Element::Text);
    PgArray ids(PgArray::Element::Uuid);
    for (int i = 0; i < 3; ++i) {
        integers.append(qint64(1) << (20 * i));
        smalls.append(qint64(-i));
        blobs.append(QByteArray(i, 'x'));
        texts.append(QString(i, QChar(u'王')));
        ids.append(i == 1 ? QUuid() : idNumber(i));
    }
    PgParameters values;
    values.array(integers).array(smalls).array(blobs).array(texts).array(ids);
    const auto results = need(connection.run({{kUnnest, values}}));
    const PgResult &rows = results.front();
    QCOMPARE(rows.rows(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(rows.integer(i, 0), qint64(1) << (20 * i));
        QCOMPARE(rows.integer(i, 1), -i);
        QCOMPARE(rows.bytes(i, 2), QByteArray(i, 'x'));
        QCOMPARE(rows.text(i, 3), QString(i, QChar(u'王')));
        QCOMPARE(rows.uuid(i, 4), i == 1 ? QUuid() : idNumber(i));
    }
}

void TestPostgresStore::aFailureNamesItsStateAndLeavesTheConnectionUsable()
{
    const ServerFixture server;
    PgConnection connection(server.url());
    const auto failed = connection.run({{kNoSuchTable}});
    QCOMPARE(codeOf(failed), ErrorCode::Internal);
    QVERIFY2(failed.error().detail.contains(QStringLiteral("42P01")), qPrintable(failed.error().detail));
    const quint64 generation = connection.generation();
    QCOMPARE(countIn(connection, kCountOps, std::nullopt), 0);
    QCOMPARE(connection.generation(), generation);
}

void TestPostgresStore::callsSentTogetherAreOneTransaction()
{
    Filled filled(1);
    PgConnection connection(filled.server.url());
    constexpr PgStatement kRename{"rename", "UPDATE store_head SET name = 'changed' WHERE store = $1::uuid"};
    const StoreId store = filled.desk.caller.store;
    PgParameters id;
    id.uuid(store.uuid());
    QVERIFY(!connection.run({inStore(store), {kRename, id}, {kNoSuchTable}}));
    QCOMPARE(need(filled.server.store->head(store)).name, QStringLiteral("Store 1"));
}

void TestPostgresStore::anotherStoresRowsAreNotSeen()
{
    Filled filled(1);
    const StoreId other = filled.server.addStore(2);
    const auto refused = filled.desk.commit({newCustomer(idNumber(99), QString(QChar(0xFFFF)))});
    need(filled.server.service->push(filled.desk.caller, filled.desk.request({refused})));
    need(filled.server.store->restored(filled.desk.caller.store, 1)); // a line of epochs, too
    PgConnection connection(filled.server.url());
    QCOMPARE(countIn(connection, kCountOps, filled.desk.caller.store), 1);
    QCOMPARE(countIn(connection, kCountOps, other), 0);
    // A handler gone wrong, that asks with the other store's setting for this store's rows by their key.
    for (const char *table :
         {"op", "entity", "pushed", "replica", "store_head", "epoch_line", "refused_row"}) {
        const QByteArray name = QByteArray("wall_") + table;
        const QByteArray sql = QByteArray("SELECT count(*) FROM ") + table + " WHERE store = $1::uuid";
        const PgStatement statement{name.constData(), sql.constData()};
        PgParameters ours;
        ours.uuid(filled.desk.caller.store.uuid());
        QCOMPARE(need(connection.run({inStore(other), {statement, ours}})).back().integer(0, 0), 0);
        QVERIFY2(need(connection.run({inStore(filled.desk.caller.store), {statement, ours}}))
                         .back()
                         .integer(0, 0) > 0,
                 table);
    }
}

void TestPostgresStore::anotherStoresRowsCannotBeWritten()
{
    Filled filled(1);
    const StoreId other = filled.server.addStore(2);
    PgConnection connection(filled.server.url());
    constexpr PgStatement kForge{"forge", R"(
        INSERT INTO replica (store, replica, device, last_n, chain) VALUES ($1::uuid, $1::uuid, $1::uuid, 1, ''))"};
    constexpr PgStatement kErase{"erase", "DELETE FROM op WHERE store = $1::uuid"};
    PgParameters ours;
    ours.uuid(filled.desk.caller.store.uuid());
    const auto forged = connection.run({inStore(other), {kForge, ours}});
    QVERIFY(!forged);
    QVERIFY2(forged.error().detail.contains(QStringLiteral("row-level security")),
             qPrintable(forged.error().detail));
    QCOMPARE(need(connection.run({inStore(other), {kErase, ours}})).back().affected(), 0);
    QCOMPARE(logOf(*filled.server.store, filled.desk.caller.store).size(), 1);
}

void TestPostgresStore::withoutAStoreNothingIsSeen()
{
    Filled filled(1);
    PgConnection connection(filled.server.url());
    QCOMPARE(countIn(connection, kCountOps, std::nullopt), 0);
    QCOMPARE(countIn(connection, kCountHeads, std::nullopt), 0);
    // The setting ends with its transaction.
    QCOMPARE(countIn(connection, kCountOps, filled.desk.caller.store), 1);
    QCOMPARE(countIn(connection, kCountOps, std::nullopt), 0);
}

void TestPostgresStore::aPartitionIsNoWayRoundTheWall()
{
    ServerFixture server;
    for (int number = 1; number <= 16; ++number) { // so that some fall into the partition
        DeskDouble desk(server.addStore(number), number);
        need(server.service->push(desk.caller,
                                  desk.request({desk.commit({newCustomer(kAnna, QStringLiteral("A"))})})));
    }
    QVERIFY(server.sql({}, QStringLiteral("SELECT count(*) FROM op_0")).toInt() > 0);
    PgConnection connection(server.url());
    for (int number = 1; number <= 16; ++number) {
        QCOMPARE(countIn(connection, kCountPart, StoreId(idNumber(number))), 0);
    }
}

void TestPostgresStore::theTestsRoleIsHeldByTheWall()
{
    const ServerFixture server;
    const auto store = need(PostgresServerStore::open(server.url(), 0));
    QVERIFY(need(store->hasRowSecurity()));
    QString asSuperuser = server.url();
    asSuperuser.replace(QStringLiteral("forecourt@"), QStringLiteral("forecourt_super@"));
    const auto passing = need(PostgresServerStore::open(asSuperuser, 0));
    QVERIFY(!need(passing->hasRowSecurity()));
}

void TestPostgresStore::aConnectionLostBetweenCallsFailsNone()
{
    Filled filled(1);
    const StoreId store = filled.desk.caller.store;
    filled.server.sql({}, QStringLiteral("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity "
                                         "WHERE application_name = 'forecourt-server' "
                                         "AND datname = current_database()"));
    QCOMPARE(need(filled.server.store->head(store)).head, 1);
}

void TestPostgresStore::aConnectionLostDuringACallFailsThatCallOnly()
{
    const ServerFixture server;
    PgConnection connection(server.url());
    const Result<void> cut = connection.script("SELECT pg_terminate_backend(pg_backend_pid())");
    QCOMPARE(codeOf(cut), ErrorCode::Unavailable);
    need(connection.script("SELECT 1"));
}

void TestPostgresStore::aPushWhoseConnectionIsLostTakesNothing()
{
    Filled filled(1);
    const StoreId store = filled.desk.caller.store;
    {
        auto transaction = need(filled.server.store->beginPush(store));
        StoreHead head = need(transaction->head());
        filled.server.sql({}, QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                                             "WHERE application_name = 'forecourt-server' "
                                             "AND datname = current_database()"));
        head.head = 7;
        need(transaction->saveHead(head));
        QCOMPARE(codeOf(transaction->commit()), ErrorCode::Unavailable);
        // The rest of the transaction must not happen on a new connection.
        QCOMPARE(codeOf(transaction->replica(kAnna)), ErrorCode::Unavailable);
    }
    QCOMPARE(need(filled.server.store->head(store)).head, 1);
}

void TestPostgresStore::aLockedStoreIsBusyAndOthersAreNot()
{
    Filled filled(1);
    const StoreId other = filled.server.addStore(2);
    const auto held = need(filled.server.store->beginPush(filled.desk.caller.store));
    PgConnection second(filled.server.url());
    need(second.open());
    need(second.script("SET lock_timeout = '200ms'"));
    QCOMPARE(codeOf(PostgresPushTransaction::begin(second, filled.desk.caller.store, kAnySchema)),
             ErrorCode::StorageBusy);
    QVERIFY(PostgresPushTransaction::begin(second, other, kAnySchema));
}

void TestPostgresStore::anUnreachableDatabaseIsUnavailable()
{
    const QTemporaryDir nowhere;
    const QString address = QStringLiteral("postgresql://forecourt:secret@/x?host=") + nowhere.path();
    const auto store = PostgresServerStore::open(address, 0);
    QCOMPARE(codeOf(store), ErrorCode::Unavailable);
    QVERIFY(!store.error().detail.contains(QStringLiteral("secret")));
}

void TestPostgresStore::processesThatStartTogetherMigrateOnce()
{
    const EngineDatabase database;
    std::atomic<int> opened = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] { opened += PostgresServerStore::open(database.url(), i) ? 1 : 0; });
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
    QCOMPARE(opened.load(), 4);
    QCOMPARE(PgCluster::shared().sql(database.name(),
                                     QStringLiteral("SELECT count(*) = max(version) FROM forecourt_schema")),
             QByteArrayLiteral("t"));
}

void TestPostgresStore::anInterruptedMigrationNeverHappened()
{
    const EngineDatabase database;
    PgConnection connection(database.url());
    const Migration first{1, QStringLiteral("first"), 1, {QStringLiteral("CREATE TABLE one (a int)")}};
    const Migration broken{
        2,
        QStringLiteral("second"),
        2,
        {QStringLiteral("CREATE TABLE two (a int)"), QStringLiteral("CREATE TABLE one (a int)")}};
    QVERIFY(!migratePostgres(connection, {first, broken}, 0));
    QCOMPARE(
        PgCluster::shared().sql(database.name(), QStringLiteral("SELECT max(version), to_regclass('two') "
                                                                "IS NULL FROM forecourt_schema")),
        QByteArrayLiteral("1|t"));
    const Migration repaired{2, QStringLiteral("second"), 2, {QStringLiteral("CREATE TABLE two (a int)")}};
    const MigrationOutcome outcome = need(migratePostgres(connection, {first, repaired}, 0));
    QCOMPARE(outcome.from, 1);
    QCOMPARE(outcome.to, 2);
}

void TestPostgresStore::aNewerSchemaIsRefused()
{
    const ServerFixture server;
    PgCluster::shared().sql(QUrl(server.url()).path().mid(1),
                            QStringLiteral("INSERT INTO forecourt_schema VALUES (99, 'later', 99, 0)"));
    QCOMPARE(codeOf(PostgresServerStore::open(server.url(), 0)), ErrorCode::StorageNewer);
}

void TestPostgresStore::aNewerButCompatibleSchemaIsUsed()
{
    const ServerFixture server;
    PgCluster::shared().sql(QUrl(server.url()).path().mid(1),
                            QStringLiteral("INSERT INTO forecourt_schema VALUES (99, 'later', 1, 0)"));
    QVERIFY(PostgresServerStore::open(server.url(), 0));
}

// Servers are updated one by one: a newer one has migrated, and this one does not know what it has to write.
void TestPostgresStore::aProcessTheDatabaseHasOutgrownPushesNoMore()
{
    Filled filled(1);
    const auto push = [&] {
        return filled.server.service->push(
            filled.desk.caller,
            filled.desk.request({filled.desk.commit({newCustomer(idNumber(12), QStringLiteral("B"))})}));
    };
    const auto migrate = [&](const char *line) {
        filled.server.sql({}, QStringLiteral("INSERT INTO forecourt_schema VALUES ") + QLatin1String(line));
    };
    migrate("(98, 'later', 1, 0)");
    QVERIFY(push()); // one it can live with
    QVERIFY(filled.server.store->check());
    migrate("(99, 'much later', 99, 0)");
    const auto refused = push();
    QCOMPARE(codeOf(refused), ErrorCode::Unavailable); // 503: the desk asks again, and another answers
    QVERIFY2(refused.error().detail.contains(QLatin1String("needs a program of schema 99")),
             qPrintable(refused.error().detail));
    QCOMPARE(codeOf(filled.server.store->check()), ErrorCode::Unavailable); // so /readyz says it too
    QCOMPARE(need(filled.server.store->head(filled.desk.caller.store)).head, 2);
}

// What it writes is there when the migration looks, or comes after it and is refused.
void TestPostgresStore::aMigrationWaitsForPushesUnderWay()
{
    Filled filled(1);
    const StoreId store = filled.desk.caller.store;
    auto underWay = need(filled.server.store->beginPush(store));
    QList<Migration> migrations = need(loadMigrations(QStringLiteral(":/migrations/server/postgresql")));
    const int next = static_cast<int>(migrations.size()) + 1;
    migrations.append({next, QStringLiteral("next"), next, {QStringLiteral("CREATE TABLE next (a int)")}});
    std::atomic<bool> migrated = false;
    std::thread newer([&] {
        PgConnection connection(filled.server.url());
        migrated = migratePostgres(connection, migrations, 0).has_value();
    });
    const auto waits = [&] {
        return PgCluster::shared().sql(
            QUrl(filled.server.url()).path().mid(1),
            QStringLiteral("SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = "
                           "'store_head'::regclass"));
    };
    const bool waited = QTest::qWaitFor([&] { return migrated || waits() != "0"; }) && !migrated;
    StoreHead head = need(underWay->head());
    need(underWay->saveHead(head));
    const bool saved = underWay->commit().has_value();
    underWay.reset();
    newer.join();
    QVERIFY(waited);
    QVERIFY(saved);
    QVERIFY(migrated);
    QCOMPARE(codeOf(filled.server.store->beginPush(store)), ErrorCode::Unavailable);
}

void TestPostgresStore::aForeignDatabaseIsRefused()
{
    const EngineDatabase database;
    PgCluster::shared().sql(database.name(), QStringLiteral("CREATE TABLE somebody_elses (a int)"));
    QCOMPARE(codeOf(PostgresServerStore::open(database.url(), 0)), ErrorCode::StorageCorrupt);
}

void TestPostgresStore::theSecretIsTheSameForAll()
{
    const ServerFixture server;
    const auto one = need(PostgresServerStore::open(server.url(), 0));
    const auto two = need(PostgresServerStore::open(server.url(), 0));
    const QString name = QStringLiteral("token");
    const QByteArray first = need(one->sharedSecret(name, QByteArray(32, '1')));
    QCOMPARE(first, QByteArray(32, '1'));
    QCOMPARE(need(two->sharedSecret(name, QByteArray(32, '2'))), first);
}

void TestPostgresStore::numbersStayGaplessUnderManyWriters()
{
    ServerFixture server;
    const StoreId store = server.addStore(1);
    constexpr int kWriters = 4;
    constexpr int kPushes = 25;
    std::atomic<bool> writing = true;
    std::vector<std::thread> writers;
    for (int i = 0; i < kWriters; ++i) {
        writers.emplace_back([&, i] {
            const auto own = server.openAnother();
            SyncService service(*own, forecourtCatalog(), server.clock);
            DeskDouble desk(store, i + 1);
            for (int push = 0; push < kPushes; ++push) {
                const auto made = desk.commit({newCustomer(idNumber(100 * i + push), QStringLiteral("A"))});
                need(service.push(desk.caller, desk.request({made})));
            }
        });
    }
    // A reader that follows the log must never see a number before the one that precedes it.
    std::thread reader([&] {
        const auto own = server.openAnother();
        qint64 cursor = 0;
        while (writing || cursor < kWriters * kPushes) {
            const qint64 head = need(own->head(store)).head;
            for (const QByteArray &entry : need(own->entries(store, cursor, head, 10, 1 << 20))) {
                const qint64 seq = need(decodeLogEntry(entry)).seq;
                if (seq != cursor + 1) {
                    qFatal("after %lld came %lld", static_cast<long long>(cursor),
                           static_cast<long long>(seq));
                }
                cursor = seq;
            }
        }
    });
    for (std::thread &writer : writers) {
        writer.join();
    }
    writing = false;
    reader.join();
    QCOMPARE(need(server.store->head(store)).head, kWriters * kPushes);
    QCOMPARE(need(server.store->head(store)).digest.toBytes(),
             recomputedDigest(*server.store, store).toBytes());
}

void TestPostgresStore::aReasonWithANulIsKept()
{
    Filled filled(1);
    auto transaction = need(filled.server.store->beginPush(filled.desk.caller.store));
    PushedRecord place{filled.desk.replica, 9, QByteArray(16, 'c'), {}, 0, QStringLiteral("a"), "b"};
    place.reason.append(QChar(0));
    need(transaction->remember({place}));
    need(transaction->commit());
    transaction = need(filled.server.store->beginPush(filled.desk.caller.store));
    const auto held = need(transaction->chainsAt(filled.desk.replica, {{9, {}}}));
    QCOMPARE(held.value(9).reason, QStringLiteral("a\uFFFD"));
}

void TestPostgresStore::passwordsAreNotShown_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *address, const char *shown) {
        QTest::newRow(address) << QString::fromLatin1(address) << QString::fromLatin1(shown);
    };
    row("postgresql://desk:geheim@host/db", "postgresql://desk@host/db");
    row("postgresql://desk:a@b:c@host/db", "postgresql://desk@host/db");
    row("postgresql://desk@host/db?password=geheim&sslmode=require",
        "postgresql://desk@host/db?password=***&sslmode=require");
    row("host=h password=geheim dbname=d", "host=h password=*** dbname=d");
    row("host=h password='ge heim' dbname=d", "host=h password=*** dbname=d");
    row("postgresql://host/db", "postgresql://host/db");
}

void TestPostgresStore::passwordsAreNotShown()
{
    QFETCH(QString, address);
    QFETCH(QString, shown);
    QCOMPARE(PgConnection::withoutPassword(address), shown);
}

QTEST_GUILESS_MAIN(TestPostgresStore)
#include "tst_postgresstore.moc"
