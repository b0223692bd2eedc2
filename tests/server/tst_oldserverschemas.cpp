// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/blobpruner.h"
#include "tests/server/bookingchanges.h"
#include "tests/server/oldserver.h"

#include <QCryptographicHash>

#include <csignal>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

using namespace forecourt;
using namespace forecourt::oldserver;

namespace {

const QString kOrderNumber = QStringLiteral("R251103-A1-001");

} // namespace

// Databases of every released schema of the server come to this one with every row as it was and with all
// that a later schema derives from them, also where the server dies at any statement on the way.
class TestOldServerSchemas final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { useEngineOfRow(); }

    void thereIsADatabaseOfEverySchemaBeforeThis();
    void everyRowIsThereAfterwards_data() { schemas(); }
    void everyRowIsThereAfterwards();
    void itServesAsIfItHadAlwaysBeenOfThisSchema_data() { schemas(); }
    void itServesAsIfItHadAlwaysBeenOfThisSchema();
    void deathAtAnyStatementLosesNothing_data() { schemas(); }
    void deathAtAnyStatementLosesNothing();
    void aNewerSchemaIsRefusedAndLeftAlone();

private:
    static int newest() { return static_cast<int>(migrations(currentEngine()).size()); }
    static void schemas()
    {
        QTest::addColumn<int>("schema");
        for (int schema = 1; QFile::exists(stored(Engine::Sqlite, schema)); ++schema) {
            QTest::addRow("schema %d", schema) << schema;
        }
    }

    // The database of the row, migrated, behind a service.
    struct Served
    {
        explicit Served(int schema) : database(schema), store(need(database.open())) {}
        PushReply push(DeskDouble &desk, const QString &name, const QList<Change> &changes)
        {
            Operation operation = desk.operation(changes);
            operation.id = ident(QStringLiteral("operation %1").arg(++made));
            operation.actor = rowOf(name, "anna");
            return need(service.push(desk.caller, desk.request({desk.chained(encodeOperation(operation))})));
        }
        [[nodiscard]] QString text(const QString &name, int collection, const QUuid &row, int field)
        {
            const auto found = need(store->entities(StoreId(ident(name)), {{collection, row}}));
            return found.isEmpty() ? QString() : found.first().cells.value(field).value.text();
        }
        OldDatabase database;
        int made = 0;
        ManualClock clock;
        std::unique_ptr<ServerStore> store;
        SyncService service{*store, forecourtCatalog(), clock};
    };

    static void desksGoOnWhereTheyWere(Served &served, const QString &name, int schema);
    static void numbersAreKnown(Served &served, const QString &name);
    static void carsThatAreOneAreKnown(Served &served, const QString &name);
    static void editsOfRefusedRowsAreRefused(Served &served, const QString &name);
    static void photosAreKnown(Served &served, const QString &name, int schema);
    static Migration brokenAt(Migration migration, qsizetype statement);
    static bool dieInPostgres(const OldDatabase &database, int schema, const Layout &layout,
                              const Content &before);
    static bool dieInFile(const OldDatabase &database, int at);
};

void TestOldServerSchemas::thereIsADatabaseOfEverySchemaBeforeThis()
{
    for (int schema = 1; schema < newest(); ++schema) {
        QVERIFY2(QFile::exists(stored(currentEngine(), schema)), qPrintable(stored(currentEngine(), schema)));
    }
}

void TestOldServerSchemas::everyRowIsThereAfterwards()
{
    QFETCH(const int, schema);
    const OldDatabase database(schema);
    QCOMPARE(database.schema(), schema);
    const Layout layout = database.layout();
    const Content before = database.content(layout);
    for (const QString &table : layout.keys()) { // one that is added later is not forgotten in make.py
        const QString begin = table + QLatin1Char(' ');
        QVERIFY2(std::any_of(before.begin(), before.end(),
                             [&](const QString &row) { return row.startsWith(begin); }),
                 qPrintable(table));
    }
    const auto store = need(database.open());
    QCOMPARE(database.content(layout), before);
    QCOMPARE(database.schema(), newest());
    for (const QString &name : kStores) {
        const StoreHead head = need(store->head(StoreId(ident(name))));
        QCOMPARE(head.name, name);
        QCOMPARE(head.digest.toBytes(), recomputedDigest(*store, head.store).toBytes());
        QCOMPARE(logOf(*store, head.store).size(), head.head);
    }
}

