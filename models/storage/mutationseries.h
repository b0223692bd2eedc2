// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/bulkpack.h"
#include "models/storage/newrow.h"
#include "models/storage/searchmade.h"
#include "models/storage/storage.h"

#include <future>
#include <memory>

namespace forecourt {

// Work of one person that is larger than one operation may be, an import for example: many operations, each
// of them whole by itself for the server, in one transaction here, which commits all of them or none
// (docs/adr/0012). Operations of a series are neighbours in the outbox and carry the same moment. What they
// replaced is not kept for UndoService. Made by writeSeries only; lives on the writer thread.
class MutationSeries final
{
public:
    MutationSeries(Storage &storage, Database &database, Author author, DeskState state);

    Database &database() { return m_database; }
    [[nodiscard]] qint64 nowMs() const { return m_nowMs; }
    [[nodiscard]] QUuid newId() { return m_storage.ids().next(); }
    [[nodiscard]] const Author &author() const { return m_author; }

    // The places of its operations among those of this desk, of what is written; first > last while there is
    // none.
    [[nodiscard]] qint64 firstLocal() const { return m_firstLocal; }
    [[nodiscard]] qint64 lastLocal() const { return m_state.lastLocal; }

    // One operation that makes these rows and does nothing else; written by statements of many rows. The ids
    // are new. The caller keeps it below OperationLimits. It is made ready on another thread while the one
    // before is written, so that it can be read after writeMade() only.
    [[nodiscard]] Result<void> create(const QList<NewRow> &rows);
    [[nodiscard]] Result<void> writeMade();

    // One operation like any other; none where `work` changes nothing. F: Result<void>(Mutation &).
    template <typename F> [[nodiscard]] Result<void> edit(F work, const QUuid &compensates = {})
    {
        FORECOURT_TRY(writeMade());
        Author author = m_author;
        author.compensates = compensates;
        Mutation mutation(m_database, m_storage.catalog(), m_storage.clock(), m_storage.ids(), m_none, author,
                          m_state);
        FORECOURT_TRY(work(mutation));
        FORECOURT_ASSIGN(const ChangeSet changes, mutation.finish());
        if (!changes.isEmpty()) {
            FORECOURT_ASSIGN(m_state, readDeskState(m_database));
            m_documents.forget(changes.rows);
        }
        return note(changes.rows);
    }

    // What is derived from the rows so far. Called by writeSeries at the end; the series calls it itself now
    // and then, so that the rows it remembers stay few.
    [[nodiscard]] Result<void> refresh();

    // What windows are told: rows one by one, or, of a great many, that everything is to be read again.
    [[nodiscard]] ChangeSet changes() const;

private:
    struct Made
    {
        Operation operation;
        BulkPack pack;
        QByteArray body;
        ChangedRows changed;
        MadeDocuments documents;
    };
    static Made make(const Catalog &catalog, Operation operation, const QList<NewRow> &rows, qint64 local);

    std::future<Made> startMaking(Operation operation, const QList<NewRow> &rows, qint64 local);
    Result<void> note(const ChangedRows &rows);
    Result<void> write(const Made &made);

    static constexpr qsizetype kRefreshRows = 20'000;
    static constexpr qsizetype kToldRows = 2'000;

    Storage &m_storage;
    Database &m_database;
    Author m_author;
    DeskState m_state;
    Projections m_none; // operations refresh nothing by themselves
    qint64 m_nowMs;
    qint64 m_firstLocal;
    std::future<Made> m_making; // the last that create() was given
    qint64 m_makingHlc = 0;
    std::unique_ptr<Made> m_spent; // the last that was written
    ChangedRows m_changed;
    MadeDocuments m_documents; // of what was made since the last refresh
    qsizetype m_changedCount = 0;
    ChangedRows m_told;
    qsizetype m_toldCount = 0;
};

// F: Result<T>(MutationSeries &). One IMMEDIATE transaction for all operations of the series: an error rolls
// everything back, and so does a kill. Other writes of this desk wait until it is done; reads do not.
template <typename F>
auto runSeries(Storage &storage, Database &database, const Author &author, const F &work)
    -> std::invoke_result_t<F, MutationSeries &>
{
    FORECOURT_ASSIGN(auto transaction, Transaction::begin(database));
    FORECOURT_ASSIGN(auto state, readDeskState(database));
    MutationSeries series(storage, database, author, std::move(state));
    auto result = work(series);
    if (!result) {
        return result;
    }
    FORECOURT_TRY(series.refresh());
    FORECOURT_TRY(transaction.commit());
    storage.changes().publish(series.changes());
    return result;
}

template <typename F>
auto writeSeries(Storage &storage, Author author, F work)
    -> QFuture<std::invoke_result_t<F, MutationSeries &>>
{
    return storage.executor().write(
        [&storage, author = std::move(author), work = std::move(work)](Database &database) {
            return runSeries(storage, database, author, work);
        });
}

} // namespace forecourt
