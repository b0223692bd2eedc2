// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/syncadapter.h"

#include "models/domain/whendone.h"
#include "models/protocol/outdated.h"

namespace forecourt {

namespace {

SyncStatusView::Progress::Phase phaseOf(SyncProgress::Phase phase)
{
    using Phase = SyncStatusView::Progress::Phase;
    switch (phase) {
    case SyncProgress::Phase::Entries:
        return Phase::Entries;
    case SyncProgress::Phase::Parts:
        return Phase::Parts;
    case SyncProgress::Phase::Rows:
        return Phase::Rows;
    case SyncProgress::Phase::Search:
        return Phase::Search;
    case SyncProgress::Phase::Indexes:
        break;
    }
    return Phase::Indexes;
}

SyncStatusView::Trouble troubleOf(const SyncStatus &status)
{
    using Trouble = SyncStatusView::Trouble;
    if (status.phase == SyncPhase::Offline || status.phase == SyncPhase::Revoked) {
        return Trouble::None;
    }
    if (status.certificate) {
        return Trouble::Certificate;
    }
    if (!status.error) {
        return Trouble::None;
    }
    if (isKeeperError(*status.error)) {
        return Trouble::Key;
    }
    if (isProtocolOutdated(*status.error)) {
        return Trouble::TooOldToSend;
    }
    if (isOutdated(*status.error)) {
        return Trouble::TooOld;
    }
    switch (status.error->code) {
    case ErrorCode::StorageCorrupt:
        return Trouble::Differs;
    case ErrorCode::Forbidden:
        return Trouble::NotAccepted;
    case ErrorCode::Malformed:
    case ErrorCode::Unsupported:
        return Trouble::NotUnderstood;
    case ErrorCode::StorageFull:
        return Trouble::DiskFull;
    default:
        return Trouble::Failed;
    }
}

SyncStatusView::WaitsFor waitsFor(SyncWaitFor what)
{
    using WaitsFor = SyncStatusView::WaitsFor;
    switch (what) {
    case SyncWaitFor::NextExchange:
        return WaitsFor::NextExchange;
    case SyncWaitFor::NextAttempt:
        return WaitsFor::NextAttempt;
    case SyncWaitFor::Server:
        return WaitsFor::Server;
    case SyncWaitFor::Desk:
        return WaitsFor::Desk;
    case SyncWaitFor::Nothing:
        break;
    }
    return WaitsFor::Nothing;
}

SyncStatusView::Blobs blobsOf(const BlobTransfer &blobs)
{
    using Pause = SyncStatusView::Blobs::Pause;
    SyncStatusView::Blobs view{static_cast<int>(blobs.waiting), static_cast<int>(blobs.wanted)};
    switch (blobs.pause) {
    case BlobTransfer::Pause::ServerFull:
        view.pause = Pause::ServerFull;
        break;
    case BlobTransfer::Pause::QuotaFull:
        view.pause = Pause::QuotaFull;
        break;
    case BlobTransfer::Pause::NotTaken:
        view.pause = Pause::NotTaken;
        break;
    case BlobTransfer::Pause::None:
        break;
    }
    return view;
}

std::optional<SyncStatusView::Repaired> repairedOf(const std::optional<RepairNotice> &notice)
{
    using Record = SyncStatusView::Repaired::Record;
    if (!notice) {
        return std::nullopt;
    }
    SyncStatusView::Repaired view{notice->at, notice->rows, {}};
    for (const RepairedRecord &record : notice->records) {
        view.records.append({record.collection, record.title,
                             record.what == RepairedRecord::What::Removed    ? Record::What::Removed
                             : record.what == RepairedRecord::What::Returned ? Record::What::Returned
                                                                             : Record::What::Rewritten});
    }
    return view;
}

StoreDesks desksOf(const DevicesReply &reply, const Enrolment &here)
{
    StoreDesks desks{here.storeName, reply.time, {}};
    for (const DevicesReply::Device &device : reply.devices) {
        desks.desks.append({device.name, device.prefix, device.enrolledAt, device.contactedAt,
                            device.revokedAt, device.id == here.device});
    }
    return desks;
}

// Nobody but a person can do anything about it; else the numbers say where the desk stands.
bool needsSomebody(const SyncStatusView &view)
{
    return view.attention > 0 || view.trouble != SyncStatusView::Trouble::None;
}

} // namespace

SyncAdapter::SyncAdapter(SyncRunner &runner, SyncQueueService &queue, QObject *parent)
    : SyncPort(parent), m_runner(runner), m_queue(queue)
{
    connect(&runner, &SyncRunner::statusChanged, this, &SyncPort::changed);
    connect(&queue, &SyncQueueService::changed, this, &SyncAdapter::countAttention);
    connect(&queue, &SyncQueueService::changed, this, &SyncAdapter::readRepairs);
    countAttention();
    readRepairs();
}

SyncStatusView SyncAdapter::status() const
{
    const SyncStatus status = m_runner.status();
    SyncStatusView view;
    view.since = status.waitingSince > 0 ? status.waitingSince : status.since;
    view.offlineSince = status.offlineSince;
    view.syncedAt = status.lastSyncedAt;
    view.trouble = troubleOf(status);
    view.waitsFor = waitsFor(status.wait.what);
    view.waitsUntil = status.wait.until;
    view.transfer = {status.transfer.sent, status.transfer.toSend, status.transfer.received,
                     status.transfer.toReceive};
    view.blobs = blobsOf(status.blobs);
    view.verifiedAt = status.verifiedAt;
    view.clockOffsetMs = status.clockOffsetMs;
    view.waiting = static_cast<int>(status.waiting);
    view.attention = m_attention + (status.held ? 1 : 0);
    view.isPaused = status.isPaused;
    view.repaired = repairedOf(m_repair);
    if (status.held) {
        view.held = SyncStatusView::Held{status.held->collection, status.held->rows, status.held->of};
    }
    if (status.progress) {
        view.progress = SyncStatusView::Progress{phaseOf(status.progress->phase), status.progress->done,
                                                 status.progress->of};
    }
    view.state = stateOf(status, view);
    return view;
}

QFuture<Result<StoreDesks>> SyncAdapter::desks()
{
    const auto promise = std::make_shared<QPromise<Result<StoreDesks>>>();
    promise->start();
    whenDone(m_runner.devices(), this, [this, promise](const Result<DevicesReply> &reply) {
        const auto &enrolment = m_runner.enrolment();
        promise->addResult(reply && enrolment ? desksOf(*reply, *enrolment)
                           : reply
                               ? Result<StoreDesks>(fail(ErrorCode::NotFound, QStringLiteral("not enrolled")))
                               : Result<StoreDesks>(tl::unexpected(reply.error())));
        promise->finish();
    });
    return promise->future();
}

SyncStatusView::State SyncAdapter::stateOf(const SyncStatus &status, const SyncStatusView &view)
{
    using State = SyncStatusView::State;
    switch (status.phase) {
    case SyncPhase::NeverEnrolled:
        return State::NeverEnrolled;
    case SyncPhase::Syncing:
        return State::Syncing;
    case SyncPhase::Offline:
        return State::Offline; // something to decide does not outrank being cut off
    case SyncPhase::Revoked:
        return State::Revoked;
    case SyncPhase::NeedsAttention:
    case SyncPhase::Idle:
    case SyncPhase::Verified:
        break;
    }
    if (needsSomebody(view)) {
        return State::NeedsAttention;
    }
    return view.waiting > 0 ? State::Waiting : State::InSyncVerified;
}

void SyncAdapter::syncNow()
{
    m_runner.syncNow();
}

void SyncAdapter::applyHeld()
{
    m_runner.applyHeld();
}

void SyncAdapter::pauseFill()
{
    m_runner.pauseFill();
}

void SyncAdapter::repairSeen()
{
    if (m_repair) {
        static_cast<void>(m_queue.repairSeen(m_repair->id)); // changed() of the queue tells the rest
    }
}

void SyncAdapter::refill()
{
    m_runner.refill();
}

void SyncAdapter::readRepairs()
{
    whenDone(m_queue.repairNotice(), this, [this](const Result<std::optional<RepairNotice>> &notice) {
        if (notice && *notice != m_repair) {
            m_repair = *notice;
            Q_EMIT changed();
        }
    });
}

void SyncAdapter::countAttention()
{
    whenDone(m_queue.attention(), this, [this](const Result<qint64> &number) {
        const int attention = static_cast<int>(number.value_or(0));
        if (attention != m_attention) {
            m_attention = attention;
            Q_EMIT changed();
        }
    });
}

} // namespace forecourt