void TestOldServerSchemas::itServesAsIfItHadAlwaysBeenOfThisSchema()
{
    QFETCH(const int, schema);
    Served served(schema);
    for (const QString &name : kStores) {
        const QList<std::function<void()>> claims{
            [&] { desksGoOnWhereTheyWere(served, name, schema); },
            [&] { numbersAreKnown(served, name); },
            [&] { carsThatAreOneAreKnown(served, name); },
            [&] { editsOfRefusedRowsAreRefused(served, name); },
            [&] { photosAreKnown(served, name, schema); },
        };
        for (const auto &claim : claims) {
            claim();
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }
}

// Of the two orders of before the older one has its number, in either store.
void TestOldServerSchemas::numbersAreKnown(Served &served, const QString &name)
{
    const QUuid later = idNumber(70);
    DeskDouble desk = deskOf(*served.store, name, "A1");
    {
        const auto transaction = need(served.store->beginPush(desk.caller.store));
        const auto bearers = need(transaction->bearersOf({{kOrderSeries, kOrderNumber}}));
        QCOMPARE(bearers.value({kOrderSeries, kOrderNumber}).row, rowOf(name, "order 1"));
    }
    Change order;
    order.collection = collections::kServiceOrder;
    order.row = later;
    order.create = true;
    order.put.insert(1, CellValue(kOrderNumber));
    QCOMPARE(served.push(desk, name, {order}).results.first().outcome, PushOutcome::Ok);
    const QString given = served.text(name, collections::kServiceOrder, later, 1);
    QVERIFY2(given != kOrderNumber && given.startsWith(QLatin1String("R251103-")), qPrintable(given));
    QCOMPARE(served.text(name, collections::kServiceOrder, rowOf(name, "order 1"), 1), kOrderNumber);
}

void TestOldServerSchemas::carsThatAreOneAreKnown(Served &served, const QString &name)
{
    DeskDouble desk = deskOf(*served.store, name, "A1");
    {
        const auto transaction = need(served.store->beginPush(desk.caller.store));
        const EntityKey car{collections::kVehicle, rowOf(name, "car")};
        const QList<AliasLink> links = need(transaction->aliasesOf({car}));
        QCOMPARE(links.size(), 1); // neither people, nor what was taken back
        QCOMPARE(links.first(), (AliasLink{rowOf(name, "cars are one"), collections::kVehicle,
                                           rowOf(name, "same car"), rowOf(name, "car")}));
    }
    served.push(desk, name, {bookings::ofCar(bookings::kFirst, rowOf(name, "car"))});
    served.push(desk, name, {bookings::ofCar(bookings::kSecond, rowOf(name, "same car"))});
    const auto statusOf = [&](const QUuid &row) {
        return served.text(name, collections::kAppointment, row, bookings::kStatus);
    };
    QCOMPARE(statusOf(bookings::kFirst), wordOf(AppointmentStatus::Confirmed));
    QCOMPARE(statusOf(bookings::kSecond), wordOf(AppointmentStatus::ToRebook));
}

void TestOldServerSchemas::editsOfRefusedRowsAreRefused(Served &served, const QString &name)
{
    for (const auto &[prefix, row] : {std::pair("A1", "refused with it"), {"A2", "refused text"}}) {
        DeskDouble desk = deskOf(*served.store, name, prefix);
        const PushResult edited =
            served.push(desk, name, {customerField(rowOf(name, row), kGiven, QStringLiteral("G"))})
                .results.first();
        QCOMPARE(edited.outcome, PushOutcome::Quarantined);
        QVERIFY2(edited.reason.startsWith(QLatin1String("depends-on: ")), qPrintable(edited.reason));
    }
    // The other desk never made it.
    DeskDouble other = deskOf(*served.store, name, "A2");
    const Change edit = customerField(rowOf(name, "refused with it"), kGiven, QStringLiteral("G"));
    QCOMPARE(served.push(other, name, {edit}).results.first().outcome, PushOutcome::Ok);
}

// The server reads them when it starts, where nothing is known yet.
void TestOldServerSchemas::photosAreKnown(Served &served, const QString &name, int schema)
{
    const QTemporaryDir folder;
    const BlobFiles files(folder.path());
    BlobPruner pruner(*served.store, files, served.clock);
    const StoreId store(ident(name));
    QCOMPARE(need(served.store->blobs().hasReferences(store)), schema >= 6);
    if (schema < 6) {
        need(pruner.readReferences(store));
    }
    for (const char *bytes : {"whole", "small"}) {
        const QByteArray sha = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        QCOMPARE(need(served.store->blobs().referenced(store, sha)), std::optional<qint64>(5));
    }
}

void TestOldServerSchemas::desksGoOnWhereTheyWere(Served &served, const QString &name, int schema)
{
    DeskDouble desk = deskOf(*served.store, name, "A1");
    const qint64 head = desk.cursor;
    QVERIFY(need(served.store->device(desk.caller.device)));
    const PullReply all = need(served.service.pull(desk.caller, {desk.epoch, 0, 1000}));
    QCOMPARE(all.entries.size(), head);
    QVERIFY(logOf(*served.store, desk.caller.store).at(4).conflicts.size() == 1);
    const HelloReply hello =
        need(served.service.hello(desk.caller, {1, desk.replica, desk.epoch, head, desk.n, 1}));
    QCOMPARE(hello.chain, desk.chain);
    QCOMPARE(hello.snapshot.has_value(), schema >= 4);

    const QUuid wang = rowOf(name, "wang");
    const PushReply pushed =
        served.push(desk, name, {customerField(wang, kGiven, QStringLiteral("伟"), Base(qint64{5}))});
    QCOMPARE(pushed.results, (QList<PushResult>{{desk.n, PushOutcome::Ok, head + 1, {}}}));
    QVERIFY(logOf(*served.store, desk.caller.store).last().conflicts.isEmpty());
    QCOMPARE(served.text(name, collections::kCustomer, wang, kGiven), QStringLiteral("伟"));
    const StoreHead after = need(served.store->head(desk.caller.store));
    QCOMPARE(after.digest.toBytes(), recomputedDigest(*served.store, after.store).toBytes());
    QCOMPARE(need(served.service.pull(desk.caller, {desk.epoch, head, 10})).entries.size(), 1);
}

// The connection is gone before that statement; behind the last one, at the commit.
Migration TestOldServerSchemas::brokenAt(Migration migration, qsizetype statement)
{
    const QString death = statement < migration.statements.size() + 1
                              ? QStringLiteral("SELECT pg_terminate_backend(pg_backend_pid())")
                              : QStringLiteral(R"(
        CREATE FUNCTION death() RETURNS trigger LANGUAGE plpgsql AS
            'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM 1; RETURN NULL; END';
        CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON forecourt_schema
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION death())");
    migration.statements.insert(std::min(statement, migration.statements.size()), death);
    return migration;
}

// One database dies again and again, and nothing of it is ever seen.
bool TestOldServerSchemas::dieInPostgres(const OldDatabase &database, int schema, const Layout &layout,
                                         const Content &before)
{
    const QList<Migration> all = migrations(Engine::PostgreSql);
    int deaths = 0;
    for (int version = schema + 1; version <= all.size(); ++version) {
        QList<Migration> upTo = all.mid(0, version);
        // Every migration in a database that began as the oldest, and in one of the schema just before it.
        const bool dies = schema == 1 || version == schema + 1;
        const qsizetype places = dies ? upTo.last().statements.size() + 2 : 0;
        for (qsizetype at = 0; at < places; ++at) {
            upTo.last() = brokenAt(all.at(version - 1), at);
            PgConnection connection(database.url());
            const auto outcome = migratePostgres(connection, upTo, 0);
            if (codeOf(outcome) != ErrorCode::Unavailable || database.schema() != version - 1) {
                qWarning("statement %lld of %d", static_cast<long long>(at), version);
                return false;
            }
            ++deaths;
        }
        PgConnection connection(database.url());
        need(migratePostgres(connection, all.mid(0, version), 0));
        if (database.content(layout) != before) {
            qWarning("migration %d", version);
            return false;
        }
    }
    return deaths > 0;
}

// In a process of its own that is killed before that statement; false where there is no such statement any
// more.
bool TestOldServerSchemas::dieInFile(const OldDatabase &database, int at)
{
    const pid_t child = ::fork();
    if (child == 0) {
        MigratorOptions options;
        options.progress = [at](int done, int) {
            if (done == at) {
                ::kill(::getpid(), SIGKILL);
            }
        };
        auto file = Database::open(database.file());
        ::_exit(file && migrate(*file, migrations(Engine::Sqlite), options) ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

void TestOldServerSchemas::deathAtAnyStatementLosesNothing()
{
    QFETCH(const int, schema);
    if (schema == newest()) {
        return;
    }
    if (currentEngine() == Engine::PostgreSql) {
        const OldDatabase database(schema);
        const Layout layout = database.layout();
        QVERIFY(dieInPostgres(database, schema, layout, database.content(layout)));
        return;
    }
    int deaths = 0;
    for (;; ++deaths) {
        const OldDatabase database(schema);
        const Layout layout = database.layout();
        const Content before = database.content(layout);
        const bool died = dieInFile(database, deaths);
        QCOMPARE(database.content(layout), before);
        need(database.open());
        QCOMPARE(database.content(layout), before);
        QCOMPARE(database.schema(), newest());
        if (!died) {
            break;
        }
    }
    QVERIFY(deaths > 0);
}

void TestOldServerSchemas::aNewerSchemaIsRefusedAndLeftAlone()
{
    const OldDatabase database(newest());
    database.say(QStringLiteral("INSERT INTO schema_version VALUES (99, 'later', 98, 0)"),
                 QStringLiteral("INSERT INTO forecourt_schema VALUES (99, 'later', 98, 0)"));
    database.say(QStringLiteral("PRAGMA user_version = 99"), QStringLiteral("SELECT 1"));
    const Content before = database.content(database.layout());
    const auto refused = database.open();
    QCOMPARE(codeOf(refused), ErrorCode::StorageNewer);
    QVERIFY2(refused.error().detail.contains(QLatin1String("has schema 99 and needs a program of schema 98")),
             qPrintable(refused.error().detail));
    QCOMPARE(database.content(database.layout()), before);
}

QTEST_GUILESS_MAIN(TestOldServerSchemas)
#include "tst_oldserverschemas.moc"
