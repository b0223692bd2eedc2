// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/storageexecutor.h"

#include "models/database/sqliteerror.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSemaphore>
#include <QThreadPool>

#include <chrono>
#include <condition_variable>
#include <mutex>

#ifndef Q_OS_WIN
#include <sys/stat.h>
#endif

namespace forecourt {

namespace {

// What the system knows the file by, whatever its name; 0 where there is none, or no such knowledge.
quint64 fileIdOf(const QString &path)
{
#ifndef Q_OS_WIN
    struct stat found = {};
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 ? static_cast<quint64>(found.st_ino) : 0;
#else
    Q_UNUSED(path)
    return 0;
#endif
}

} // namespace

// One thread that lives as long as the executor, with the connection that must stay on it. Waiting for the
// pool itself would end its thread, so that all waiting is for a task.
class StorageExecutor::Worker final
{
public:
    Worker()
    {
        m_pool.setMaxThreadCount(1);
        m_pool.setExpiryTimeout(-1);
    }
    ~Worker() { close(false); }
    Q_DISABLE_COPY_MOVE(Worker)

    void post(Work work)
    {
        ++m_pending;
        start([this, work = std::move(work)] {
            QElapsedTimer timer;
            timer.start();
            work(m_database.get(), m_pending);
            if (m_merges) {
                m_unmerged += timer.elapsed() < kLongWriteMs ? 1 : kWorthMerging;
                mergeWhenIdle();
            }
        });
    }

    void runAndWait(const std::function<void()> &task)
    {
        QSemaphore done;
        start([&] {
            task();
            done.release();
        });
        done.acquire();
    }

    [[nodiscard]] Result<void> open(const QString &path, const DatabaseOptions &options)
    {
        Result<void> result;
        runAndWait([&] {
            auto opened = Database::open(path, options);
            if (opened) {
                m_database = std::make_unique<Database>(std::move(*opened));
                m_merges = !options.readOnly;
                result = options.readOnly ? keepLess() : mergeByOurselves();
            } else {
                result = tl::unexpected(opened.error());
            }
        });
        return result;
    }

    void drain()
    {
        runAndWait([] {});
    }

    void close(bool checkpoint)
    {
        runAndWait([&] {
            if (m_database && checkpoint) {
                static_cast<void>(
                    m_database->checkpoint()); // another program may hold the log; it stays valid
            }
            m_database.reset();
            m_merges = false;
        });
    }

    [[nodiscard]] int pending() const { return m_pending.load(); }

private:
    // There are several readers, and the system keeps the file itself.
    [[nodiscard]] Result<void> keepLess()
    {
        FORECOURT_TRY(m_database->run(QStringLiteral("PRAGMA cache_size = -16384")));
        return {};
    }

    // SQLite would merge its log into the file within some commit, for which somebody waits.
    [[nodiscard]] Result<void> mergeByOurselves()
    {
        return m_database->integer(QStringLiteral("PRAGMA wal_autocheckpoint = 0")).map([](qint64) {});
    }

    void start(std::function<void()> task)
    {
        {
            const std::lock_guard lock(m_mutex);
            ++m_waiting;
        }
        m_woken.notify_one();
        m_pool.start([this, task = std::move(task)] {
            {
                const std::lock_guard lock(m_mutex);
                --m_waiting;
            }
            task();
        });
    }

    // After the answer: in the first pause, and without one where the log grows long. What fails (a full
    // disk) leaves the log valid and is tried after another write.
    void mergeWhenIdle()
    {
        if (m_unmerged >= kWorthMerging && (m_unmerged >= kMostUnmerged || isIdle())) {
            static_cast<void>(m_database->integer(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)")));
            m_unmerged = 0;
        }
    }

    // Waits for a while whether anything comes.
    [[nodiscard]] bool isIdle()
    {
        std::unique_lock lock(m_mutex);
        return !m_woken.wait_for(lock, kPause, [this] { return m_waiting > 0; });
    }

    static constexpr int kWorthMerging = 16; // writes, of a few dozen pages each
    static constexpr int kMostUnmerged = 64;
    static constexpr qint64 kLongWriteMs = 200; // is worth it by itself
    static constexpr std::chrono::milliseconds kPause{100};

    std::unique_ptr<Database> m_database;
    bool m_merges = false;
    int m_unmerged = 0;
    std::mutex m_mutex;
    std::condition_variable m_woken;
    int m_waiting = 0; // tasks that have not begun
    std::atomic<int> m_pending = 0;
    QThreadPool m_pool; // last: its destructor ends the thread before the members above go
};

StorageExecutor::StorageExecutor(QString path) : m_path(std::move(path)), m_writer(std::make_unique<Worker>())
{}

Result<std::unique_ptr<StorageExecutor>> StorageExecutor::open(const QString &path,
                                                               const DatabaseOptions &options, int readers)
{
    if (path == QLatin1String(":memory:")) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("several connections need a file"));
    }
    std::unique_ptr<StorageExecutor> executor(new StorageExecutor(path));
    FORECOURT_TRY(executor->m_writer->open(path, options));
    executor->m_fileId = fileIdOf(path);
    DatabaseOptions readerOptions = options;
    readerOptions.readOnly = true;
    for (int i = 0; i < std::max(1, readers); ++i) {
        executor->m_readers.push_back(std::make_unique<Worker>());
        FORECOURT_TRY(executor->m_readers.back()->open(path, readerOptions));
    }
    return executor;
}

// Queued writes may have queued reads, and reads writes; so all are drained once before the first closes. The
// readers close first, for the checkpoint needs a log that nobody reads.
StorageExecutor::~StorageExecutor()
{
    m_writer->drain();
    for (const auto &reader : m_readers) {
        reader->drain();
    }
    for (const auto &reader : m_readers) {
        reader->close(false);
    }
    m_writer->close(true);
}

QString StorageExecutor::path() const
{
    return m_path;
}

// A file that was deleted or replaced, or whose folder went away, can still be written by whoever has it
// open: to nowhere.
bool StorageExecutor::isInPlace() const
{
    return m_fileId == fileIdOf(m_path);
}

tl::unexpected<Error> StorageExecutor::fileIsGone()
{
    return tl::unexpected(fileGoneError());
}

void StorageExecutor::noteTrouble(const Error &error) const
{
    const bool ofStorage = error.code == ErrorCode::StorageFull || error.code == ErrorCode::StorageReadOnly ||
                           error.code == ErrorCode::StorageBusy || error.code == ErrorCode::StorageCorrupt;
    if (ofStorage && m_onTrouble) {
        m_onTrouble(error);
    }
}

void StorageExecutor::post(Worker &worker, Work work)
{
    worker.post(std::move(work));
}

StorageExecutor::Worker &StorageExecutor::nextReader()
{
    const size_t count = m_readers.size();
    const size_t start = m_turn.fetch_add(1, std::memory_order_relaxed);
    Worker *best = m_readers[start % count].get();
    for (size_t i = 1; i < count && best->pending() > 0; ++i) {
        Worker *other = m_readers[(start + i) % count].get();
        if (other->pending() < best->pending()) {
            best = other;
        }
    }
    return *best;
}

} // namespace forecourt
