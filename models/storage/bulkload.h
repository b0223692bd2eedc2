// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/bulkpack.h"
#include "models/storage/deskstate.h"

namespace forecourt {

enum class BulkPhase { Rows, Indexes, Finishing, Search };

// How far a load is in its phase (rows, indexes, rows, steps; of = 0 where nobody knows), and whether to go
// on.
using BulkProgress = std::function<bool(BulkPhase phase, qint64 done, qint64 of)>;

// Writes rows by the million into a store that has no settled rows, or whose rows all go: as a server's first
// fill, so with the versions the server gave them and without operations. One transaction: secondary indexes
// and guards are dropped in it, the rows written by prepared statements of many rows, indexes, guards and
// digest made in one pass, the planner told, and all of it committed, or none of it; then the search index is
// made in one pass, as at any opening of a store whose index is not sound. The desk's own pending rows stay,
// and what comes with the id of one goes beneath it: lay the pending operations over it afterwards
// (PendingOverlay). Nobody is told of the changes: publish a ChangeSet with `everything` where windows are
// open.
//
// Storage thread only; the database must not be in a transaction and stay where it is.
class BulkLoad final
{
public:
    enum class Place {
        InPlace, // a store in use: other connections see the state before until the commit
        Beside,  // a file of its own that is thrown away where the load fails: no journal, half the writing
        Replace, // as in place, but every row that is there goes, also the desk's own
    };

    [[nodiscard]] static Result<BulkLoad> begin(Database &database, const Catalog &catalog, Place place);
    BulkLoad(BulkLoad &&other) noexcept;
    BulkLoad &operator=(BulkLoad &&) = delete;
    ~BulkLoad(); // without finish(): nothing was written (Beside: the file is worth nothing)

    [[nodiscard]] Result<void> write(const BulkPack &pack);

    // What is derived, and the commit. `settle` changes the desk's state (epoch, cursor) in the same
    // transaction. Unavailable where `progress` stops it, or the error that did; after its commit a load in
    // place has happened all the same, and what keeps its search index from being made shows in
    // isSearchPending().
    // `lay` comes first, in the same transaction, with the digest stored: what belongs on top of the rows.
    [[nodiscard]] Result<void> finish(const std::function<void(DeskState &)> &settle = {},
                                      const BulkProgress &progress = {},
                                      const std::function<Result<void>(Database &)> &lay = {});

    [[nodiscard]] const Digest &digest() const { return m_digest; } // of the rows so far
    [[nodiscard]] qint64 rows() const { return m_rows; }
    // For BulkPack.
    [[nodiscard]] const BulkPending &pending() const { return m_pending; }
    // After finish(): the rows are there, and are found from the next opening on.
    [[nodiscard]] bool isSearchPending() const { return m_searchPending; }

private:
    BulkLoad(Database &database, const Catalog &catalog, Place place);
    Result<void> prepare();
    Result<void> readPending();
    Result<void> dropDerived();
    Result<void> storeDigest();
    Result<void> tellPlanner();
    Result<void> makeIndexes(const BulkProgress &progress);
    Result<void> makeSearch(const BulkProgress &progress);
    Result<void> settleState(const std::function<void(DeskState &)> &settle);
    Result<void> restorePragmas();

    Database *m_database;
    const Catalog &m_catalog;
    Place m_place;
    std::optional<Transaction> m_transaction;
    QStringList m_indexes;  // the statements that make them again
    QStringList m_triggers; // likewise, those that are no guards
    Digest m_digest;
    qint64 m_rows = 0;
    BulkPending m_pending;
    bool m_searchPending = false;
};

} // namespace forecourt
