// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/migrator.h"
#include "tests/database/databasetest.h"

using namespace Qt::StringLiterals;
using namespace forecourt;
using namespace forecourt::databasetest;

namespace {

constexpr quint32 kApplication = 0xF0CE0001; // above the signed range on purpose

QList<Migration> threeSteps()
{
    return {
        {1, u"first"_s, 1, {u"CREATE TABLE car (id INTEGER PRIMARY KEY, name TEXT) STRICT"_s}},
        {2, u"second"_s, 2, {u"ALTER TABLE car ADD COLUMN plate TEXT"_s, u"UPDATE car SET plate = '?'"_s}},
        {3, u"third"_s, 2, {u"CREATE INDEX car_plate ON car (plate)"_s}}};
}

Result<MigrationOutcome> bring(Database &database, const QList<Migration> &migrations)
{
    return migrate(database, migrations, {.applicationId = kApplication, .nowMs = 1'700'000'000'000});
}

// All that a file says, as one text: nothing of it may change when a migration is refused or interrupted.
QString content(Database &database)
{
    QStringList lines;
    const auto collect = [&](const QString &sql) {
        const auto rows = database.all(sql, {}, [](const Row &row) { return row.text(0); });
        lines += rows ? rows->join(u'\n') : rows.error().detail;
    };
    collect(u"SELECT sql FROM sqlite_schema ORDER BY name"_s);
    collect(u"PRAGMA user_version"_s);
    collect(u"PRAGMA application_id"_s);
    const auto tables = database.all(u"SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"_s,
                                     {}, [](const Row &row) { return row.text(0); });
    for (const QString &table : tables.value_or(QStringList())) {
        lines += QString::number(count(database, table));
    }
    return lines.join(u'\n');
}

} // namespace

class TestMigrator final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void newFileGetsEveryStep();
    void newFileIsNotBackedUp();
    void currentFileIsLeftAlone();
    void olderFileGetsTheMissingSteps();
    void everyStepIsRecorded();
    void backupRunsOnceBeforeTheFirstStep();
    void failedBackupStopsTheMigration();
    void backupMayCopyTheFile();
    void failureAtEachStatementLeavesTheOldState_data();
    void failureAtEachStatementLeavesTheOldState();
    void stepsBeforeAFailedOneStay();
    void failedFirstStepLeavesAnEmptyFile();
    void newerFileOpensWhereItSaysSo();
    void newerFileIsRefusedByDefault();
    void theStrictestNewerStepDecides();
    void foreignApplicationIsRefused();
    void foreignTablesWithoutIdAreRefused();
    void withoutAnIdNothingIsChecked();
    void disagreeingVersionsAreRefused();
    void gapInTheNumbersIsRefused();
    void emptyListOnANewFileDoesNothing();
    void lockedFileIsBusy();
    void readOnlyFileIsRefused();
    void tableCanBeRebuiltUnderReferences();
    void brokenReferencesAreRefused();
    void foreignKeysAreOnAgainAfterwards();

private:
    std::unique_ptr<Place> m_place;
    std::unique_ptr<Database> m_database;
};

void TestMigrator::init()
{
    m_place = std::make_unique<Place>();
    MUST(Database opened, m_place->open({.busyTimeoutMs = 10}));
    m_database = std::make_unique<Database>(std::move(opened));
}

void TestMigrator::cleanup()
{
    m_database.reset();
    m_place.reset();
}

void TestMigrator::newFileGetsEveryStep()
{
    MUST(const MigrationOutcome outcome, bring(*m_database, threeSteps()));
    QCOMPARE(outcome.from, 0);
    QCOMPARE(outcome.to, 3);
    QVERIFY(!outcome.newerButCompatible);
    MUST_DO(m_database->run(u"INSERT INTO car (name, plate) VALUES ('a', 'b')"_s));
    MUST(const qint64 version, m_database->integer(u"PRAGMA user_version"_s));
    MUST(const qint64 application, m_database->integer(u"PRAGMA application_id"_s));
    QCOMPARE(version, 3);
    QCOMPARE(static_cast<quint32>(application), kApplication);
}

