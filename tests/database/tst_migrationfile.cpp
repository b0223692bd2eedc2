// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/migrator.h"
#include "tests/database/databasetest.h"

using namespace Qt::StringLiterals;
using namespace forecourt;
using namespace forecourt::databasetest;

// The files of a folder of migrations as a list of statements.
class TestMigrationFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void stepsAreSplitAtTheirMarks();
    void filesAreOrderedByNumber();
    void fileWithoutMarksIsOneStep();
    void commentsAroundAStatementAreDropped();
    void semicolonsInsideATriggerStay();
    void windowsLineEndsAreAccepted();
    void compatibilityIsReadOrItsOwnNumber();
    void loadedMigrationsRun();
    void malformedFilesAreRefused_data();
    void malformedFilesAreRefused();
    void gapIsRefused();
    void doubleNumberIsRefused();
    void firstNumberIsOne();
    void missingFolderIsNotFound();
    void emptyFolderHasNoMigrations();

private:
    void write(const QString &name, const QByteArray &text) const;

    std::unique_ptr<Place> m_place;
};

void TestMigrationFile::init()
{
    m_place = std::make_unique<Place>();
}

void TestMigrationFile::cleanup()
{
    m_place.reset();
}

void TestMigrationFile::write(const QString &name, const QByteArray &text) const
{
    QFile file(m_place->file(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

void TestMigrationFile::stepsAreSplitAtTheirMarks()
{
    write(u"0001_first.sql"_s, "-- SPDX-License-Identifier: GPL-3.0-or-later\n"
                               "-- step: tables\nCREATE TABLE a (\n    x TEXT\n);\n"
                               "-- step:\nCREATE TABLE b (y TEXT);\n");
    MUST(const QList<Migration> migrations, loadMigrations(m_place->folder()));
    QCOMPARE(migrations.size(), 1);
    QCOMPARE(migrations.first().version, 1);
    QCOMPARE(migrations.first().name, u"first"_s);
    QCOMPARE(migrations.first().statements,
             QStringList({u"CREATE TABLE a (\n    x TEXT\n);"_s, u"CREATE TABLE b (y TEXT);"_s}));
}

void TestMigrationFile::filesAreOrderedByNumber()
{
    write(u"0002_b.sql"_s, "SELECT 2");
    write(u"0001_z.sql"_s, "SELECT 1");
    write(u"0003_a.sql"_s, "SELECT 3");
    write(u"README.txt"_s, "not a migration");
    MUST(const QList<Migration> migrations, loadMigrations(m_place->folder()));
    QStringList names;
    for (const Migration &migration : migrations) {
        names += migration.name;
    }
    QCOMPARE(names, QStringList({u"z"_s, u"b"_s, u"a"_s}));
}

void TestMigrationFile::fileWithoutMarksIsOneStep()
{
    write(u"0001_one.sql"_s, "CREATE TABLE a (x TEXT);\n");
    MUST(const QList<Migration> migrations, loadMigrations(m_place->folder()));
    QCOMPARE(migrations.first().statements, QStringList({u"CREATE TABLE a (x TEXT);"_s}));
}

void TestMigrationFile::commentsAroundAStatementAreDropped()
{
    write(u"0001_one.sql"_s,
          "-- step: a\n\n-- why\nSELECT 1 -- kept\n-- and this\n, 2;\n\n-- about the next\n"
          "-- step: b\nSELECT 2");
    MUST(const QList<Migration> migrations, loadMigrations(m_place->folder()));
    QCOMPARE(migrations.first().statements,
             QStringList({u"SELECT 1 -- kept\n-- and this\n, 2;"_s, u"SELECT 2"_s}));
}

void TestMigrationFile::semicolonsInsideATriggerStay()
{
    const QByteArray trigger = "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  SELECT 1;\n  SELECT 2;\nEND;";
    write(u"0001_one.sql"_s, "-- step:\n" + trigger + "\n");
    MUST(const QList<Migration> migrations, loadMigrations(m_place->folder()));
    QCOMPARE(migrations.first().statements, QStringList({QString::fromUtf8(trigger)}));
}

void TestMigrationFile::windowsLineEndsAreAccepted()
{
    write(u"0001_one.sql"_s, "-- min_compatible: 1\r\n-- step:\r\nSELECT 1;\r\n-- step:\r\nSELECT 2;\r\n");
    MUST(const QList<Migration> migrations, loadMigrations(m_place->folder()));
    QCOMPARE(migrations.first().statements, QStringList({u"SELECT 1;"_s, u"SELECT 2;"_s}));
}

void TestMigrationFile::compatibilityIsReadOrItsOwnNumber()
{
    write(u"0001_a.sql"_s, "SELECT 1");
    write(u"0002_b.sql"_s, "-- min_compatible: 1\n-- step:\nSELECT 1");
    write(u"0003_c.sql"_s, "-- step:\nSELECT 1");
    MUST(const QList<Migration> migrations, loadMigrations(m_place->folder()));
    QCOMPARE(migrations.at(0).minCompatible, 1);
    QCOMPARE(migrations.at(1).minCompatible, 1);
    QCOMPARE(migrations.at(2).minCompatible, 3);
}

void TestMigrationFile::loadedMigrationsRun()
{
    write(u"0001_a.sql"_s, "-- step: table\nCREATE TABLE a (x TEXT) STRICT;\n-- done\n"
                           "-- step: rows\nINSERT INTO a (x) VALUES ('1'), ('2');\n");
    MUST(const QList<Migration> migrations, loadMigrations(m_place->folder()));
    MUST(Database database, m_place->open());
    MUST_DO(migrate(database, migrations, {.applicationId = 5}));
    QCOMPARE(count(database, u"a"_s), 2);
}

void TestMigrationFile::malformedFilesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no number") << u"first.sql"_s << QByteArray("SELECT 1");
    QTest::newRow("short number") << u"1_first.sql"_s << QByteArray("SELECT 1");
    QTest::newRow("no name") << u"0001_.sql"_s << QByteArray("SELECT 1");
    QTest::newRow("empty file") << u"0001_a.sql"_s << QByteArray();
    QTest::newRow("comments only") << u"0001_a.sql"_s << QByteArray("-- nothing\n\n");
    QTest::newRow("empty last step") << u"0001_a.sql"_s << QByteArray("-- step:\nSELECT 1\n-- step:\n");
    QTest::newRow("empty middle step")
        << u"0001_a.sql"_s << QByteArray("-- step:\nSELECT 1\n-- step:\n-- c\n-- step:\nSELECT 1\n");
    QTest::newRow("compatible with the future")
        << u"0001_a.sql"_s << QByteArray("-- min_compatible: 2\nSELECT 1");
    QTest::newRow("compatible with nothing")
        << u"0001_a.sql"_s << QByteArray("-- min_compatible: 0\nSELECT 1");
    QTest::newRow("compatible with words")
        << u"0001_a.sql"_s << QByteArray("-- min_compatible: one\nSELECT 1");
    QTest::newRow("compatible twice")
        << u"0001_a.sql"_s << QByteArray("-- min_compatible: 1\n-- min_compatible: 1\nSELECT 1");
}

void TestMigrationFile::malformedFilesAreRefused()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, text);
    write(name, text);
    const auto loaded = loadMigrations(m_place->folder());
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, ErrorCode::Malformed);
    QVERIFY2(loaded.error().detail.startsWith(name), qPrintable(loaded.error().detail));
}

