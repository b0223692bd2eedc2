// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/storageexecutor.h"
#include "models/domain/whendone.h"
#include "tests/database/databasetest.h"

#include <QFileInfo>
#include <QSemaphore>
#include <QThread>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace forecourt;
using namespace forecourt::databasetest;

namespace {

// Long enough for any machine; a test that reaches it has found a deadlock.
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

class TestStorageExecutor final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void writesRunInOrderOfSubmission();
    void workNeverRunsOnTheCallersThread();
    void theWriterKeepsItsThread();
    void readsGoOnDuringAWrite();
    void readsSeeTheLastCommittedState();
    void twoReadsRunAtOnce();
    void aBusyReaderIsAvoided();
    void readersCannotWrite();
    void continuationRunsOnTheCallersThread();
    void continuationOfAGoneContextDoesNotRun();
    void continuationMayDeleteItsContext();
    void continuationOfACancelledFutureDoesNotRun();
    void continuationTakesAMoveOnlyResult();
    void errorsPassThrough();
    void exceptionsBecomeErrors();
    void resultsAndWorkMayBeMoveOnly();
    void aCancelledFutureDoesNotRun();
    void manyThreadsMaySubmit();
    void destructionFinishesQueuedWork();
    void destructionFinishesWhatQueuedWorkQueues();
    void destructionEmptiesTheLog();
    void openingAFolderFails();
    void openingWithoutTheFileFails();
    void memoryIsRefused();
    void readOnlyExecutorReads();

private:
    std::unique_ptr<Place> m_place;
    std::unique_ptr<StorageExecutor> m_executor;
};

void TestStorageExecutor::init()
{
    m_place = std::make_unique<Place>();
    MUST(m_executor, StorageExecutor::open(m_place->file()));
    MUST_DO(m_executor->writeAndWait(
        [](Database &database) { return database.run(u"CREATE TABLE t (a INTEGER) STRICT"_s); }));
}

void TestStorageExecutor::cleanup()
{
    m_executor.reset();
    m_place.reset();
}

void TestStorageExecutor::writesRunInOrderOfSubmission()
{
    QList<int> expected;
    for (int i = 0; i < 200; ++i) {
        m_executor->write([i](Database &database) { return insert(database, i); });
        expected += i;
    }
    MUST(const QList<int> found, m_executor->writeAndWait([](Database &database) {
        return database.all(u"SELECT a FROM t ORDER BY rowid"_s, {},
                            [](const Row &row) { return static_cast<int>(row.integer(0)); });
    }));
    QCOMPARE(found, expected);
}

void TestStorageExecutor::workNeverRunsOnTheCallersThread()
{
    const auto where = [](Database &) -> Result<QThread *> {
        return QThread::currentThread();
    };
    MUST(QThread *const writer, m_executor->writeAndWait(where));
    MUST(QThread *const reader, m_executor->readAndWait(where));
    QVERIFY(writer != QThread::currentThread());
    QVERIFY(reader != QThread::currentThread());
    QVERIFY(reader != writer);
}

void TestStorageExecutor::theWriterKeepsItsThread()
{
    QSet<pid_t> threads; // a pool that replaces its thread keeps the QThread object
    for (int i = 0; i < 50; ++i) {
        MUST(const pid_t thread,
             m_executor->writeAndWait([](Database &) -> Result<pid_t> { return ::gettid(); }));
        threads += thread;
    }
    QCOMPARE(threads.size(), 1);
}

void TestStorageExecutor::readsGoOnDuringAWrite()
{
    QSemaphore writing;
    QSemaphore mayFinish;
    auto written = m_executor->write([&](Database &database) -> Result<bool> {
        FORECOURT_ASSIGN(Transaction transaction, Transaction::begin(database));
        FORECOURT_TRY(insert(database, 1));
        writing.release();
        const bool released = mayFinish.tryAcquire(1, kPatienceMs);
        FORECOURT_TRY(transaction.commit());
        return released;
    });
    QVERIFY(writing.tryAcquire(1, kPatienceMs));
    const auto during = m_executor->readAndWait(countRows);
    mayFinish.release();
    written.waitForFinished();
    MUST(const qint64 rows, during);
    QCOMPARE(rows, 0);
    MUST(const bool released, written.takeResult());
    QVERIFY(released);
}

void TestStorageExecutor::readsSeeTheLastCommittedState()
{
    for (int i = 1; i <= 20; ++i) {
        MUST_DO(m_executor->writeAndWait([i](Database &database) { return insert(database, i); }));
        MUST(const qint64 rows, m_executor->readAndWait(countRows));
        QCOMPARE(rows, i);
    }
}

