// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/migrator.h"
#include "tests/database/databasetest.h"

#include <QProcess>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace forecourt;
using namespace forecourt::databasetest;

namespace {

constexpr quint32 kApplication = 77;
constexpr qint64 kRows = 1000;

// More than the page cache holds, so that SQLite must write to the log at once and not only at the commit.
const QString kHugeStatement = u"CREATE TABLE huge AS SELECT zeroblob(50000000) AS x"_s;

QList<Migration> oldSteps()
{
    return {{1,
             u"first"_s,
             1,
             {u"CREATE TABLE car (id INTEGER PRIMARY KEY, name TEXT) STRICT"_s,
              u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)"
              " INSERT INTO car (id, name) SELECT i, printf('car %050d', i) FROM n"_s}}};
}

QList<Migration> newSteps()
{
    QList<Migration> steps = oldSteps();
    steps += Migration{
        2,
        u"second"_s,
        2,
        {u"ALTER TABLE car ADD COLUMN plate TEXT"_s, u"UPDATE car SET plate = name WHERE id % 9 = 0"_s,
         u"CREATE INDEX car_plate ON car (plate)"_s, u"CREATE TABLE wheel (car INTEGER) STRICT"_s,
         u"INSERT INTO wheel (car) SELECT id FROM car"_s}};
    return steps;
}

// The life of the process that dies: no file may grow beyond the limit, and the system kills whoever tries.
int migrateUntilKilled(const QString &path, rlim_t limit, int hugePosition)
{
    QList<Migration> steps = newSteps();
    if (hugePosition >= 0) {
        steps[1].statements.insert(hugePosition, kHugeStatement);
    }
    const rlimit none{0, 0};
    const rlimit size{limit, limit};
    ::setrlimit(RLIMIT_CORE, &none);
    ::setrlimit(RLIMIT_FSIZE, &size);
    std::signal(SIGXFSZ, SIG_DFL);
    auto database = Database::open(path);
    return database && migrate(*database, steps, {.applicationId = kApplication}) ? 0 : 1;
}

// True where the process was killed; false where it finished.
bool runAndBeKilled(const QString &path, qint64 limit, int hugePosition)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--migrate"_s, path, QString::number(limit), QString::number(hugePosition)});
    process.waitForFinished(60'000);
    return process.exitStatus() == QProcess::CrashExit;
}

// The version of the file, after a look that all of it is of that version; -1 where it is something in
// between.
int wholeVersion(Database &database)
{
    const qint64 version = database.integer(u"PRAGMA user_version"_s).value_or(-1);
    const qint64 recorded = database.integer(u"SELECT max(version) FROM schema_version"_s).value_or(-1);
    const qint64 objects = count(database, u"sqlite_schema"_s);
    const bool sound =
        database.quickCheck().has_value() && recorded == version && count(database, u"car"_s) == kRows;
    if (sound && version == 1 && objects == 2) {
        return 1;
    }
    const qint64 plates = database.integer(u"SELECT count(plate) FROM car"_s).value_or(-1);
    if (sound && version == 2 && objects == 4 && plates == kRows / 9 &&
        count(database, u"wheel"_s) == kRows) {
        return 2;
    }
    return -1;
}

} // namespace

// A process that dies in the middle of a migration leaves the old state or the new one, never anything
// between.
class TestMigrationCrash final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void deathAtEachStatementLeavesTheOldState_data();
    void deathAtEachStatementLeavesTheOldState();
    void deathAtAnyWriteLeavesTheOldOrTheNewState();

private:
    [[nodiscard]] QString freshCopy(const QString &name) const;

    std::unique_ptr<Place> m_place;
};

void TestMigrationCrash::init()
{
    m_place = std::make_unique<Place>();
    MUST(Database database, m_place->open());
    MUST_DO(migrate(database, oldSteps(), {.applicationId = kApplication}));
    MUST_DO(database.checkpoint());
}

QString TestMigrationCrash::freshCopy(const QString &name) const
{
    const QString copy = m_place->file(name);
    return QFile::copy(m_place->file(), copy) ? copy : QString();
}

void TestMigrationCrash::deathAtEachStatementLeavesTheOldState_data()
{
    QTest::addColumn<int>("position");
    for (int i = 0; i <= newSteps().last().statements.size(); ++i) {
        QTest::addRow("statement %d", i) << i;
    }
}

void TestMigrationCrash::deathAtEachStatementLeavesTheOldState()
{
    QFETCH(const int, position);
    const QString path = freshCopy(u"copy.db"_s);
    QVERIFY(runAndBeKilled(path, 8'000'000, position));
    QVERIFY(QFile::exists(path + u"-wal"_s)); // it died with something written
    MUST(Database survivor, Database::open(path));
    QCOMPARE(wholeVersion(survivor), 1);
    MUST_DO(migrate(survivor, newSteps(), {.applicationId = kApplication}));
    QCOMPARE(wholeVersion(survivor), 2);
}

void TestMigrationCrash::deathAtAnyWriteLeavesTheOldOrTheNewState()
{
    // From the size that the log's index has at once, in steps smaller than one page of the log.
    constexpr qint64 kFirstLimit = 33'000;
    constexpr qint64 kStep = 4'000;
    int deaths = 0;
    int diedNew = 0;
    bool killed = true;
    for (qint64 limit = kFirstLimit; killed && limit < 10'000'000; limit += kStep) {
        const QString path = freshCopy(u"copy%1.db"_s.arg(limit));
        killed = runAndBeKilled(path, limit, -1);
        MUST(Database survivor, Database::open(path));
        const int version = wholeVersion(survivor);
        QVERIFY2(version == 1 || version == 2, qPrintable(u"after a death at %1 bytes"_s.arg(limit)));
        QVERIFY(killed || version == 2);
        deaths += killed ? 1 : 0;
        diedNew += killed && version == 2 ? 1 : 0;
    }
    QVERIFY(!killed);
    QVERIFY2(deaths > 10, qPrintable(QString::number(deaths)));
    QVERIFY2(diedNew < deaths, "no death came before the commit");
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 5 && arguments.at(1) == u"--migrate"_s) {
        return migrateUntilKilled(arguments.at(2), arguments.at(3).toULongLong(), arguments.at(4).toInt());
    }
    TestMigrationCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_migrationcrash.moc"