void TestMigrationFile::gapIsRefused()
{
    write(u"0001_a.sql"_s, "SELECT 1");
    write(u"0003_b.sql"_s, "SELECT 1");
    MUST_FAIL(loadMigrations(m_place->folder()), ErrorCode::Malformed);
}

void TestMigrationFile::doubleNumberIsRefused()
{
    write(u"0001_a.sql"_s, "SELECT 1");
    write(u"0001_b.sql"_s, "SELECT 1");
    MUST_FAIL(loadMigrations(m_place->folder()), ErrorCode::Malformed);
}

void TestMigrationFile::firstNumberIsOne()
{
    write(u"0002_a.sql"_s, "SELECT 1");
    MUST_FAIL(loadMigrations(m_place->folder()), ErrorCode::Malformed);
}

void TestMigrationFile::missingFolderIsNotFound()
{
    MUST_FAIL(loadMigrations(m_place->file(u"nowhere"_s)), ErrorCode::NotFound);
}

void TestMigrationFile::emptyFolderHasNoMigrations()
{
    MUST(const QList<Migration> migrations, loadMigrations(m_place->folder()));
    QVERIFY(migrations.isEmpty());
}

QTEST_GUILESS_MAIN(TestMigrationFile)
#include "tst_migrationfile.moc"