void TestStorageExecutor::twoReadsRunAtOnce()
{
    QSemaphore arrived;
    QSemaphore partner;
    const auto meet = [&](Database &) -> Result<bool> {
        arrived.release();
        return partner.tryAcquire(1, kPatienceMs);
    };
    auto first = m_executor->read(meet);
    auto second = m_executor->read(meet);
    const bool both = arrived.tryAcquire(2, kPatienceMs);
    partner.release(2);
    QVERIFY(both);
    MUST_DO(first.takeResult());
    MUST_DO(second.takeResult());
}

void TestStorageExecutor::aBusyReaderIsAvoided()
{
    QSemaphore mayFinish;
    auto slow =
        m_executor->read([&](Database &) -> Result<bool> { return mayFinish.tryAcquire(1, kPatienceMs); });
    bool allAnswered = true;
    for (int i = 0; i < 10; ++i) {
        allAnswered = allAnswered && m_executor->readAndWait(countRows).has_value();
    }
    mayFinish.release();
    MUST(const bool inTime,
         slow.takeResult()); // false: some read had queued behind the slow one until it gave up
    QVERIFY(inTime && allAnswered);
}

void TestStorageExecutor::readersCannotWrite()
{
    MUST_FAIL(m_executor->readAndWait([](Database &database) { return insert(database, 1); }),
              ErrorCode::StorageReadOnly);
}

void TestStorageExecutor::continuationRunsOnTheCallersThread()
{
    QObject context;
    QThread *thread = nullptr;
    qint64 rows = -1;
    whenDone(m_executor->read(countRows), &context, [&](const Result<qint64> &result) {
        thread = QThread::currentThread();
        rows = result.value_or(-2);
    });
    QTRY_VERIFY_WITH_TIMEOUT(thread != nullptr, kPatienceMs);
    QCOMPARE(thread, QThread::currentThread());
    QCOMPARE(rows, 0);
}

void TestStorageExecutor::continuationOfAGoneContextDoesNotRun()
{
    QSemaphore mayFinish;
    bool ran = false;
    auto context = std::make_unique<QObject>();
    auto written = m_executor->write([&](Database &database) -> Result<qint64> {
        mayFinish.tryAcquire(1, kPatienceMs);
        return insert(database, 1);
    });
    whenDone(written, context.get(), [&](const Result<qint64> &) { ran = true; });
    context.reset(); // the window was closed meanwhile
    mayFinish.release();
    MUST(const qint64 rows, m_executor->writeAndWait(countRows));
    QCoreApplication::processEvents();
    QVERIFY(!ran);
    QCOMPARE(rows, 1); // the write itself is done
}

void TestStorageExecutor::continuationMayDeleteItsContext()
{
    auto *context = new QObject;
    bool ran = false;
    whenDone(m_executor->read(countRows), context, [&ran, context](const Result<qint64> &) {
        delete context;
        ran = true;
    });
    QTRY_VERIFY_WITH_TIMEOUT(ran, kPatienceMs);
}

void TestStorageExecutor::continuationOfACancelledFutureDoesNotRun()
{
    QObject context;
    bool ran = false;
    auto stale = m_executor->read(countRows);
    stale.cancel();
    whenDone(stale, &context, [&](const Result<qint64> &) { ran = true; });
    QTRY_VERIFY_WITH_TIMEOUT(stale.isFinished() && context.children().isEmpty(), kPatienceMs);
    QVERIFY(!ran);
}

void TestStorageExecutor::continuationTakesAMoveOnlyResult()
{
    QObject context;
    std::unique_ptr<int> taken;
    whenDone(
        m_executor->read([](Database &) -> Result<std::unique_ptr<int>> { return std::make_unique<int>(5); }),
        &context, [&](Result<std::unique_ptr<int>> result) { taken = std::move(result).value(); });
    QTRY_VERIFY_WITH_TIMEOUT(taken != nullptr, kPatienceMs);
    QCOMPARE(*taken, 5);
}

void TestStorageExecutor::errorsPassThrough()
{
    const auto refuse = [](Database &) -> Result<void> {
        return fail(ErrorCode::Forbidden, u"not today"_s);
    };
    const Result<void> written = m_executor->writeAndWait(refuse);
    const Result<void> read = m_executor->readAndWait(refuse);
    QVERIFY(!written && !read);
    QVERIFY(written.error() == (Error{ErrorCode::Forbidden, u"not today"_s}));
    QVERIFY(read.error() == written.error());
}

void TestStorageExecutor::exceptionsBecomeErrors()
{
    MUST_FAIL(m_executor->writeAndWait([](Database &) -> Result<int> { throw std::bad_alloc(); }),
              ErrorCode::Internal);
    MUST_DO(
        m_executor->writeAndWait([](Database &database) { return insert(database, 1); })); // and life goes on
}

