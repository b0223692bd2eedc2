// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/outbox.h"
#include "models/storage/storage.h"
#include "models/sync/deskstore.h"
#include "models/sync/fillload.h"

namespace forecourt {

// DeskStore over the desk's own file. A short-lived view of the two references; use on the thread of
// `database`.
class SqlDeskStore final : public DeskStore
{
public:
    struct Fill
    {
        QString folder = {}; // where a snapshot gathers; "fill" beside the database where none is named
        FillProgress progress = {};
    };

    SqlDeskStore(Storage &storage, Database &database);
    SqlDeskStore(Storage &storage, Database &database, Fill fill);

    Result<DeskInfo> load() override;
    Result<DeskInfo> noteServerTime(qint64 offsetMs, qint64 serverMs) override;
    Result<DeskInfo> adoptEpoch(qint64 epoch) override;
    Result<DeskInfo> newReplica(const QUuid &from, qint64 fromN) override;
    Result<PendingBatch> pending(qint64 maxOperations, qint64 maxBytes) override;
    Result<DeskInfo> acknowledge(const QUuid &replica, const QList<PushResult> &results) override;
    Result<DeskInfo> settleTaken(const AskedRefused &asked) override;
    Result<DeskInfo> stage(qint64 epoch, qint64 after, const QList<QByteArray> &entries) override;
    Result<AppliedStage> applyStage() override;
    Result<DeskInfo> allowHeld(qint64 seq) override;
    Result<FillInfo> beginFill(const SnapshotReply &manifest) override;
    Result<FillInfo> keepPart(const QByteArray &sha, qint64 from, const QByteArray &bytes) override;
    Result<LoadedFill> loadFill() override;
    Result<DeskDigest> digest(bool recompute) override;
    Result<RowsToRepair> compare(const BucketRows &server) override;
    Result<RepairedRows> repair(const RowRepair &repair) override;
    Result<DeskInfo> keepLease(const QUuid &replica, const LeaseReply &lease) override;
    Result<DeskInfo> finish(std::optional<qint64> verifiedSeq) override;

    // digest(true) in two steps, so that nobody waits to write while every row is read: the sum that was kept
    // and the one made anew, both of one view of a reader; then what the two differ by, taken out of what is
    // kept by now.
    struct Recount
    {
        Digest kept;
        Digest counted;
    };
    static Result<Recount> recount(Database &reader, const Catalog &catalog);
    Result<DeskDigest> correct(const Recount &recount);
    // compare() likewise, on a reader's view.
    static Result<RowsToRepair> compareRows(Database &reader, const Catalog &catalog,
                                            const BucketRows &server);

    // Makes this desk the device it was enrolled as. A file that belonged to another device (a copy) is
    // filled anew under a new replica id; Conflict where it belongs to another store. Notes that the join of
    // the store of that name is to be settled (UnsettledJoin).
    Result<DeskInfo> enrol(const QUuid &store, const QUuid &device, const QString &prefix,
                           const QString &serverName);

private:
    template <typename Work> Result<DeskInfo> change(Work work); // Result<void>(Database &, DeskState &)
    // Says how many.
    [[nodiscard]] Result<qint64> setDamagedAside(Database &database, ChangeSet &changes,
                                                 const PendingBatch &batch);
    // What became of operations that were offered.
    [[nodiscard]] Result<void> writeDown(Database &database, ChangeSet &changes, const DeskState &state,
                                         const QUuid &replica, const QList<PushResult> &results);
    [[nodiscard]] Result<AppliedStage> applyUnlessHeld(std::optional<HeldPull> &held);
    [[nodiscard]] Result<DeskInfo> hold(const HeldPull &held);
    [[nodiscard]] Result<FillInfo> fillInfo(const FillFolder &folder, const SnapshotReply &manifest);
    [[nodiscard]] qint64 serverNow(const DeskState &state) const;

    Storage &m_storage;
    Database &m_database;
    Fill m_fill;
};

} // namespace forecourt
