// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/storageexecutor.h"
#include "models/storage/actionfeed.h"
#include "models/storage/changenotifier.h"
#include "models/storage/mutation.h"
#include "models/storage/projections.h"

namespace forecourt {

// "Fcrt", SQLite's application id of a desk's file: tells it from any other SQLite file.
inline constexpr quint32 kDeskApplicationId = 0x46637274;

// What opening an older file takes time for: a copy of it, the steps of its migration, its search index.
enum class OpeningPhase { Copying, Migrating, Indexing };
// How far that is; a total of 0 is not known. False stops the making of a search index, and with it the
// opening (Unavailable); the rest goes on to its end. On the thread that opens.
using OpeningProgress = std::function<bool(OpeningPhase phase, qint64 done, qint64 total)>;

// The desk's database: opening (with migration, guards and checks), the one write path, reads, and change
// notification. Construct on the interface thread; `write` and `read` may be called from any thread.
class Storage final
{
public:
    struct Options
    {
        QString folder; // the data folder; holds desk.sqlite
        int readers = 2;
        Durability durability = Durability::Full;
        OpeningProgress progress = {};
    };

    // Blocks while it migrates. `clock` and `ids` must outlive the storage.
    static Result<std::unique_ptr<Storage>> open(const Options &options, const Catalog &catalog,
                                                 const Clock &clock, IdSource &ids);
    ~Storage();

    // F: Result<T>(Mutation &). One IMMEDIATE transaction: rows, operation, timeline and projections commit
    // together or not at all; an error or an exception rolls everything back. Publishes the changes after
    // commit.
    template <typename F> auto write(Author author, F work) -> QFuture<std::invoke_result_t<F, Mutation &>>
    {
        return m_executor->write([this, author = std::move(author), work = std::move(work)](
                                     Database &database) { return runWrite(database, author, work); });
    }

    // F: Result<T>(Database &). One view of one commit, the last one when it first reads: values and the
    // versions read beside them belong together.
    template <typename F> auto read(F work) -> QFuture<std::invoke_result_t<F, Database &>>
    {
        return m_executor->read(std::move(work));
    }

    // For the synchronisation engine: a transaction with the guard open and no operation of its own.
    // F: Result<T>(Database &, ChangeSet &).
    template <typename F> auto maintain(F work) -> QFuture<std::invoke_result_t<F, Database &, ChangeSet &>>
    {
        return m_executor->write(
            [this, work = std::move(work)](Database &database) { return runMaintain(database, work); });
    }

    // Why there is no search, where the index could not be made at opening: everything else works, a search
    // fails with Unavailable, and the next opening tries again.
    [[nodiscard]] const std::optional<Error> &searchTrouble() const { return m_searchTrouble; }

    [[nodiscard]] ChangeNotifier &changes() { return m_notifier; }
    [[nodiscard]] ActionFeed &actions() { return m_actions; }
    [[nodiscard]] const Catalog &catalog() const { return m_catalog; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] IdSource &ids() { return m_ids; }
    [[nodiscard]] const Projections &projections() const { return m_projections; }
    [[nodiscard]] StorageExecutor &executor() { return *m_executor; }
    [[nodiscard]] QString folder() const { return m_folder; }

    // The transaction bodies, also for callers that are already on a storage thread (tests, simulation).
    template <typename F>
    auto runWrite(Database &database, const Author &author, const F &work)
        -> std::invoke_result_t<F, Mutation &>
    {
        FORECOURT_ASSIGN(auto transaction, Transaction::begin(database));
        FORECOURT_ASSIGN(auto state, readDeskState(database));
        Mutation mutation(database, m_catalog, m_clock, m_ids, m_projections, author, std::move(state));
        if (m_actions.isWanted()) {
            mutation.keepRecord();
        }
        auto result = work(mutation);
        if (!result) {
            return result;
        }
        FORECOURT_ASSIGN(auto changes, mutation.finish());
        FORECOURT_TRY(transaction.commit());
        m_actions.publish(mutation.record());
        m_notifier.publish(changes);
        return result;
    }

    template <typename F>
    auto runMaintain(Database &database, const F &work) -> std::invoke_result_t<F, Database &, ChangeSet &>
    {
        FORECOURT_ASSIGN(auto transaction, Transaction::begin(database));
        FORECOURT_ASSIGN(auto gate, WriteGate::open(database));
        ChangeSet changes;
        auto result = work(database, changes);
        if (!result) {
            return result;
        }
        FORECOURT_TRY(gate.close());
        FORECOURT_TRY(transaction.commit());
        m_notifier.publish(changes);
        return result;
    }

private:
    Storage(QString folder, const Catalog &catalog, const Clock &clock, IdSource &ids);
    Result<void> makeSearch(Database &database, const Options &options);
    Result<void> takeInKnownRows(Database &database);

    QString m_folder;
    const Catalog &m_catalog;
    const Clock &m_clock;
    IdSource &m_ids;
    Projections m_projections;
    ActionFeed m_actions;
    ChangeNotifier m_notifier;
    std::unique_ptr<StorageExecutor> m_executor;
    std::optional<Error> m_searchTrouble;
};

} // namespace forecourt