void TestStorageExecutor::resultsAndWorkMayBeMoveOnly()
{
    auto input = std::make_unique<int>(7);
    auto future =
        m_executor->write([input = std::move(input)](Database &) mutable -> Result<std::unique_ptr<int>> {
            ++*input;
            return std::move(input);
        });
    MUST(const std::unique_ptr<int> output, future.takeResult());
    QCOMPARE(*output, 8);
}

void TestStorageExecutor::aCancelledFutureDoesNotRun()
{
    QSemaphore mayFinish;
    auto blocking =
        m_executor->write([&](Database &) -> Result<bool> { return mayFinish.tryAcquire(1, kPatienceMs); });
    auto stale = m_executor->write([](Database &database) { return insert(database, 1); });
    stale.cancel();
    mayFinish.release();
    MUST(const qint64 rows, m_executor->writeAndWait(countRows));
    QCOMPARE(rows, 0);
    QVERIFY(stale.isFinished() && stale.isCanceled());
    QVERIFY(blocking.isFinished());
}

void TestStorageExecutor::manyThreadsMaySubmit()
{
    std::vector<std::unique_ptr<QThread>> threads;
    std::atomic<int> failures = 0;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back(QThread::create([&] {
            for (int n = 0; n < 50; ++n) {
                const bool done = m_executor->writeAndWait([n](Database &db) { return insert(db, n); }) &&
                                  m_executor->readAndWait(countRows);
                failures += done ? 0 : 1;
            }
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads) {
        QVERIFY(thread->wait(kPatienceMs));
    }
    QCOMPARE(failures.load(), 0);
    MUST(const qint64 rows, m_executor->readAndWait(countRows));
    QCOMPARE(rows, 200);
}

void TestStorageExecutor::destructionFinishesQueuedWork()
{
    QSemaphore mayFinish;
    m_executor->write([&](Database &) -> Result<bool> { return mayFinish.tryAcquire(1, kPatienceMs); });
    for (int i = 0; i < 100; ++i) {
        m_executor->write([i](Database &database) { return insert(database, i); });
    }
    auto lastRead = m_executor->read(countRows);
    mayFinish.release();
    m_executor.reset();
    QVERIFY(lastRead.isFinished());
    MUST_DO(lastRead.takeResult());
    MUST(Database database, m_place->open());
    QCOMPARE(count(database, u"t"_s), 100);
}

void TestStorageExecutor::destructionFinishesWhatQueuedWorkQueues()
{
    StorageExecutor *executor = m_executor.get();
    QFuture<Result<qint64>> nested;
    QFuture<Result<qint64>> nestedRead;
    QSemaphore never;
    m_executor->write([&](Database &database) -> Result<qint64> {
        never.tryAcquire(1, 100); // until the destructor has begun; it must not close the readers meanwhile
        nested = executor->write([](Database &inner) { return insert(inner, 2); });
        nestedRead = executor->read(countRows);
        return insert(database, 1);
    });
    m_executor.reset();
    QVERIFY(nested.isFinished() && nestedRead.isFinished());
    MUST_DO(nestedRead.takeResult());
    MUST(Database database, m_place->open());
    QCOMPARE(count(database, u"t"_s), 2);
}

void TestStorageExecutor::destructionEmptiesTheLog()
{
    MUST(const Database other,
         m_place->open()); // without it SQLite itself would merge the log at the last close
    MUST_DO(m_executor->writeAndWait([](Database &database) { return insert(database, 1); }));
    QVERIFY(QFileInfo(m_place->file(u"desk.db-wal"_s)).size() > 0);
    m_executor.reset();
    QCOMPARE(QFileInfo(m_place->file(u"desk.db-wal"_s)).size(), 0);
}

void TestStorageExecutor::openingAFolderFails()
{
    MUST_FAIL(StorageExecutor::open(m_place->folder()), ErrorCode::InvalidInput);
}

void TestStorageExecutor::openingWithoutTheFileFails()
{
    MUST_FAIL(StorageExecutor::open(m_place->file(u"none.db"_s), {.create = false}), ErrorCode::NotFound);
}

void TestStorageExecutor::memoryIsRefused()
{
    MUST_FAIL(StorageExecutor::open(u":memory:"_s), ErrorCode::InvalidInput);
}

void TestStorageExecutor::readOnlyExecutorReads()
{
    MUST(const auto viewer, StorageExecutor::open(m_place->file(), {.readOnly = true}, 1));
    MUST(const qint64 rows, viewer->readAndWait(countRows));
    QCOMPARE(rows, 0);
    MUST_FAIL(viewer->writeAndWait([](Database &database) { return insert(database, 1); }),
              ErrorCode::StorageReadOnly);
    QCOMPARE(viewer->path(), m_place->file());
}

QTEST_GUILESS_MAIN(TestStorageExecutor)
#include "tst_storageexecutor.moc"
