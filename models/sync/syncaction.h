// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/deskstore.h"
#include "models/sync/syncstatus.h"

#include <variant>
#include <vector>

namespace forecourt {

// What the engine asks of the desk's database: one call of DeskStore each, answered by StoreDone or
// StoreFailed.
namespace storage_request {

struct Load
{};
struct NoteServerTime
{
    qint64 offsetMs = 0; // server clock − own clock, both read when the answer came
    qint64 serverMs = 0;
};
struct AdoptEpoch
{
    qint64 epoch = 0;
};
struct NewReplica
{
    QUuid from;
    qint64 fromN = 0;
};
struct LoadPending
{
    qint64 maxOperations = 0;
    qint64 maxBytes = 0;
};
struct Acknowledge
{
    QUuid replica;
    QList<PushResult> results;
};
struct Stage
{
    qint64 epoch = 0;
    qint64 after = 0;
    QList<QByteArray> entries;
};
struct ApplyStage
{};
struct AllowHeld
{
    qint64 seq = 0;
};
struct BeginFill
{
    SnapshotReply manifest;
};
struct KeepPart
{
    QByteArray sha;
    qint64 from = 0;
    QByteArray bytes;
};
struct LoadFill
{};
struct ComputeDigest
{
    bool recompute = false;
};
struct KeepLease
{
    QUuid replica;
    LeaseReply lease;
};
struct Finish
{
    std::optional<qint64> verifiedSeq;
};

} // namespace storage_request

using StorageRequest =
    std::variant<storage_request::Load, storage_request::NoteServerTime, storage_request::AdoptEpoch,
                 storage_request::NewReplica, storage_request::LoadPending, storage_request::Acknowledge,
                 storage_request::Stage, storage_request::ApplyStage, storage_request::ComputeDigest,
                 storage_request::Finish, storage_request::AllowHeld, storage_request::BeginFill,
                 storage_request::KeepPart, storage_request::LoadFill, storage_request::KeepLease,
                 AskedRefused, BucketRows, RowRepair>;
using StorageReply = std::variant<DeskInfo, PendingBatch, AppliedStage, DeskDigest, FillInfo, LoadedFill,
                                  RowsToRepair, RepairedRows>;

using NetworkRequest = std::variant<HelloRequest, PushRequest, PullRequest, VerifyRequest, SnapshotRequest,
                                    PartRequest, RowsRequest, LeaseRequest>;
using NetworkReply = std::variant<HelloReply, PushReply, PullReply, VerifyReply, SnapshotReply, PartReply,
                                  RowsReply, LeaseReply>;

// Orders of the engine. At most one StoreAction or SendAction is under way at any time; its answer carries
// the ticket.
struct StoreAction
{
    quint64 ticket = 0;
    StorageRequest request;
};
struct SendAction
{
    quint64 ticket = 0;
    NetworkRequest request;
    qint64 timeoutMs = 0;
};
struct ListenAction // besides those: at most one of its own; nothing waits for its answer
{
    quint64 ticket = 0;
    PullRequest request;
    qint64 timeoutMs = 0;
};
struct WakeAt // replaces the wake-up asked for before
{
    qint64 atMs = 0;
};
struct ReportStatus
{
    SyncPhase phase = SyncPhase::Idle;
    DeskInfo desk;
    std::optional<Error> error;
    std::optional<SyncProgress> progress = {};
    bool isPaused = false;
};
struct SessionEnded
{
    Result<SyncReport> result;
};

using SyncAction = std::variant<StoreAction, SendAction, ListenAction, WakeAt, ReportStatus, SessionEnded>;

} // namespace forecourt
