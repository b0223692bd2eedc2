// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How what was fetched, entries or a snapshot, becomes what the desk shows.
#include "models/sync/deskinfo.h"
#include "models/sync/effectapplier.h"
#include "models/sync/fillload.h"
#include "models/sync/pullstage.h"
#include "models/sync/sqldeskstore.h"

namespace forecourt {

namespace {

// Returns how many entries there were; the cursor has moved behind them.
Result<qint64> drainStage(Database &database, EffectApplier &applier, DeskState &state)
{
    qint64 count = 0;
    while (true) {
        FORECOURT_ASSIGN(const QList<LogEntry> entries, stagedAfter(database, state.cursor));
        if (entries.isEmpty()) {
            break;
        }
        if (entries.first().seq != state.cursor + 1 || entries.last().seq != state.cursor + entries.size()) {
            return fail(ErrorCode::StorageCorrupt,
                        QStringLiteral("the stage has a gap after %1").arg(state.cursor));
        }
        FORECOURT_TRY(applier.apply(entries));
        state.cursor = entries.last().seq;
        state.cursorOperation = entries.last().operation;
        count += entries.size();
    }
    FORECOURT_TRY(database.run(QStringLiteral("DELETE FROM pull_stage")));
    return count;
}

} // namespace

Result<AppliedStage> SqlDeskStore::applyStage()
{
    std::optional<HeldPull> held;
    auto applied = applyUnlessHeld(held);
    if (!held) {
        return applied;
    }
    AppliedStage nothing;
    FORECOURT_ASSIGN(nothing.desk, hold(*held));
    return nothing;
}

// Where too much would go, the transaction is rolled back and `held` says what.
Result<AppliedStage> SqlDeskStore::applyUnlessHeld(std::optional<HeldPull> &held)
{
    return m_storage.runMaintain(
        m_database, [&](Database &database, ChangeSet &changes) -> Result<AppliedStage> {
            FORECOURT_ASSIGN(DeskState state, readDeskState(database));
            FORECOURT_ASSIGN(const auto before, readHeldPull(database));
            std::optional<DeletionGuard> guard;
            const bool refill = state.isFilling();
            if (refill) {
                FORECOURT_ASSIGN(guard, DeletionGuard::beforeRefill(database, m_storage.catalog()));
                FORECOURT_TRY(RowStore(database, m_storage.catalog()).clear());
                state.cursor = state.verifiedSeq = 0;
                state.cursorOperation = QUuid();
                changes.everything = true;
            }
            FORECOURT_ASSIGN(EffectApplier applier,
                             EffectApplier::begin(database, m_storage.catalog(), m_storage.projections(),
                                                  changes, state.serverEpoch));
            AppliedStage applied;
            FORECOURT_ASSIGN(applied.entries, drainStage(database, applier, state));
            if (refill) {
                FORECOURT_TRY(applier.showAllPending());
            }
            if (!before || !before->allowed || before->fill || before->seq != state.cursor) {
                FORECOURT_ASSIGN(held, (guard ? *guard : applier.guard()).weigh(database));
            }
            if (held) {
                held->seq = state.cursor;
                return fail(ErrorCode::Conflict, QStringLiteral("too much would go"));
            }
            FORECOURT_TRY(applier.finish());
            FORECOURT_TRY(clearHeldPull(database));
            applied.conflicts = applier.conflicts();
            state.epoch = state.serverEpoch;
            state.refilling = false;
            state.hlc = std::max(state.hlc, applier.latestHlc());
            FORECOURT_TRY(writeDeskState(database, state));
            changes.sync = true;
            FORECOURT_ASSIGN(applied.desk, readDeskInfo(database, std::move(state)));
            return applied;
        });
}

// A refused operation shows on no row, and the rows of a snapshot hold what it did.
Result<DeskInfo> SqlDeskStore::settleTaken(const AskedRefused &asked)
{
    return m_storage.runMaintain(m_database, [&](Database &database, ChangeSet &changes) -> Result<DeskInfo> {
        FORECOURT_ASSIGN(DeskInfo info, readDeskInfo(database));
        const bool sameLog = info.state.serverEpoch == asked.epoch && !info.state.isFilling();
        Outbox outbox(database);
        for (const TakenOperation &taken : asked.taken) {
            FORECOURT_ASSIGN(const bool refused, outbox.isQuarantined(taken.operation));
            if (refused && sameLog && taken.seq <= info.state.cursor) {
                FORECOURT_TRY(outbox.settle(taken.operation, taken.seq));
                changes.everything = true; // its rows look as before, and their history does not
            }
        }
        changes.sync = true;
        FORECOURT_ASSIGN(info, readDeskInfo(database, std::move(info.state)));
        FORECOURT_ASSIGN(const auto last,
                         outbox.localOf(asked.operations.value(asked.operations.size() - 1)));
        FORECOURT_ASSIGN(info.refused,
                         outbox.quarantinedBefore(last.value_or(0), HelloRequest::kMostRefused));
        return info;
    });
}

Result<DeskInfo> SqlDeskStore::hold(const HeldPull &held)
{
    return m_storage.runMaintain(m_database, [&](Database &database, ChangeSet &changes) -> Result<DeskInfo> {
        FORECOURT_TRY(writeHeldPull(database, held));
        changes.sync = true;
        return readDeskInfo(database);
    });
}

Result<DeskInfo> SqlDeskStore::allowHeld(qint64 seq)
{
    return m_storage.runMaintain(m_database, [&](Database &database, ChangeSet &changes) -> Result<DeskInfo> {
        FORECOURT_TRY(allowHeldPull(database, seq));
        changes.sync = true;
        return readDeskInfo(database);
    });
}

Result<FillInfo> SqlDeskStore::fillInfo(const FillFolder &folder, const SnapshotReply &manifest)
{
    FillInfo info;
    FORECOURT_ASSIGN(info.desk, load());
    info.fill = folder.state(manifest);
    return info;
}

Result<FillInfo> SqlDeskStore::beginFill(const SnapshotReply &manifest)
{
    FillFolder folder(m_fill.folder);
    FORECOURT_TRY(folder.begin(manifest));
    return fillInfo(folder, manifest);
}

Result<FillInfo> SqlDeskStore::keepPart(const QByteArray &sha, qint64 from, const QByteArray &bytes)
{
    FillFolder folder(m_fill.folder);
    FORECOURT_ASSIGN(const SnapshotReply manifest, folder.manifest());
    for (const SnapshotPart &part : manifest.parts + manifest.conflicts) {
        if (part.sha == sha) {
            FORECOURT_TRY(folder.add(part, from, bytes));
            break;
        }
    }
    return fillInfo(folder, manifest);
}

Result<LoadedFill> SqlDeskStore::loadFill()
{
    FillFolder folder(m_fill.folder);
    FORECOURT_ASSIGN(const SnapshotReply manifest, folder.manifest());
    FORECOURT_ASSIGN(const DeskInfo before, load());
    if (before.state.serverEpoch != manifest.epoch) {
        return fail(ErrorCode::Conflict, QStringLiteral("the snapshot is of another epoch"));
    }
    const auto &held = before.held;
    const bool allowed = held && held->allowed && held->fill && held->seq == manifest.seq;
    FillLoad filling(m_storage, m_database, folder, manifest, m_fill.progress);
    LoadedFill loaded;
    FORECOURT_ASSIGN(loaded.outcome, filling.run(allowed));
    if (loaded.outcome == LoadedFill::Outcome::Held) {
        FORECOURT_ASSIGN(loaded.desk, hold(*filling.held()));
        return loaded;
    }
    if (loaded.outcome == LoadedFill::Outcome::Loaded) {
        loaded.rows = manifest.rows();
        loaded.conflicts = filling.conflicts();
        // The load was not flushed at its commit. Where this fails, a loss of power undoes all of it, at
        // worst.
        static_cast<void>(m_database.checkpoint());
        ChangeSet changes;
        changes.everything = changes.sync = true;
        m_storage.changes().publish(changes);
    }
    if (loaded.outcome != LoadedFill::Outcome::Damaged) {
        folder.remove();
    }
    FORECOURT_ASSIGN(loaded.desk, load());
    return loaded;
}

} // namespace forecourt
