// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/ids.h"
#include "models/domain/idsource.h"
#include "models/protocol/catalog.h"
#include "models/protocol/operation.h"
#include "models/storage/actionrecord.h"
#include "models/storage/changeset.h"
#include "models/storage/deskstate.h"
#include "models/storage/rowstore.h"

namespace forecourt {

class Projections;

// The field versions an editor saw when a form was opened; see Mutation::put.
struct RowVersions
{
    qint64 created = 0;
    QMap<int, qint64> cells; // only fields that differ from `created`
    qint64 epoch = 0;        // in which these numbers mean something; those below zero always do

    [[nodiscard]] qint64 of(int field) const { return cells.value(field, created); }
};
Result<RowVersions> readVersions(Database &database, int collection, const QUuid &row);

// One user transaction being written: changes synchronised rows and gathers the operation that carries them.
// Made by Storage::write only; lives on the writer thread.
class Mutation final
{
public:
    Mutation(Database &database, const Catalog &catalog, const Clock &clock, IdSource &ids,
             const Projections &projections, Author author, DeskState state);

    Database &database() { return m_database; }
    [[nodiscard]] qint64 nowMs() const
    {
        return m_nowMs;
    } // one instant for the whole transaction, server-corrected
    [[nodiscard]] QUuid newId() { return m_ids.next(); }
    [[nodiscard]] const Author &author() const { return m_author; }
    [[nodiscard]] const DeskState &desk() const { return m_state; }

    // A new row. Null cells are left out. Conflict where the row exists already.
    Result<void> create(int collection, const QUuid &row, const Cells &cells);
    // Changes fields of a row that exists (NotFound otherwise). Cells equal to what is stored are left out;
    // with `seen`, against the versions the editor saw, so that a change pulled meanwhile is found as
    // concurrent. Versions of another epoch than the rows' count as unknown. Texts that no store could give
    // back as they are (storabletext.h) are cleaned, here as in create and addToSet.
    Result<void> put(int collection, const QUuid &row, const Cells &cells, const RowVersions *seen = nullptr);
    Result<void> addToSet(int collection, const QUuid &row, int field, const QStringList &elements);
    Result<void> removeFromSet(int collection, const QUuid &row, int field, const QStringList &elements);
    Result<void> remove(int collection, const QUuid &row);
    Result<void> restore(int collection, const QUuid &row);

    [[nodiscard]] bool isEmpty() const { return m_changes.isEmpty(); }

    // From here on it remembers what each change replaces; what it was is told after finish().
    void keepRecord() { m_keepsRecord = true; }
    [[nodiscard]] const ActionRecord &record() const { return m_record; }

    // Storage calls this before commit: writes the outbox entry and desk state, refreshes projections.
    // TooLarge where no server would take the operation: then nothing is committed.
    Result<ChangeSet> finish();

private:
    Result<void> begin();
    Result<Entity> existing(int collection, const QUuid &row);
    Result<void> store(const Entity &before, const Entity &after);
    void remember(const Entity &before, const Entity &after);
    Change &changeOf(int collection, const QUuid &row);
    Result<Base> baseOf(qint64 version);
    Result<Base> seenBase(const RowVersions &seen, int field);
    Result<void> setDead(int collection, const QUuid &row, bool dead);
    Result<void> appendToOutbox(const Operation &operation, const QByteArray &body);

    Database &m_database;
    const Catalog &m_catalog;
    IdSource &m_ids;
    const Projections &m_projections;
    Author m_author;
    DeskState m_state;
    RowStore m_rows;
    qint64 m_nowMs; // the clock of the transaction: one reading, corrected to the server's
    qint64 m_local; // place of this operation among all made here; its rows carry version -m_local
    bool m_begun = false;
    QList<Change> m_changes;
    QHash<std::pair<int, QUuid>, qsizetype> m_index;
    bool m_keepsRecord = false;
    ActionRecord m_record;
    QHash<std::pair<int, QUuid>, qsizetype> m_remembered;
};

} // namespace forecourt
