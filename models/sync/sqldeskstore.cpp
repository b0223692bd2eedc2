// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/sqldeskstore.h"

#include "models/protocol/hybridclock.h"
#include "models/storage/numbersource.h"
#include "models/storage/records.h"
#include "models/storage/refusedoperations.h"
#include "models/storage/unsettledjoin.h"
#include "models/sync/deskinfo.h"
#include "models/sync/effectapplier.h"
#include "models/sync/proof.h"
#include "models/sync/pullstage.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

namespace forecourt {

namespace {

Result<std::optional<QUuid>> operationAt(Database &database, const QUuid &replica, qint64 n)
{
    return database.first(QStringLiteral("SELECT operation FROM outbox WHERE replica = ? AND n = ?"),
                          {bound(replica), n}, [](const Row &row) { return row.uuid(0); });
}

// Writes down one answer; the rows on which the operation must not show any longer are added to `uncovered`.
Result<void> acknowledgeOne(Database &database, const QUuid &replica, const PushResult &result,
                            qint64 applied, QList<RowKey> &uncovered)
{
    Outbox outbox(database);
    const bool refused = result.outcome == PushOutcome::Quarantined;
    if (!refused) {
        FORECOURT_TRY(outbox.acknowledge(replica, result.n, result.seq));
    }
    if (!refused && result.seq > applied) {
        return {};
    }
    FORECOURT_ASSIGN(const auto operation, operationAt(database, replica, result.n));
    if (!operation) {
        return {};
    }
    FORECOURT_ASSIGN(const QList<RowKey> rows, outbox.rowsOf(*operation));
    uncovered.append(rows);
    // A settled one: its entry passed already and will not come again.
    return refused ? outbox.quarantine(replica, result.n, result.reason)
                   : outbox.settle(*operation, result.seq);
}

// Returns the rows on which operations must not show any longer.
Result<QList<RowKey>> acknowledgeAll(Database &database, const QUuid &replica,
                                     const QList<PushResult> &results, qint64 applied)
{
    QList<RowKey> uncovered;
    for (const PushResult &result : results) {
        FORECOURT_TRY(acknowledgeOne(database, replica, result, applied, uncovered));
    }
    return uncovered;
}

struct Cut
{
    qint64 operations = 0;
    qint64 bytes = 0;
    qint64 lastLocal = 0;
    QUuid replica;
};

// How far the oldest waiting operations fit into one push.
Result<Cut> cutOf(Database &database, qint64 maxOperations, qint64 maxBytes)
{
    Cut cut;
    bool open = true;
    FORECOURT_TRY(database.forEach(
        QStringLiteral(
            "SELECT local, replica, length(body) FROM outbox WHERE state = 0 ORDER BY local LIMIT ?"),
        {maxOperations}, [&](const Row &row) -> Result<void> {
            const bool first = cut.operations == 0;
            open = open && (first || (row.uuid(1) == cut.replica && cut.bytes + row.integer(2) <= maxBytes));
            if (open) {
                cut.replica = row.uuid(1);
                cut.lastLocal = row.integer(0);
                cut.bytes += row.integer(2);
                ++cut.operations;
            }
            return {};
        }));
    return cut;
}

Result<QList<ChainedOperation>> operationsUpTo(Database &database, qint64 lastLocal)
{
    return database.all(
        QStringLiteral("SELECT n, chain, body FROM outbox WHERE state = 0 AND local <= ? ORDER BY local"),
        {lastLocal}, [](const Row &row) {
            return ChainedOperation{row.integer(0), row.bytes(1), row.bytes(2)};
        });
}

// Whether the wire gives back what stands here: operations go as texts in lines of JSON. What the desk wrote
// does; what the disk made of it may not.
bool travels(const QByteArray &body)
{
    const auto name = QStringLiteral("body");
    const QByteArray line =
        QJsonDocument(QJsonObject{{name, QString::fromUtf8(body)}}).toJson(QJsonDocument::Compact);
    return QJsonDocument::fromJson(line).object().value(name).toString().toUtf8() == body;
}

// Under a replica id that nobody has heard of, and with nothing staged.
Result<void> offerEverythingAgain(Database &database, const Catalog &catalog, const QUuid &replica,
                                  DeskState &state)
{
    FORECOURT_TRY(RefusedOperations(database).offerWhatOthersRestOn(catalog));
    FORECOURT_ASSIGN(const Outbox::Rekeyed rekeyed, Outbox(database).rekey(state.replica, 1, replica, true));
    FORECOURT_TRY(database.run(QStringLiteral("DELETE FROM pull_stage")));
    FORECOURT_TRY(dropNumberBlocks(database)); // a twin may hold them, or a backup
    FORECOURT_TRY(clearHeldPull(database));    // what comes is another history, or is fetched again
    state.replica = replica;
    state.lastN = rekeyed.lastN;
    state.chain = rekeyed.chain;
    return {};
}

// Kept for ninety days, to be offered again after a restore of the server (docs/adr/0005); while anything is
// under way nothing goes, for what waits may rest on it.
Result<void> clearOldOperations(Database &database, qint64 nowMs, qint64 keepFrom)
{
    constexpr qint64 kKeptMs = qint64{90} * 24 * 60 * 60 * 1000;
    constexpr qint64 kAtOnce = 500;
    FORECOURT_ASSIGN(const qint64 underWay,
                     database.integer(QStringLiteral(
                         "SELECT EXISTS (SELECT 1 FROM outbox WHERE state IN (0, 1) AND state <> 2)")));
    if (underWay != 0) {
        return {};
    }
    Outbox outbox(database);
    FORECOURT_TRY(outbox.stampSettled(nowMs, kAtOnce));
    return outbox.clearSettled(nowMs - kKeptMs, keepFrom, kAtOnce);
}

Result<Digest> recomputeDigest(Database &database, const Catalog &catalog)
{
    Digest digest;
    const QByteArray nothing(kDigestBytes, '\0');
    FORECOURT_TRY(RowStore(database, catalog).forEachSettled([&](const Entity &entity) -> Result<void> {
        digest.replace(entity.row, nothing, rowDigest(entity));
        return {};
    }));
    return digest;
}

} // namespace

SqlDeskStore::SqlDeskStore(Storage &storage, Database &database) : SqlDeskStore(storage, database, Fill())
{}

SqlDeskStore::SqlDeskStore(Storage &storage, Database &database, Fill fill)
    : m_storage(storage), m_database(database), m_fill(std::move(fill))
{
    if (m_fill.folder.isEmpty()) {
        m_fill.folder = QFileInfo(database.path()).dir().filePath(QStringLiteral("fill"));
    }
}

qint64 SqlDeskStore::serverNow(const DeskState &state) const
{
    return m_storage.clock().nowMs() + state.clockOffsetMs;
}

template <typename Work> Result<DeskInfo> SqlDeskStore::change(Work work)
{
    return m_storage.runMaintain(m_database, [&](Database &database, ChangeSet &changes) -> Result<DeskInfo> {
        FORECOURT_ASSIGN(DeskState state, readDeskState(database));
        FORECOURT_TRY(work(database, state));
        FORECOURT_TRY(writeDeskState(database, state));
        changes.sync = true;
        return readDeskInfo(database, std::move(state));
    });
}

Result<DeskInfo> SqlDeskStore::load()
{
    return m_storage.runMaintain(m_database, [](Database &database, ChangeSet &) -> Result<DeskInfo> {
        FORECOURT_ASSIGN(DeskInfo info, readDeskInfo(database));
        FORECOURT_ASSIGN(info.refused, Outbox(database).quarantinedBefore(std::numeric_limits<qint64>::max(),
                                                                          HelloRequest::kMostRefused));
        return info;
    });
}

// The offset was read when the answer came: by now this may have waited behind an import for minutes. A clock
// that had jumped ahead must not go on counting from there.
Result<DeskInfo> SqlDeskStore::noteServerTime(qint64 offsetMs, qint64 serverMs)
{
    return change([&](Database &, DeskState &state) -> Result<void> {
        state.clockOffsetMs = offsetMs;
        state.hlc = std::min(state.hlc, hybridclock::at(serverMs + hybridclock::kFutureMs));
        return {};
    });
}

Result<DeskInfo> SqlDeskStore::adoptEpoch(qint64 epoch)
{
    return change([&](Database &database, DeskState &state) -> Result<void> {
        FORECOURT_TRY(offerEverythingAgain(database, m_storage.catalog(), m_storage.ids().next(), state));
        state.refilling =
            true; // until then rows, versions and what is written speak of the epoch they are of
        state.serverEpoch = epoch;
        return {};
    });
}

Result<DeskInfo> SqlDeskStore::newReplica(const QUuid &from, qint64 fromN)
{
    return change([&](Database &database, DeskState &state) -> Result<void> {
        const QUuid replica = m_storage.ids().next();
        FORECOURT_ASSIGN(const Outbox::Rekeyed rekeyed, Outbox(database).rekey(from, fromN, replica, false));
        FORECOURT_TRY(dropNumberBlocks(database)); // another copy of this desk may give them
        state.replica = replica;
        state.lastN = rekeyed.lastN;
        state.chain = rekeyed.chain;
        return {};
    });
}

Result<PendingBatch> SqlDeskStore::pending(qint64 maxOperations, qint64 maxBytes)
{
    return m_storage.runMaintain(
        m_database, [&](Database &database, ChangeSet &changes) -> Result<PendingBatch> {
            PendingBatch batch;
            while (true) {
                FORECOURT_ASSIGN(const Cut cut, cutOf(database, maxOperations, maxBytes));
                batch.replica = cut.replica;
                FORECOURT_ASSIGN(batch.operations, operationsUpTo(database, cut.lastLocal));
                FORECOURT_ASSIGN(const qint64 setAside, setDamagedAside(database, changes, batch));
                if (setAside == 0) {
                    break;
                }
                batch.setAside += setAside;
            }
            FORECOURT_ASSIGN(batch.desk, readDeskInfo(database));
            return batch;
        });
}

// A server would find another chain over what reaches it, and so it would under every new replica id.
Result<qint64> SqlDeskStore::setDamagedAside(Database &database, ChangeSet &changes,
                                             const PendingBatch &batch)
{
    QList<PushResult> damaged;
    for (const ChainedOperation &operation : batch.operations) {
        if (!travels(operation.body)) {
            damaged.append(
                {operation.n, PushOutcome::Quarantined, 0,
                 QStringLiteral("damaged: the disk of this desk no longer holds what was written")});
        }
    }
    if (!damaged.isEmpty()) {
        FORECOURT_ASSIGN(const DeskState state, readDeskState(database));
        FORECOURT_TRY(writeDown(database, changes, state, batch.replica, damaged));
    }
    return damaged.size();
}

Result<DeskInfo> SqlDeskStore::acknowledge(const QUuid &replica, const QList<PushResult> &results)
{
    return m_storage.runMaintain(m_database, [&](Database &database, ChangeSet &changes) -> Result<DeskInfo> {
        FORECOURT_ASSIGN(DeskState state, readDeskState(database));
        FORECOURT_TRY(writeDown(database, changes, state, replica, results));
        return readDeskInfo(database, std::move(state));
    });
}

Result<void> SqlDeskStore::writeDown(Database &database, ChangeSet &changes, const DeskState &state,
                                     const QUuid &replica, const QList<PushResult> &results)
{
    // Of rows that are being filled again no entry has passed yet: each comes once more.
    const qint64 applied = state.isFilling() ? 0 : state.cursor;
    changes.sync = true;
    if (std::none_of(results.begin(), results.end(), [&](const PushResult &result) {
            return result.outcome == PushOutcome::Quarantined || result.seq <= applied;
        })) {
        FORECOURT_TRY(acknowledgeAll(database, replica, results, applied));
        return {};
    }
    FORECOURT_ASSIGN(EffectApplier applier,
                     EffectApplier::begin(database, m_storage.catalog(), m_storage.projections(), changes,
                                          state.epoch)); // reads what was refused before
    FORECOURT_ASSIGN(const QList<RowKey> uncovered, acknowledgeAll(database, replica, results, applied));
    FORECOURT_TRY(applier.uncover(uncovered));
    return applier.finish();
}

Result<DeskInfo> SqlDeskStore::stage(qint64 epoch, qint64 after, const QList<QByteArray> &entries)
{
    return m_storage.runMaintain(m_database, [&](Database &database, ChangeSet &) -> Result<DeskInfo> {
        FORECOURT_ASSIGN(const DeskInfo info, readDeskInfo(database));
        if (info.state.serverEpoch != epoch || info.staged != after) {
            return fail(ErrorCode::Conflict, QStringLiteral("these entries do not follow the stage"));
        }
        FORECOURT_TRY(keepStaged(database, after, entries));
        return readDeskInfo(database, info.state);
    });
}

Result<DeskDigest> SqlDeskStore::digest(bool recompute)
{
    if (recompute) {
        FORECOURT_ASSIGN(const Recount counted, recount(m_database, m_storage.catalog()));
        return correct(counted);
    }
    return m_storage.runMaintain(m_database, [&](Database &database, ChangeSet &) -> Result<DeskDigest> {
        DeskDigest digest;
        FORECOURT_ASSIGN(digest.digest, readDigest(database));
        FORECOURT_ASSIGN(digest.desk, readDeskInfo(database));
        return digest;
    });
}

Result<SqlDeskStore::Recount> SqlDeskStore::recount(Database &reader, const Catalog &catalog)
{
    Recount recount;
    FORECOURT_ASSIGN(recount.kept, readDigest(reader));
    FORECOURT_ASSIGN(recount.counted, recomputeDigest(reader, catalog));
    return recount;
}

// Sums are XORs: whatever was added since to the wrong one was right.
Result<DeskDigest> SqlDeskStore::correct(const Recount &recount)
{
    return m_storage.runMaintain(m_database, [&](Database &database, ChangeSet &) -> Result<DeskDigest> {
        DeskDigest digest;
        FORECOURT_ASSIGN(digest.digest, readDigest(database));
        digest.digest.merge(recount.kept);
        digest.digest.merge(recount.counted);
        FORECOURT_TRY(noteRecount(database, m_storage.clock().nowMs()));
        if (!(recount.kept == recount.counted)) {
            FORECOURT_TRY(writeDigest(database, digest.digest));
        }
        FORECOURT_ASSIGN(digest.desk, readDeskInfo(database));
        return digest;
    });
}

Result<DeskInfo> SqlDeskStore::keepLease(const QUuid &replica, const LeaseReply &lease)
{
    return change([&](Database &database, DeskState &state) -> Result<void> {
        if (state.replica != replica || state.epoch != lease.epoch || state.isFilling() || lease.count <= 0) {
            return {}; // nobody gives them
        }
        return keepNumberBlock(database, lease.series, lease.first, lease.count, replica);
    });
}

Result<DeskInfo> SqlDeskStore::finish(std::optional<qint64> verifiedSeq)
{
    return change([&](Database &database, DeskState &state) -> Result<void> {
        state.syncedAt = serverNow(state);
        if (verifiedSeq) {
            state.verifiedSeq = *verifiedSeq;
            state.verifiedAt = state.syncedAt;
        }
        FORECOURT_TRY(noteFirstRecount(database, m_storage.clock().nowMs()));
        if (!state.isFilling()) {
            FillFolder(m_fill.folder).remove(); // where something ended between the loading and this
        }
        return clearOldOperations(database, state.syncedAt, m_storage.actions().keptFrom());
    });
}

Result<DeskInfo> SqlDeskStore::enrol(const QUuid &store, const QUuid &device, const QString &prefix,
                                     const QString &serverName)
{
    return change([&](Database &database, DeskState &state) -> Result<void> {
        if (!state.store.isNull() && state.store != store) {
            return fail(ErrorCode::Conflict, QStringLiteral("these data belong to another store"));
        }
        if (!state.device.isNull() && state.device != device) {
            FORECOURT_TRY(offerEverythingAgain(database, m_storage.catalog(), m_storage.ids().next(), state));
            state.serverEpoch = 0; // what the rows say of their epoch stays true
        }
        FORECOURT_TRY(dropNumberBlocks(database));
        state.store = store;
        state.device = device;
        state.prefix = prefix;
        // Enrolled again before the first time was settled: by now the server's store may pass for the own.
        FORECOURT_ASSIGN(const auto earlier, readUnsettledJoin(database));
        const auto own = records::ownStore(database);
        const StoreId before = earlier ? earlier->before : own ? own->id : StoreId();
        return writeUnsettledJoin(database, {serverName, before});
    });
}

} // namespace forecourt
