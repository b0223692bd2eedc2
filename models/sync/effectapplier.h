// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/digest.h"
#include "models/protocol/effect.h"
#include "models/storage/auditlog.h"
#include "models/storage/changeset.h"
#include "models/storage/outbox.h"
#include "models/storage/projections.h"
#include "models/storage/rowstore.h"
#include "models/sync/deletionguard.h"
#include "models/sync/pendingoverlay.h"

#include <QSet>

namespace forecourt {

// Makes the server's log true on this desk. Of every touched row it takes the settled state, applies the
// effects in order, and shows the desk's own unsettled operations on top again; an own operation is settled
// when its entry passes, not before, so that authors always read their own writes. Keeps digest, conflicts
// and projections in step. Lives within one transaction with the guard open; storage thread only.
class EffectApplier final
{
public:
    // `epoch`: of the entries to come, or of the settled rows where none do.
    static Result<EffectApplier> begin(Database &database, const Catalog &catalog,
                                       const Projections &projections, ChangeSet &changes, qint64 epoch);

    // Entries in the order of the log; may be called again with those that follow.
    Result<void> apply(const QList<LogEntry> &entries);

    // On these rows own operations show no more: the server refused them, or their entry had passed already.
    // Their state in the outbox is the caller's.
    Result<void> uncover(const QList<RowKey> &rows);

    // Shows every unsettled operation, also on rows no entry touched; after a refill.
    Result<void> showAllPending();

    // Makes settled rows what they should be, whatever they were; one that should not be has no `created`.
    // Returns those that were something else, as they were, and keeps that in the audit.
    Result<QList<Entity>> putRight(const QList<Entity> &rows, const AuditOrigin &origin);

    // Writes down the conflicts of an entry and nothing else of it.
    Result<void> record(const LogEntry &entry);

    // Stores the digest; the last call.
    Result<void> finish();

    // What went from view by all this.
    [[nodiscard]] const DeletionGuard &guard() const { return m_guard; }
    [[nodiscard]] qint64 conflicts() const { return m_conflicts; }
    [[nodiscard]] qint64 latestHlc() const { return m_latestHlc; }

private:
    struct Work
    {
        Entity before;        // settled, as stored
        Entity after;         // settled, with the effects so far
        bool covered = false; // own operations showed on it when it was first touched
    };

    EffectApplier(Database &database, const Catalog &catalog, const Projections &projections,
                  ChangeSet &changes, PendingOverlay overlay, Digest digest);

    Result<void> applyEntry(const LogEntry &entry);
    Result<void> settle(const LogEntry &entry);
    Result<Work *> touch(const RowKey &row, bool covered);
    Result<void> flush();
    Result<void> write(const RowKey &row, const Work &work);

    Database &m_database;
    const Projections &m_projections;
    ChangeSet &m_changes;
    RowStore m_rows;
    Outbox m_outbox;
    PendingOverlay m_overlay;
    Digest m_digest;
    QSet<QUuid> m_quarantined;
    QHash<RowKey, Work> m_work;
    DeletionGuard m_guard;
    ChangedRows m_shown; // written differently since the projections were refreshed
    qint64 m_conflicts = 0;
    qint64 m_latestHlc = 0;
};

// The digest as stored; of an empty store where there is none yet.
Result<Digest> readDigest(Database &database);
Result<void> writeDigest(Database &database, const Digest &digest);

} // namespace forecourt
