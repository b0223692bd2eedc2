// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "tests/database/databasetest.h"

#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace forecourt;
using namespace forecourt::databasetest;

namespace {

// Root may write everywhere, so a protected folder shows only to somebody else.
class Unprivileged final
{
public:
    Unprivileged()
    {
        if (::getuid() == 0) {
            m_changed = ::setresuid(65534, 65534, 0) == 0;
        }
    }
    ~Unprivileged()
    {
        if (m_changed) {
            static_cast<void>(!::setresuid(0, 0, 0));
        }
    }
    Q_DISABLE_COPY_MOVE(Unprivileged)

    [[nodiscard]] static bool isEffective() { return ::getuid() != 0; }

private:
    bool m_changed = false;
};

bool setMode(const QString &path, mode_t mode)
{
    return ::chmod(QFile::encodeName(path).constData(), mode) == 0;
}

// A disk of one megabyte that vanishes with this process; false where the system does not let us have one.
bool mountSmallDisk(const QString &folder)
{
    return ::geteuid() == 0 && ::unshare(CLONE_NEWNS) == 0 &&
           ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
           ::mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", 0, "size=1m") == 0;
}

} // namespace

// SQLite's codes as ours, each provoked on a real file.
class TestDatabaseError final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void brokenConstraintsAreConflicts_data();
    void brokenConstraintsAreConflicts();
    void unloggedWriteHasItsOwnCode();
    void otherRaisedErrorsAreConflicts();
    void aLockHeldElsewhereIsBusy();
    void aStaleSnapshotIsBusy();
    void wrongSqlIsInternal();
    void oversizedValueIsTooLarge();
    void detailNamesTheConstraintButNoValue();
    void detailHidesWhatASearchTextSays();
    void detailHidesAPath();
    void noMorePagesIsFull();
    void fullTransactionLeavesTheOldState();
    void newFileInAProtectedFolderIsReadOnly();
    void fileInAProtectedFolderIsReadOnly();
    void protectedFileIsReadOnly();
    void copyIntoAProtectedFolderIsReadOnly();
    void fullDiskIsFull();
    void openingOnAFullDiskIsFull();

private:
    std::unique_ptr<Place> m_place;
    std::unique_ptr<Database> m_database;
};

void TestDatabaseError::init()
{
    m_place = std::make_unique<Place>();
    MUST(Database opened, m_place->open({.busyTimeoutMs = 10}));
    m_database = std::make_unique<Database>(std::move(opened));
    MUST_DO(m_database->run(
        u"CREATE TABLE p (id INTEGER PRIMARY KEY, phone TEXT NOT NULL UNIQUE CHECK (phone <> 'x'))"
        " STRICT"_s));
    MUST_DO(
        m_database->run(u"CREATE TABLE c (id INTEGER PRIMARY KEY, p INTEGER REFERENCES p (id)) STRICT"_s));
    MUST_DO(m_database->run(u"INSERT INTO p (id, phone) VALUES (1, '13800138000')"_s));
}

void TestDatabaseError::cleanup()
{
    m_database.reset();
    setMode(m_place->folder(), 0700);
    m_place.reset();
}

void TestDatabaseError::brokenConstraintsAreConflicts_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("unique") << u"INSERT INTO p (phone) VALUES ('13800138000')"_s;
    QTest::newRow("primary key") << u"INSERT INTO p (id, phone) VALUES (1, 'b')"_s;
    QTest::newRow("not null") << u"INSERT INTO p (phone) VALUES (NULL)"_s;
    QTest::newRow("check") << u"INSERT INTO p (phone) VALUES ('x')"_s;
    QTest::newRow("foreign key") << u"INSERT INTO c (p) VALUES (99)"_s;
    QTest::newRow("strict type") << u"INSERT INTO c (p) VALUES ('abc')"_s;
}

void TestDatabaseError::brokenConstraintsAreConflicts()
{
    QFETCH(const QString, sql);
    MUST_FAIL(m_database->run(sql), ErrorCode::Conflict);
}

void TestDatabaseError::unloggedWriteHasItsOwnCode()
{
    MUST_DO(m_database->run(u"CREATE TRIGGER guard BEFORE UPDATE ON p BEGIN"
                            " SELECT RAISE(ABORT, 'unlogged write'); END"_s));
    MUST_FAIL(m_database->run(u"UPDATE p SET phone = 'b'"_s), ErrorCode::UnloggedWrite);
}

