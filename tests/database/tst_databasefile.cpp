// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "tests/database/databasetest.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace forecourt;
using namespace forecourt::databasetest;

namespace {

constexpr QFileDevice::Permissions kOwner =
    QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;

// Enough rows for a tree of several pages.
Result<void> fill(Database &database)
{
    FORECOURT_TRY(database.run(u"CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT) STRICT"_s));
    FORECOURT_TRY(database.run(u"CREATE INDEX t_b ON t (b)"_s));
    FORECOURT_TRY(
        database.run(u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)"
                     " INSERT INTO t (a, b) SELECT i, printf('row %030d', i) FROM n"_s));
    return {};
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

// What a connection does to and with its file: opening, modes, settings, checkpoint, check, copy.
class TestDatabaseFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settingsAreAsDesigned();
    void rebuildableFilesSyncLess();
    void readOnlySeesTheDataAndRefusesToWrite();
    void filesAreForTheirOwnerOnly();
    void missingFileWithoutCreateIsNotFound();
    void missingFolderIsNotFound();
    void aFolderIsNoDatabase();
    void anEmptyNameIsNoDatabase();
    void aTextFileIsCorrupt();
    void aShortFileIsCorrupt();
    void aTruncatedDatabaseIsCorrupt();
    void overwrittenPagesAreFoundByQuickCheck();
    void overwrittenPagesFailTheQueryThatReadsThem();
    void quickCheckPassesASoundFile();
    void checkpointEmptiesTheLog();
    void checkpointWaitsForNoReader();
    void copyHoldsTheCommittedData();
    void copyKeepsTheNumbersOfTheFormat();
    void copyRefusesAnExistingFile();
    void copyIntoAMissingFolderIsNotFound();
    void copyInsideATransactionLeavesNoFile();
    void aMovedDatabaseStillWorks();
};

void TestDatabaseFile::settingsAreAsDesigned()
{
    const Place place;
    MUST(Database database, place.open({.busyTimeoutMs = 1234}));
    const QList<std::pair<QString, qint64>> expected{{u"PRAGMA foreign_keys"_s, 1},
                                                     {u"PRAGMA trusted_schema"_s, 0},
                                                     {u"PRAGMA synchronous"_s, 2},
                                                     {u"PRAGMA cache_size"_s, -32768},
                                                     {u"PRAGMA busy_timeout"_s, 1234}};
    for (const auto &[pragma, value] : expected) {
        MUST(const qint64 found, database.integer(pragma));
        QVERIFY2(found == value, qPrintable(pragma));
    }
    MUST(const auto mode,
         database.first(u"PRAGMA journal_mode"_s, {}, [](const Row &row) { return row.text(0); }));
    QCOMPARE(mode.value(), u"wal"_s);
    QCOMPARE(database.path(), place.file());
}

void TestDatabaseFile::rebuildableFilesSyncLess()
{
    const Place place;
    MUST(Database database, place.open({.durability = Durability::Rebuildable}));
    MUST(const qint64 level, database.integer(u"PRAGMA synchronous"_s));
    QCOMPARE(level, 1);
}

void TestDatabaseFile::readOnlySeesTheDataAndRefusesToWrite()
{
    const Place place;
    MUST(Database writer, place.open());
    MUST_DO(fill(writer));
    MUST(Database reader, place.open({.readOnly = true}));
    QCOMPARE(count(reader, u"t"_s), 1000);
    MUST_FAIL(reader.run(u"DELETE FROM t"_s), ErrorCode::StorageReadOnly);
    MUST_DO(reader.checkpoint()); // nothing to do
    QCOMPARE(count(writer, u"t"_s), 1000);
}

void TestDatabaseFile::filesAreForTheirOwnerOnly()
{
    const Place place;
    MUST(Database database, place.open());
    MUST_DO(fill(database));
    MUST_DO(database.copyInto(place.file(u"copy.db"_s)));
    for (const QString &name : {u"desk.db"_s, u"desk.db-wal"_s, u"desk.db-shm"_s, u"copy.db"_s}) {
        const QFileInfo file(place.file(name));
        QVERIFY2(file.exists(), qPrintable(name));
        QVERIFY2((file.permissions() & ~kOwner) == 0, qPrintable(name));
    }
}

