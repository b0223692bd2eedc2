// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/protocol/digest.h"
#include "models/protocol/messages.h"
#include "models/storage/deskstate.h"
#include "models/sync/fillfolder.h"
#include "models/sync/heldpull.h"

#include <QList>

namespace forecourt {

// Where the desk stands, as of the transaction that answered it.
struct DeskInfo
{
    DeskState state;
    qint64 staged = 0;                 // last sequence number held, staged or applied: pull from here
    QUuid stagedOperation;             // of that entry; null where it is not known
    qint64 pending = 0;                // operations not acknowledged
    qint64 unsettled = 0;              // pending ones, and acknowledged ones whose entry is not applied yet
    qint64 quarantined = 0;            // operations the server refused, and nobody has mended or given up
    std::optional<HeldPull> held = {}; // fetched, and not applied before a person has seen it
    qint64 oldestPendingAt = 0;        // when the oldest of the pending ones was made, UTC ms; 0: none
    QStringList shortOf = {};          // series of which few numbers are left to give; none before enrolment
    qint64 recountedAt = 0; // when all rows were last read against the digest, by this desk's clock; 0: never
    QList<QUuid> refused =
        {}; // of load(), loadFill() and settleTaken() only: such operations, also closed ones, newest first

    bool operator==(const DeskInfo &) const = default;
};

// What the server said of refused operations.
struct AskedRefused
{
    qint64 epoch = 0;
    QList<QUuid> operations; // newest first
    QList<TakenOperation> taken;
};

// The oldest waiting operations, all of one replica.
struct PendingBatch
{
    DeskInfo desk;
    QUuid replica;
    QList<ChainedOperation> operations;
    qint64 setAside = 0; // that cannot travel as they are: refused, each with the reason
};

struct AppliedStage
{
    DeskInfo desk;
    qint64 entries = 0;
    qint64 conflicts = 0;
};

// How far a snapshot is fetched.
struct FillInfo
{
    DeskInfo desk;
    FillState fill;
};

struct LoadedFill
{
    enum class Outcome {
        Loaded,
        Damaged, // a part was not what its name says; it has to be fetched again
        Differs, // the rows are not what the snapshot's own digest says; nothing is left of it
        Held,    // too much would go: DeskInfo::held
    };
    DeskInfo desk;
    Outcome outcome = Outcome::Loaded;
    qint64 rows = 0;
    qint64 conflicts = 0;
};

// What the server has in some buckets of the digest.
struct BucketRows
{
    QList<int> buckets;
    QList<VerifyReply::RowDigest> rows;
};

// How the desk's rows differ from them.
struct RowsToRepair
{
    QList<VerifyReply::RowDigest> wanted; // missing here, or not the same
    QList<RowName> gone;                  // here and not there
};

struct RowRepair
{
    qint64 epoch = 0; // the state of the log in which
    qint64 seq = 0;
    QList<Entity> rows; // are so
    QList<RowName> gone;
};

struct RepairedRows
{
    DeskInfo desk;
    qint64 rows = 0; // put right; none where the desk is not at that state any more, or too much would go
};

struct DeskDigest
{
    DeskInfo desk;
    Digest digest;
};

// What synchronisation asks of the desk's database. Each call is exactly one transaction: it happens whole
// or, with an error, not at all. (What is held is noted in a second one, after the first was rolled back, and
// the parts of a snapshot are files beside the database.) Called on the writer thread.
class DeskStore
{
public:
    virtual ~DeskStore() = default;

    [[nodiscard]] virtual Result<DeskInfo> load() = 0;

    // By how much the server's clock was ahead of this desk's when it answered, and what it showed, UTC ms.
    [[nodiscard]] virtual Result<DeskInfo> noteServerTime(qint64 offsetMs, qint64 serverMs) = 0;

    // The server's history is another one, or has to be fetched again from its beginning: takes a new replica
    // id, offers every kept operation again, and empties the stage. The rows stay as they are until
    // applyStage().
    [[nodiscard]] virtual Result<DeskInfo> adoptEpoch(qint64 epoch) = 0;

    // The chain of `from` went another way on the server: its operations from `fromN` on move to a new
    // replica id, which becomes this desk's.
    [[nodiscard]] virtual Result<DeskInfo> newReplica(const QUuid &from, qint64 fromN) = 0;

    // At least one operation if any waits, whatever its size. Those whose bytes no wire would carry as they
    // are (something changed them on the disk) are set aside first.
    [[nodiscard]] virtual Result<PendingBatch> pending(qint64 maxOperations, qint64 maxBytes) = 0;

    // Exactly the operations named in `results`.
    [[nodiscard]] virtual Result<DeskInfo> acknowledge(const QUuid &replica,
                                                       const QList<PushResult> &results) = 0;

    // Refused operations that stand in the log all the same, by way of a copy of this folder, and whose
    // entries were passed in a snapshot: they are settled. Those behind the cursor's number are left for
    // their entries; nothing is settled in another epoch. Answers with those to ask for next, older ones.
    [[nodiscard]] virtual Result<DeskInfo> settleTaken(const AskedRefused &asked) = 0;

    // Log entries of `epoch` that follow `after` without a gap. Malformed or Conflict where they do not.
    [[nodiscard]] virtual Result<DeskInfo> stage(qint64 epoch, qint64 after,
                                                 const QList<QByteArray> &entries) = 0;

    // Makes everything staged visible at once; or, where too much would go by that and nobody has allowed it,
    // nothing, and notes what is held.
    [[nodiscard]] virtual Result<AppliedStage> applyStage() = 0;

    // A person has seen what is held at this number and lets it come.
    [[nodiscard]] virtual Result<DeskInfo> allowHeld(qint64 seq) = 0;

    // From now on this snapshot is fetched; what is here of it already counts.
    [[nodiscard]] virtual Result<FillInfo> beginFill(const SnapshotReply &manifest) = 0;
    // Bytes of one of its parts.
    [[nodiscard]] virtual Result<FillInfo> keepPart(const QByteArray &sha, qint64 from,
                                                    const QByteArray &bytes) = 0;
    // Replaces all rows by the snapshot that is whole now, with what waits on top; the cursor is at its
    // number then. Unavailable where a person stopped it.
    [[nodiscard]] virtual Result<LoadedFill> loadFill() = 0;

    // The digest kept with each change or, with `recompute`, made anew from all rows and stored.
    [[nodiscard]] virtual Result<DeskDigest> digest(bool recompute) = 0;

    // Holds the desk's settled rows of some buckets against the server's.
    [[nodiscard]] virtual Result<RowsToRepair> compare(const BucketRows &server) = 0;
    // Makes rows what the server has, with what waits on top; only at exactly that state of the log.
    [[nodiscard]] virtual Result<RepairedRows> repair(const RowRepair &repair) = 0;

    // Numbers leased to `replica`; dropped where the desk is another by now.
    [[nodiscard]] virtual Result<DeskInfo> keepLease(const QUuid &replica, const LeaseReply &lease) = 0;

    // An exchange ended well; with `verifiedSeq`, the digest up to there equals the server's.
    [[nodiscard]] virtual Result<DeskInfo> finish(std::optional<qint64> verifiedSeq) = 0;
};

} // namespace forecourt