void TestDatabaseError::otherRaisedErrorsAreConflicts()
{
    MUST_DO(m_database->run(u"CREATE TRIGGER guard BEFORE UPDATE ON p BEGIN"
                            " SELECT RAISE(ABORT, 'closed orders stay'); END"_s));
    const auto refused = m_database->run(u"UPDATE p SET phone = 'b'"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY(refused.error().detail.contains(u"closed orders stay"_s));
}

void TestDatabaseError::aLockHeldElsewhereIsBusy()
{
    MUST(Database other, m_place->open());
    MUST(const Transaction held, Transaction::begin(other));
    MUST_FAIL(Transaction::begin(*m_database), ErrorCode::StorageBusy);
    MUST_FAIL(m_database->run(u"DELETE FROM p"_s), ErrorCode::StorageBusy);
    QCOMPARE(count(*m_database, u"p"_s), 1); // reading goes on
}

void TestDatabaseError::aStaleSnapshotIsBusy()
{
    MUST(Database other, m_place->open());
    MUST_DO(m_database->run(u"BEGIN"_s)); // deferred, as Qt's own would be
    QCOMPARE(count(*m_database, u"p"_s), 1);
    MUST_DO(other.run(u"INSERT INTO p (phone) VALUES ('b')"_s));
    MUST_FAIL(m_database->run(u"DELETE FROM p"_s), ErrorCode::StorageBusy);
    MUST_DO(m_database->run(u"ROLLBACK"_s));
}

void TestDatabaseError::wrongSqlIsInternal()
{
    MUST_FAIL(m_database->run(u"SELEKT 1"_s), ErrorCode::Internal);
    const auto unknown = m_database->run(u"SELECT colour FROM p WHERE id = ?"_s, {1});
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::Internal);
    QVERIFY2(unknown.error().detail.contains(u"no such column: colour"_s),
             qPrintable(unknown.error().detail)); // our own text may be quoted
}