void TestDatabaseFile::missingFileWithoutCreateIsNotFound()
{
    const Place place;
    MUST_FAIL(place.open({.create = false}), ErrorCode::NotFound);
    MUST_FAIL(place.open({.readOnly = true}), ErrorCode::NotFound);
    QVERIFY(!QFile::exists(place.file()));
}

void TestDatabaseFile::missingFolderIsNotFound()
{
    const Place place;
    MUST_FAIL(Database::open(place.file(u"no/such/desk.db"_s)), ErrorCode::NotFound);
}

void TestDatabaseFile::aFolderIsNoDatabase()
{
    const Place place;
    MUST_FAIL(Database::open(place.folder()), ErrorCode::InvalidInput);
}

void TestDatabaseFile::anEmptyNameIsNoDatabase()
{
    MUST_FAIL(Database::open(QString()), ErrorCode::InvalidInput);
}

void TestDatabaseFile::aTextFileIsCorrupt()
{
    const Place place;
    const QByteArray text = QByteArray("Dear customer, this is a letter.\n").repeated(100);
    write(place.file(), text);
    MUST_FAIL(place.open(), ErrorCode::StorageCorrupt);
    MUST_FAIL(place.open({.readOnly = true}), ErrorCode::StorageCorrupt);
    QFile file(place.file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), text); // and is left alone
}

void TestDatabaseFile::aShortFileIsCorrupt()
{
    const Place place;
    write(place.file(), "SQLite format 3");
    MUST_FAIL(place.open(), ErrorCode::StorageCorrupt);
}

void TestDatabaseFile::aTruncatedDatabaseIsCorrupt()
{
    const Place place;
    {
        MUST(Database database, place.open());
        MUST_DO(fill(database));
    }
    QVERIFY(QFile::resize(place.file(), QFileInfo(place.file()).size() / 2));
    MUST_FAIL(place.open(), ErrorCode::StorageCorrupt);
}

void TestDatabaseFile::overwrittenPagesAreFoundByQuickCheck()
{
    const Place place;
    {
        MUST(Database database, place.open());
        MUST_DO(fill(database));
    }
    {
        QFile file(place.file());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(4096 * 5));
        QCOMPARE(file.write(QByteArray(4096 * 4, '\x5a')), 4096 * 4);
    }
    MUST(Database damaged, place.open()); // the schema is whole
    MUST_FAIL(damaged.quickCheck(), ErrorCode::StorageCorrupt);
}

void TestDatabaseFile::overwrittenPagesFailTheQueryThatReadsThem()
{
    const Place place;
    {
        MUST(Database database, place.open());
        MUST_DO(fill(database));
        MUST_DO(database.run(u"DROP INDEX t_b"_s));
        MUST_DO(database.run(u"VACUUM"_s)); // puts the table's pages in the order of its rows
    }
    {
        QFile file(place.file());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() - 4096));
        QCOMPARE(file.write(QByteArray(4096, '\x5a')), 4096);
    }
    MUST(Database damaged, place.open());
    // The first rows come from sound pages: the error arises in the middle and must not look like the end.
    int rows = 0;
    MUST_FAIL(damaged.forEach(u"SELECT b FROM t ORDER BY a"_s, {},
                              [&](const Row &) -> Result<void> {
                                  ++rows;
                                  return {};
                              }),
              ErrorCode::StorageCorrupt);
    QVERIFY(rows > 0);
}

void TestDatabaseFile::quickCheckPassesASoundFile()
{
    const Place place;
    MUST(Database database, place.open());
    MUST_DO(fill(database));
    MUST_DO(database.quickCheck());
}

