// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/readview.h"

#include <QFuture>
#include <QPromise>

#include <atomic>
#include <functional>
#include <memory>
#include <type_traits>
#include <vector>

namespace forecourt {

// Runs database work off the interface thread: one writer thread with its connection, and a few reader
// threads with theirs. Callers continue with whenDone(future, context, …) of
// models/domain/whendone.h, not with future.then(context, …), which aborts where the context dies first.
// Destruction waits for queued work, then checkpoints. `write` does not open a transaction by itself: the one
// write path is `Storage` (models/storage). Callable from every thread; only the waiting forms never from
// inside work, which would wait for itself. A future cancelled before its turn does not run. Work that throws
// gives Internal; work that its predecessors submit while the executor is being destroyed gives Unavailable.
class StorageExecutor final
{
public:
    // Opens (and creates) the file on the writer thread first, then the readers. Blocks: call at start only.
    [[nodiscard]] static Result<std::unique_ptr<StorageExecutor>>
    open(const QString &path, const DatabaseOptions &options = {}, int readers = 2);
    ~StorageExecutor();

    [[nodiscard]] QString path() const;

    // Told of every error of the storage itself (full, read-only, busy, corrupt) that work ends with, on the
    // thread of that work, before its caller hears of it. Set once, before work is submitted.
    void setTroubleHandler(std::function<void(const Error &)> handler) { m_onTrouble = std::move(handler); }

    // F: Result<T>(Database &). Runs in order of submission, one at a time. StorageReadOnly, without
    // running, where the file is not in its folder any more: what would be written there nobody could read.
    template <typename F> auto write(F work) -> QFuture<std::invoke_result_t<F, Database &>>
    {
        return submit(*m_writer, std::move(work));
    }

    // F: Result<T>(Database &). Runs on the next free reader; all of it sees one and the same commit, the
    // last one when it first reads. The write-ahead log cannot start over before it is done: keep it short.
    template <typename F> auto read(F work) -> QFuture<std::invoke_result_t<F, Database &>>
    {
        using Outcome = std::invoke_result_t<F, Database &>;
        return submit(nextReader(), [work = std::move(work)](Database &database) mutable -> Outcome {
            FORECOURT_ASSIGN(const ReadView view, ReadView::open(database));
            return work(database);
        });
    }

    // Runs one write at a time like `write`, and waits for it; for start, stop and the command line, never
    // from the interface thread while a window is open.
    template <typename F> auto writeAndWait(F work) -> std::invoke_result_t<F, Database &>
    {
        auto future = write(std::move(work));
        future.waitForFinished();
        return future.takeResult();
    }
    template <typename F> auto readAndWait(F work) -> std::invoke_result_t<F, Database &>
    {
        auto future = read(std::move(work));
        future.waitForFinished();
        return future.takeResult();
    }
    // On a reader, but each statement with a view of its own: for what SQLite refuses within a transaction
    // (Database::copyInto).
    template <typename F> auto readSinglyAndWait(F work) -> std::invoke_result_t<F, Database &>
    {
        auto future = submit(nextReader(), std::move(work));
        future.waitForFinished();
        return future.takeResult();
    }

private:
    class Worker;
    // The database is null where it is closed already; the work counts itself out of what is pending.
    using Work = std::function<void(Database *, std::atomic<int> &pending)>;

    explicit StorageExecutor(QString path);
    static void post(Worker &worker, Work work);
    Worker &nextReader();

    template <typename F> auto submit(Worker &worker, F work) -> QFuture<std::invoke_result_t<F, Database &>>
    {
        using Outcome = std::invoke_result_t<F, Database &>;
        struct QueuedWork
        {
            QPromise<Outcome> promise;
            F work;
        };
        const std::shared_ptr<QueuedWork> job(new QueuedWork{QPromise<Outcome>(), std::move(work)});
        auto future = job->promise.future();
        job->promise.start();
        const bool writes = &worker == m_writer.get();
        post(worker, [this, job, writes](Database *database, std::atomic<int> &pending) {
            if (!job->promise.isCanceled()) {
                Outcome outcome =
                    writes && !isInPlace() ? Outcome(fileIsGone()) : perform<Outcome>(job->work, database);
                if (!outcome) {
                    noteTrouble(outcome.error());
                }
                --pending; // before anybody can see the result and submit the next
                job->promise.addResult(std::move(outcome));
            } else {
                --pending;
            }
            job->promise.finish();
        });
        return future;
    }

    // An exception must not leave a pool thread: it would end the program.
    template <typename Outcome, typename F> static Outcome perform(F &work, Database *database)
    {
        if (database == nullptr) {
            return Outcome(fail(ErrorCode::Unavailable, QStringLiteral("the storage is closed")));
        }
        try {
            return work(*database);
        } catch (...) {
            return Outcome(fail(ErrorCode::Internal, QStringLiteral("storage work threw an exception")));
        }
    }

    [[nodiscard]] bool isInPlace() const;
    [[nodiscard]] static tl::unexpected<Error> fileIsGone();
    void noteTrouble(const Error &error) const;

    QString m_path;
    quint64 m_fileId = 0; // of the opened file; 0 where the system has none
    std::function<void(const Error &)> m_onTrouble;
    std::unique_ptr<Worker> m_writer;
    std::vector<std::unique_ptr<Worker>> m_readers;
    std::atomic<unsigned> m_turn = 0;
};

} // namespace forecourt