void TestMigrator::newFileIsNotBackedUp()
{
    int backups = 0;
    MUST_DO(migrate(*m_database, threeSteps(),
                    {.applicationId = kApplication, .backup = [&](int) -> Result<void> {
                         ++backups;
                         return {};
                     }}));
    QCOMPARE(backups, 0);
}

void TestMigrator::currentFileIsLeftAlone()
{
    MUST_DO(bring(*m_database, threeSteps()));
    const QString before = content(*m_database);
    MUST(
        const MigrationOutcome outcome,
        migrate(*m_database, threeSteps(), {.applicationId = kApplication, .backup = [](int) -> Result<void> {
                                                return fail(ErrorCode::Internal);
                                            }}));
    QCOMPARE(outcome.from, 3);
    QCOMPARE(outcome.to, 3);
    QCOMPARE(content(*m_database), before);
}

void TestMigrator::olderFileGetsTheMissingSteps()
{
    MUST_DO(bring(*m_database, threeSteps().first(1)));
    MUST_DO(m_database->run(u"INSERT INTO car (name) VALUES ('a'), ('b')"_s));
    MUST(const MigrationOutcome outcome, bring(*m_database, threeSteps()));
    QCOMPARE(outcome.from, 1);
    QCOMPARE(outcome.to, 3);
    MUST(const qint64 plates, m_database->integer(u"SELECT count(*) FROM car WHERE plate = '?'"_s));
    QCOMPARE(plates, 2);
}

void TestMigrator::everyStepIsRecorded()
{
    MUST_DO(bring(*m_database, threeSteps()));
    MUST(const QStringList rows,
         m_database->all(
             u"SELECT version, name, min_compatible, applied_at FROM schema_version ORDER BY version"_s, {},
             [](const Row &row) {
                 return u"%1 %2 %3 %4"_s.arg(row.text(0), row.text(1), row.text(2), row.text(3));
             }));
    QCOMPARE(rows, QStringList({u"1 first 1 1700000000000"_s, u"2 second 2 1700000000000"_s,
                                u"3 third 2 1700000000000"_s}));
}

void TestMigrator::backupRunsOnceBeforeTheFirstStep()
{
    MUST_DO(bring(*m_database, threeSteps().first(1)));
    QList<int> versions;
    qint64 versionDuring = -1;
    MUST_DO(migrate(*m_database, threeSteps(),
                    {.applicationId = kApplication, .backup = [&](int from) -> Result<void> {
                         versions += from;
                         versionDuring = m_database->integer(u"PRAGMA user_version"_s).value_or(-2);
                         return {};
                     }}));
    QCOMPARE(versions, QList<int>({1}));
    QCOMPARE(versionDuring, 1);
}

void TestMigrator::failedBackupStopsTheMigration()
{
    MUST_DO(bring(*m_database, threeSteps().first(1)));
    const QString before = content(*m_database);
    MUST_FAIL(migrate(*m_database, threeSteps(),
                      {.applicationId = kApplication,
                       .backup = [](int) -> Result<void> {
                           return fail(ErrorCode::StorageFull);
                       }}),
              ErrorCode::StorageFull);
    QCOMPARE(content(*m_database), before);
}

void TestMigrator::backupMayCopyTheFile()
{
    MUST_DO(bring(*m_database, threeSteps().first(1)));
    const QString before = content(*m_database);
    const QString copy = m_place->file(u"backup.db"_s);
    MUST_DO(migrate(*m_database, threeSteps(), {.applicationId = kApplication, .backup = [&](int) {
                                                    return m_database->copyInto(copy);
                                                }}));
    MUST(Database backup, Database::open(copy));
    QCOMPARE(content(backup), before);
}

void TestMigrator::failureAtEachStatementLeavesTheOldState_data()
{
    QTest::addColumn<int>("position");
    for (int i = 0; i <= 4; ++i) {
        QTest::addRow("statement %d", i) << i;
    }
}

