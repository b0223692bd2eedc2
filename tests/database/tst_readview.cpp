// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/storageexecutor.h"
#include "tests/database/databasetest.h"

#include <QSemaphore>

using namespace Qt::StringLiterals;
using namespace forecourt;
using namespace forecourt::databasetest;

namespace {

constexpr int kPatienceMs = 20'000;

Result<qint64> insert(Database &database, int value)
{
    return database.run(u"INSERT INTO t (a) VALUES (?)"_s, {value});
}

Result<qint64> countRows(Database &database)
{
    return database.integer(u"SELECT count(*) FROM t"_s);
}

} // namespace

// Several statements of one read beside a writer.
class TestReadView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void oneReadIsOneViewOfOneCommit();
    void aReadThatFailedLeavesNoViewBehind();
    void aReadWritesNothing();
    void aCopyIsMadeWithoutAView();

private:
    std::unique_ptr<Place> m_place;
    std::unique_ptr<StorageExecutor> m_executor;
};

void TestReadView::init()
{
    m_place = std::make_unique<Place>();
    MUST(m_executor, StorageExecutor::open(m_place->file()));
    MUST_DO(m_executor->writeAndWait(
        [](Database &database) { return database.run(u"CREATE TABLE t (a INTEGER) STRICT"_s); }));
}

void TestReadView::cleanup()
{
    m_executor.reset();
    m_place.reset();
}

void TestReadView::oneReadIsOneViewOfOneCommit()
{
    QSemaphore counted;
    QSemaphore mayGoOn;
    auto pair = m_executor->read([&](Database &database) -> Result<std::pair<qint64, qint64>> {
        FORECOURT_ASSIGN(const qint64 first, countRows(database));
        counted.release();
        mayGoOn.tryAcquire(1, kPatienceMs);
        FORECOURT_ASSIGN(const qint64 second, countRows(database));
        return std::pair(first, second);
    });
    QVERIFY(counted.tryAcquire(1, kPatienceMs));
    MUST_DO(m_executor->writeAndWait([](Database &database) { return insert(database, 1); }));
    mayGoOn.release();
    pair.waitForFinished();
    MUST(const auto seen, pair.takeResult());
    QCOMPARE(seen.second, seen.first);
    MUST(const qint64 rows, m_executor->readAndWait(countRows)); // the next read has a view of its own
    QCOMPARE(rows, 1);
}

// A view that stays open would show old rows for good, and keep the log from being merged.
void TestReadView::aReadThatFailedLeavesNoViewBehind()
{
    for (int i = 0; i < 6; ++i) { // each reader's turn
        QVERIFY(!m_executor->readAndWait([](Database &database) -> Result<void> {
            FORECOURT_TRY(countRows(database));
            return fail(ErrorCode::NotFound);
        }));
        QVERIFY(!m_executor->readAndWait([](Database &database) -> Result<void> {
            FORECOURT_TRY(countRows(database));
            throw 1;
        }));
    }
    MUST_DO(m_executor->writeAndWait([](Database &database) { return insert(database, 1); }));
    for (int i = 0; i < 6; ++i) {
        MUST(const qint64 rows, m_executor->readAndWait(countRows));
        QCOMPARE(rows, 1);
    }
    MUST_DO(m_executor->writeAndWait([](Database &database) { return database.checkpoint(); }));
}

void TestReadView::aReadWritesNothing()
{
    QVERIFY(!m_executor->readAndWait([](Database &database) { return insert(database, 1); }));
    MUST(const qint64 rows, m_executor->readAndWait(countRows));
    QCOMPARE(rows, 0);
}

// SQLite refuses VACUUM INTO within a transaction.
void TestReadView::aCopyIsMadeWithoutAView()
{
    MUST_DO(m_executor->writeAndWait([](Database &database) { return insert(database, 1); }));
    const QString copy = m_place->file(u"copy.db"_s);
    QVERIFY(!m_executor->readAndWait([&](Database &database) { return database.copyInto(copy); }));
    MUST_DO(m_executor->readSinglyAndWait([&](Database &database) { return database.copyInto(copy); }));
    MUST(Database copied, Database::open(copy));
    QCOMPARE(count(copied, u"t"_s), 1);
}

QTEST_GUILESS_MAIN(TestReadView)
#include "tst_readview.moc"
