// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/customerimport/importplan.h"
#include "models/storage/mutationseries.h"
#include "models/storage/outbox.h"

#include <QSet>

namespace forecourt {

// Takes an import back: what it made goes, what it added to known records is emptied again. A record that
// somebody changed since, or that others build on, stays with everything the import made around it; so it is
// half an undo only where somebody's later work would be lost. Reads what the import did from its operations
// in the outbox, so it can be taken back after a restart too, for as long as those are kept. Each operation
// is compensated by one of the same series. Storage thread, within writeSeries.
class ImportUndo final
{
public:
    ImportUndo(MutationSeries &series, const Catalog &catalog, qint64 firstLocal, qint64 lastLocal,
               ImportControlPtr control);

    // NotFound where the operations are gone.
    [[nodiscard]] Result<ImportUndone> run();

private:
    struct Made
    {
        int collection = 0;
        QUuid row;
        QUuid root; // the customer or car that it stands with; itself, for those
    };

    Result<void> readOperations();
    Result<void> findStaying();
    Result<bool> mustStay(const Made &made);
    Result<bool> isUntouched(const Made &made);
    Result<bool> isUsed(const Made &made);
    Result<void> compensateAll(ImportUndone &undone);
    Result<void> compensateOne(const Operation &operation, Mutation &mutation, ImportUndone &undone);
    Result<void> emptyAgain(const Change &change, Mutation &mutation, ImportUndone &undone);
    [[nodiscard]] bool isOurs(qint64 version) const;
    QUuid groupOf(const QUuid &root);
    void join(const QUuid &a, const QUuid &b);
    Result<void> step();

    MutationSeries &m_series;
    const Catalog &m_catalog;
    RowStore m_rows;
    qint64 m_first;
    qint64 m_last;
    ImportControlPtr m_control;
    QSet<qint64> m_seqs; // the server's numbers of its operations
    QHash<QUuid, Made> m_made;
    QHash<QUuid, const Change *> m_changes;
    QHash<QUuid, QUuid> m_groups; // records that stand or fall together, towards one of them
    QSet<QUuid> m_staying;        // groups
    std::vector<std::unique_ptr<Operation>> m_operations;
};

// The operations of the latest import of this desk that was not taken back, among its newest thousand;
// nothing where there is none.
struct ImportPlace
{
    ImportKind kind = ImportKind::Customers;
    qint64 firstLocal = 0;
    qint64 lastLocal = -1;
};
[[nodiscard]] Result<std::optional<ImportPlace>> latestImport(Database &database);

// The permanent word of an import's operations.
[[nodiscard]] QString importUseCase(ImportKind kind);

} // namespace forecourt