void TestDatabaseFile::checkpointEmptiesTheLog()
{
    const Place place;
    MUST(Database database, place.open());
    MUST_DO(fill(database));
    QVERIFY(QFileInfo(place.file(u"desk.db-wal"_s)).size() > 0);
    MUST_DO(database.checkpoint());
    QCOMPARE(QFileInfo(place.file(u"desk.db-wal"_s)).size(), 0);
}

void TestDatabaseFile::checkpointWaitsForNoReader()
{
    const Place place;
    MUST(Database writer, place.open({.busyTimeoutMs = 10}));
    MUST_DO(fill(writer));
    MUST(Database reader, place.open({.readOnly = true}));
    MUST_DO(reader.forEach(u"SELECT a FROM t WHERE a = 1"_s, {}, [&](const Row &) -> Result<void> {
        FORECOURT_TRY(writer.run(u"DELETE FROM t WHERE a = 5"_s));
        const Result<void> tried = writer.checkpoint();
        return !tried && tried.error().code == ErrorCode::StorageBusy ? Result<void>()
                                                                      : fail(ErrorCode::Internal);
    }));
    MUST_DO(writer.checkpoint());
}

void TestDatabaseFile::copyHoldsTheCommittedData()
{
    const Place place;
    MUST(Database database, place.open());
    MUST_DO(fill(database));
    const QString copy = place.file(u"it's a copy.db"_s);
    MUST_DO(database.copyInto(copy));
    QVERIFY(!QFile::exists(copy + u"-wal"_s));
    MUST(Database opened, Database::open(copy, {.readOnly = true}));
    QCOMPARE(count(opened, u"t"_s), 1000);
    MUST_DO(opened.quickCheck());
}

void TestDatabaseFile::copyKeepsTheNumbersOfTheFormat()
{
    const Place place;
    MUST(Database database, place.open());
    MUST_DO(database.run(u"PRAGMA application_id = 77"_s));
    MUST_DO(database.run(u"PRAGMA user_version = 12"_s));
    MUST_DO(database.copyInto(place.file(u"copy.db"_s)));
    MUST(Database copy, Database::open(place.file(u"copy.db"_s)));
    MUST(const qint64 application, copy.integer(u"PRAGMA application_id"_s));
    MUST(const qint64 version, copy.integer(u"PRAGMA user_version"_s));
    QCOMPARE(application, 77);
    QCOMPARE(version, 12);
}

void TestDatabaseFile::copyRefusesAnExistingFile()
{
    const Place place;
    MUST(Database database, place.open());
    write(place.file(u"kept"_s), "important");
    MUST_FAIL(database.copyInto(place.file(u"kept"_s)), ErrorCode::Conflict);
    MUST_FAIL(database.copyInto(place.folder()), ErrorCode::InvalidInput);
    QCOMPARE(QFileInfo(place.file(u"kept"_s)).size(), 9);
}

void TestDatabaseFile::copyIntoAMissingFolderIsNotFound()
{
    const Place place;
    MUST(Database database, place.open());
    MUST_FAIL(database.copyInto(place.file(u"no/such/copy.db"_s)), ErrorCode::NotFound);
}

void TestDatabaseFile::copyInsideATransactionLeavesNoFile()
{
    const Place place;
    MUST(Database database, place.open());
    MUST(const Transaction transaction, Transaction::begin(database));
    MUST_FAIL(database.copyInto(place.file(u"copy.db"_s)), ErrorCode::Internal);
    QVERIFY(!QFile::exists(place.file(u"copy.db"_s)));
}

void TestDatabaseFile::aMovedDatabaseStillWorks()
{
    const Place place;
    MUST(Database first, place.open());
    MUST_DO(fill(first));
    Database second(std::move(first));
    QCOMPARE(count(second, u"t"_s), 1000);
    MUST(Database third, Database::open(place.file(u"other.db"_s)));
    third = std::move(second);
    QCOMPARE(third.path(), place.file());
    QCOMPARE(count(third, u"t"_s), 1000);
}

QTEST_GUILESS_MAIN(TestDatabaseFile)
#include "tst_databasefile.moc"