void TestDatabaseError::oversizedValueIsTooLarge()
{
    MUST_FAIL(m_database->run(u"SELECT zeroblob(?)"_s, {qint64(4'000'000'000)}), ErrorCode::TooLarge);
}

void TestDatabaseError::detailNamesTheConstraintButNoValue()
{
    const auto refused = m_database->run(u"INSERT INTO p (phone) VALUES (?)"_s, {u"13800138000"_s});
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains(u"UNIQUE constraint failed: p.phone"_s),
             qPrintable(refused.error().detail));
    QVERIFY(!refused.error().detail.contains(u"13800138000"_s));
}

void TestDatabaseError::detailHidesWhatASearchTextSays()
{
    MUST_DO(m_database->run(u"CREATE VIRTUAL TABLE f USING fts5 (a)"_s));
    const QString sql = u"SELECT a FROM f WHERE f MATCH ?"_s;
    for (const QString &text : {u"zhang \" wei"_s, u"zhang : wei"_s, u"secret:wei"_s, u"zhang wei)"_s}) {
        const auto refused = m_database->run(sql, {text});
        QVERIFY2(!refused, qPrintable(text));
        QCOMPARE(refused.error().code, ErrorCode::Internal);
        QVERIFY2(!refused.error().detail.contains(QRegularExpression(u"zhang|wei|secret"_s)),
                 qPrintable(refused.error().detail));
    }
}

void TestDatabaseError::detailHidesAPath()
{
    const auto refused = m_database->run(u"ATTACH ? AS other"_s, {u"/nowhere/zhangwei.db"_s});
    QVERIFY(!refused);
    QVERIFY2(!refused.error().detail.contains(u"zhangwei"_s), qPrintable(refused.error().detail));
}

void TestDatabaseError::noMorePagesIsFull()
{
    MUST(const qint64 pages, m_database->integer(u"PRAGMA page_count"_s));
    MUST_DO(m_database->run(u"PRAGMA max_page_count = %1"_s.arg(pages + 2)));
    MUST_FAIL(m_database->run(u"INSERT INTO p (phone) VALUES (?)"_s, {QString(100'000, u'9')}),
              ErrorCode::StorageFull);
}

void TestDatabaseError::fullTransactionLeavesTheOldState()
{
    MUST(const qint64 pages, m_database->integer(u"PRAGMA page_count"_s));
    MUST_DO(m_database->run(u"PRAGMA max_page_count = %1"_s.arg(pages + 2)));
    {
        MUST(const Transaction transaction, Transaction::begin(*m_database));
        MUST_DO(m_database->run(u"DELETE FROM p"_s));
        MUST_FAIL(m_database->run(u"INSERT INTO p (phone) VALUES (?)"_s, {QString(100'000, u'9')}),
                  ErrorCode::StorageFull);
    }
    QCOMPARE(count(*m_database, u"p"_s), 1);
    MUST_DO(Transaction::begin(*m_database));
}

void TestDatabaseError::newFileInAProtectedFolderIsReadOnly()
{
    QVERIFY(setMode(m_place->folder(), 0555));
    const Unprivileged somebody;
    if (!Unprivileged::isEffective()) {
        QSKIP("cannot become somebody else here");
    }
    MUST_FAIL(Database::open(m_place->file(u"new.db"_s)), ErrorCode::StorageReadOnly);
}

void TestDatabaseError::fileInAProtectedFolderIsReadOnly()
{
    m_database.reset(); // removes the log, which can then not be made again
    QVERIFY(setMode(m_place->file(), 0666));
    QVERIFY(setMode(m_place->folder(), 0555));
    const Unprivileged somebody;
    if (!Unprivileged::isEffective()) {
        QSKIP("cannot become somebody else here");
    }
    MUST_FAIL(m_place->open(), ErrorCode::StorageReadOnly);
}

void TestDatabaseError::protectedFileIsReadOnly()
{
    m_database.reset();
    QVERIFY(setMode(m_place->file(), 0444));
    QVERIFY(setMode(m_place->folder(), 0777));
    const Unprivileged somebody;
    if (!Unprivileged::isEffective()) {
        QSKIP("cannot become somebody else here");
    }
    MUST_FAIL(m_place->open(), ErrorCode::StorageReadOnly);
    MUST(Database reader, m_place->open({.readOnly = true}));
    QCOMPARE(count(reader, u"p"_s), 1);
}

void TestDatabaseError::copyIntoAProtectedFolderIsReadOnly()
{
    const QTemporaryDir target;
    QVERIFY(setMode(target.path(), 0555));
    const Unprivileged somebody;
    if (!Unprivileged::isEffective()) {
        QSKIP("cannot become somebody else here");
    }
    MUST_FAIL(m_database->copyInto(target.filePath(u"copy.db"_s)), ErrorCode::StorageReadOnly);
}

void TestDatabaseError::fullDiskIsFull()
{
    const QTemporaryDir target;
    if (!mountSmallDisk(target.path())) {
        QSKIP("cannot mount a small disk here");
    }
    {
        MUST(Database small, Database::open(target.filePath(u"desk.db"_s)));
        MUST_DO(small.run(u"CREATE TABLE t (a BLOB) STRICT"_s));
        const QByteArray block(100'000, '\x01');
        Result<qint64> outcome = 0;
        for (int i = 0; i < 20 && outcome; ++i) {
            outcome = small.run(u"INSERT INTO t (a) VALUES (?)"_s, {block});
        }
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::StorageFull);
        MUST_DO(small.quickCheck());
        QVERIFY(count(small, u"t"_s) > 0);
    }
    MUST_DO(m_database->run(u"INSERT INTO p (phone) VALUES (?)"_s, {QString(2'000'000, u'9')}));
    MUST_FAIL(m_database->copyInto(target.filePath(u"copy.db"_s)), ErrorCode::StorageFull);
    QVERIFY(!QFile::exists(target.filePath(u"copy.db"_s)));
    ::umount2(QFile::encodeName(target.path()).constData(), MNT_DETACH);
}

void TestDatabaseError::openingOnAFullDiskIsFull()
{
    const QTemporaryDir target;
    if (!mountSmallDisk(target.path())) {
        QSKIP("cannot mount a small disk here");
    }
    const QString path = target.filePath(u"desk.db"_s);
    MUST_DO(m_database->copyInto(path));
    {
        QFile filler(target.filePath(u"filler"_s));
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        const QByteArray page(4096, '\x01');
        while (filler.write(page) == page.size()) {
        }
    }
    MUST_FAIL(Database::open(path), ErrorCode::StorageFull);
    ::umount2(QFile::encodeName(target.path()).constData(), MNT_DETACH);
}

QTEST_GUILESS_MAIN(TestDatabaseError)
#include "tst_databaseerror.moc"