void TestMigrator::failureAtEachStatementLeavesTheOldState()
{
    QFETCH(const int, position);
    MUST_DO(bring(*m_database, threeSteps().first(1)));
    MUST_DO(m_database->run(u"INSERT INTO car (name) VALUES ('a'), ('b')"_s));
    const QString before = content(*m_database);
    Migration large{2,
                    u"large"_s,
                    2,
                    {u"CREATE TABLE wheel (id INTEGER PRIMARY KEY) STRICT"_s,
                     u"DELETE FROM car WHERE id = 1"_s, u"ALTER TABLE car RENAME COLUMN name TO title"_s,
                     u"DROP TABLE schema_version"_s}};
    large.statements.insert(position, u"INSERT INTO no_such_table (a) VALUES (1)"_s);
    MUST_FAIL(bring(*m_database, {threeSteps().first(), large}), ErrorCode::Internal);
    QCOMPARE(content(*m_database), before);
    MUST_DO(bring(*m_database, threeSteps())); // a repaired program goes on from there
}

void TestMigrator::stepsBeforeAFailedOneStay()
{
    QList<Migration> steps = threeSteps();
    steps[2].statements += u"SELEKT"_s;
    MUST_FAIL(bring(*m_database, steps), ErrorCode::Internal);
    MUST(const MigrationOutcome outcome, bring(*m_database, threeSteps()));
    QCOMPARE(outcome.from, 2);
}

void TestMigrator::failedFirstStepLeavesAnEmptyFile()
{
    QList<Migration> steps = threeSteps();
    steps[0].statements += u"SELEKT"_s;
    MUST_FAIL(bring(*m_database, steps), ErrorCode::Internal);
    QCOMPARE(count(*m_database, u"sqlite_schema"_s), 0);
    MUST(const qint64 application, m_database->integer(u"PRAGMA application_id"_s));
    QCOMPARE(application, 0);
}

void TestMigrator::newerFileOpensWhereItSaysSo()
{
    MUST_DO(bring(*m_database, threeSteps()));
    const QString before = content(*m_database);
    MUST(const MigrationOutcome outcome, bring(*m_database, threeSteps().first(2)));
    QVERIFY(outcome.newerButCompatible);
    QCOMPARE(outcome.from, 3);
    QCOMPARE(outcome.to, 3);
    QCOMPARE(content(*m_database), before);
}

void TestMigrator::newerFileIsRefusedByDefault()
{
    QList<Migration> steps = threeSteps();
    steps[2].minCompatible = 0; // not said
    MUST_DO(bring(*m_database, steps));
    const QString before = content(*m_database);
    MUST_FAIL(bring(*m_database, steps.first(2)), ErrorCode::StorageNewer);
    QCOMPARE(content(*m_database), before);
}

void TestMigrator::theStrictestNewerStepDecides()
{
    MUST_DO(bring(*m_database, threeSteps())); // 2 needs 2, and 3 would be content with 2
    MUST_FAIL(bring(*m_database, threeSteps().first(1)), ErrorCode::StorageNewer);
    MUST_DO(m_database->run(u"UPDATE schema_version SET min_compatible = 1 WHERE version = 3"_s));
    MUST_FAIL(bring(*m_database, threeSteps().first(1)), ErrorCode::StorageNewer);
}

void TestMigrator::foreignApplicationIsRefused()
{
    MUST_DO(m_database->run(u"PRAGMA application_id = 4711"_s));
    const QString before = content(*m_database);
    MUST_FAIL(bring(*m_database, threeSteps()), ErrorCode::StorageCorrupt);
    QCOMPARE(content(*m_database), before);
}

void TestMigrator::foreignTablesWithoutIdAreRefused()
{
    MUST_DO(m_database->run(u"CREATE TABLE bookmarks (url TEXT)"_s));
    const QString before = content(*m_database);
    MUST_FAIL(bring(*m_database, threeSteps()), ErrorCode::StorageCorrupt);
    QCOMPARE(content(*m_database), before);
}

void TestMigrator::withoutAnIdNothingIsChecked()
{
    MUST_DO(m_database->run(u"PRAGMA application_id = 4711"_s));
    MUST_DO(migrate(*m_database, threeSteps(), {}));
    MUST(const qint64 application, m_database->integer(u"PRAGMA application_id"_s));
    QCOMPARE(application, 4711);
}

void TestMigrator::disagreeingVersionsAreRefused()
{
    MUST_DO(bring(*m_database, threeSteps()));
    MUST_DO(m_database->run(u"PRAGMA user_version = 1"_s));
    MUST_FAIL(bring(*m_database, threeSteps()), ErrorCode::StorageCorrupt);
}

void TestMigrator::gapInTheNumbersIsRefused()
{
    QList<Migration> steps = threeSteps();
    steps.removeAt(1);
    MUST_FAIL(bring(*m_database, steps), ErrorCode::Malformed);
    QCOMPARE(count(*m_database, u"sqlite_schema"_s), 0);
}

void TestMigrator::emptyListOnANewFileDoesNothing()
{
    MUST(const MigrationOutcome outcome, bring(*m_database, {}));
    QCOMPARE(outcome.to, 0);
    QCOMPARE(count(*m_database, u"sqlite_schema"_s), 0);
}

void TestMigrator::lockedFileIsBusy()
{
    MUST(Database other, m_place->open());
    MUST(const Transaction held, Transaction::begin(other));
    MUST_FAIL(bring(*m_database, threeSteps()), ErrorCode::StorageBusy);
}

void TestMigrator::readOnlyFileIsRefused()
{
    MUST_DO(bring(*m_database, threeSteps().first(2)));
    MUST(Database reader, m_place->open({.readOnly = true}));
    MUST_FAIL(bring(reader, threeSteps()), ErrorCode::StorageReadOnly);
    MUST_DO(bring(reader, threeSteps().first(2))); // nothing to do is no reason to refuse
}

void TestMigrator::tableCanBeRebuiltUnderReferences()
{
    QList<Migration> steps{
        {1,
         u"first"_s,
         1,
         {u"CREATE TABLE car (id INTEGER PRIMARY KEY) STRICT"_s,
          u"CREATE TABLE wheel (car INTEGER REFERENCES car (id) ON DELETE CASCADE) STRICT"_s,
          u"INSERT INTO car (id) VALUES (1)"_s, u"INSERT INTO wheel (car) VALUES (1), (1)"_s}}};
    MUST_DO(bring(*m_database, steps));
    steps += Migration{2,
                       u"rebuild"_s,
                       2,
                       {u"CREATE TABLE car_new (id INTEGER PRIMARY KEY, name TEXT) STRICT"_s,
                        u"INSERT INTO car_new (id) SELECT id FROM car"_s, u"DROP TABLE car"_s,
                        u"ALTER TABLE car_new RENAME TO car"_s}};
    MUST_DO(bring(*m_database, steps));
    QCOMPARE(count(*m_database, u"wheel"_s), 2);
}

void TestMigrator::brokenReferencesAreRefused()
{
    QList<Migration> steps{{1,
                            u"first"_s,
                            1,
                            {u"CREATE TABLE car (id INTEGER PRIMARY KEY) STRICT"_s,
                             u"CREATE TABLE wheel (car INTEGER REFERENCES car (id)) STRICT"_s,
                             u"INSERT INTO car (id) VALUES (1)"_s, u"INSERT INTO wheel (car) VALUES (1)"_s}}};
    MUST_DO(bring(*m_database, steps));
    steps += Migration{2, u"careless"_s, 2, {u"DELETE FROM car"_s}};
    MUST_FAIL(bring(*m_database, steps), ErrorCode::Conflict);
    QCOMPARE(count(*m_database, u"car"_s), 1);
}

void TestMigrator::foreignKeysAreOnAgainAfterwards()
{
    MUST_DO(bring(*m_database, threeSteps()));
    MUST(const qint64 afterSuccess, m_database->integer(u"PRAGMA foreign_keys"_s));
    QCOMPARE(afterSuccess, 1);
    QList<Migration> steps = threeSteps();
    steps += Migration{4, u"wrong"_s, 4, {u"SELEKT"_s}};
    MUST_FAIL(bring(*m_database, steps), ErrorCode::Internal);
    MUST(const qint64 afterFailure, m_database->integer(u"PRAGMA foreign_keys"_s));
    QCOMPARE(afterFailure, 1);
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
