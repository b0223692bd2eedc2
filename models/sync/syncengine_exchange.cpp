// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the engine does from hello to the end of an exchange; syncengine.cpp holds what starts and ends one.
#include "models/protocol/outdated.h"
#include "models/sync/syncengine.h"

#include <utility>

namespace forecourt {

namespace {

// A session that does this much without an end has met a server that contradicts itself.
constexpr int kMaxGreetings = 8;
constexpr int kMaxRekeys = 8;
constexpr int kTrustAfter = 3; // transfers in time, before more is asked for again
constexpr int kMaxRounds = 8;

// What this program reads of an answer, whatever a newer server would send.
constexpr ServerLimits kOwnLimits;

} // namespace

void SyncEngine::onStored(const DeskInfo &desk)
{
    m_desk = desk;
    switch (m_step) {
    case Step::Loading:
        m_refused = m_asksRefused ? desk.refused : QList<QUuid>();
        greet();
        break;
    case Step::Adopting:
        greet();
        break;
    case Step::NotingTime:
        checkEpoch();
        break;
    case Step::Rekeying:
        loadPending();
        break;
    case Step::Settling:
        progress();
        m_refused = desk.refused;
        if (!m_refused.isEmpty()) {
            --m_greetings; // each asks for older ones: it comes to an end
            greet();
            break;
        }
        m_asksRefused = false;
        loadPending();
        break;
    case Step::Acknowledging:
        progress();
        loadPending();
        break;
    case Step::Staging:
        progress();
        afterStage();
        break;
    case Step::Finishing:
        leaseOrEnd();
        break;
    case Step::KeepingLease:
        endSession();
        break;
    case Step::Allowing:
        progress();
        startPull();
        break;
    default:
        failProtocol(QStringLiteral("the storage answered something that was not asked"));
        break;
    }
}

void SyncEngine::onStored(const PendingBatch &batch)
{
    m_desk = batch.desk;
    m_report.quarantined += batch.setAside;
    if (batch.operations.isEmpty()) {
        afterPushes();
        return;
    }
    m_transfer.toSend = m_transfer.sent + m_desk.pending;
    m_offering = batch.replica;
    m_offered.clear();
    for (const ChainedOperation &operation : batch.operations) {
        m_offered.append(operation.n);
    }
    send(Step::Pushing, PushRequest{batch.replica, m_desk.state.serverEpoch, batch.operations});
}

void SyncEngine::onStored(const AppliedStage &applied)
{
    m_desk = applied.desk;
    m_report.conflicts += applied.conflicts;
    m_progress.reset();
    progress();
    m_desk.held ? endSession() : afterApply();
}

void SyncEngine::onStored(const DeskDigest &digest)
{
    m_desk = digest.desk;
    if (m_desk.unsettled > 0) {
        finish({}); // a person was quicker; the next exchange compares
        return;
    }
    m_digest = digest.digest;
    send(Step::Verifying,
         VerifyRequest{m_desk.state.epoch, m_desk.state.cursor, m_digest.root(), -1, m_unreported});
}

void SyncEngine::onReply(const HelloReply &reply)
{
    m_hello = reply;
    m_head = reply.head;
    const qint64 offset = reply.time - m_wallMs;
    if (qAbs(offset - m_desk.state.clockOffsetMs) > kClockToleranceMs) {
        store(Step::NotingTime, storage_request::NoteServerTime{offset, reply.time});
        return;
    }
    checkEpoch();
}

void SyncEngine::onReply(const PushReply &reply)
{
    switch (reply.refusal) {
    case PushRefusal::Epoch:
        greet();
        return;
    case PushRefusal::Fork:
    case PushRefusal::Gap: // the server lacks what it had acknowledged: offered again from there
        rekey(m_offering, reply.at);
        return;
    case PushRefusal::None:
        break;
    }
    for (const PushResult &result : reply.results) {
        if (!m_offered.contains(result.n)) {
            failProtocol(QStringLiteral("push answered for an operation that was not offered"));
            return;
        }
        ++(result.outcome == PushOutcome::Quarantined ? m_report.quarantined : m_report.pushed);
    }
    if (reply.results.isEmpty()) {
        failProtocol(QStringLiteral("push answered for no operation"));
        return;
    }
    m_transfer.sent += reply.results.size();
    m_pushed = true;
    m_pushesBroken = 0;
    if (++m_pushesInTime >= kTrustAfter && m_pushLimit > 0) {
        m_pushLimit = 2 * pushOperations();
        m_pushesInTime = 0;
    }
    store(Step::Acknowledging, storage_request::Acknowledge{m_offering, reply.results});
}

void SyncEngine::onReply(const PullReply &reply)
{
    if (reply.refusal == PullRefusal::Epoch || reply.epoch != m_desk.state.serverEpoch) {
        greet();
        return;
    }
    if (reply.refusal == PullRefusal::Upgrade) {
        m_outdated = outdatedError(m_options.schema, m_hello.limits.minPull);
        endSession();
        return;
    }
    if (reply.refusal == PullRefusal::Refetch) {
        store(Step::Adopting, storage_request::AdoptEpoch{m_desk.state.serverEpoch});
        return;
    }
    if (++m_pullsInTime >= kTrustAfter && m_pullLimit > 0) {
        m_pullLimit = 2 * pullEntries();
        m_pullsInTime = 0;
    }
    m_head = reply.head;
    m_transfer.received += reply.entries.size();
    m_transfer.toReceive =
        m_transfer.received + std::max<qint64>(0, m_head - m_desk.staged - reply.entries.size());
    if (m_target < 0) {
        m_target = reply.head;
    }
    if (!reply.entries.isEmpty()) {
        m_report.pulled += reply.entries.size();
        store(Step::Staging, storage_request::Stage{reply.epoch, m_desk.staged, reply.entries});
    } else if (m_desk.staged < reply.head) {
        failProtocol(QStringLiteral("pull gave nothing before the head"));
    } else {
        afterStage();
    }
}

void SyncEngine::onReply(const VerifyReply &reply)
{
    if (m_step == Step::ReadingBucket) {
        onBucket(reply);
        return;
    }
    m_unreported = 0;
    if (!reply.comparable) {
        if (++m_rounds < kMaxRounds) {
            startPull();
        } else {
            finish({});
        }
        return;
    }
    if (reply.equal) {
        m_mismatch.reset();
        m_verifiedMono = m_now;
        m_report.verified = true;
        finish(m_desk.state.cursor);
        return;
    }
    onUnequal(reply);
}

void SyncEngine::greet()
{
    if (++m_greetings > kMaxGreetings) {
        failProtocol(QStringLiteral("the server keeps changing its epoch"));
        return;
    }
    const DeskState &state = m_desk.state;
    m_greeted = state.replica;
    m_pushed = false;
    send(Step::Greeting, HelloRequest{kProtocolVersion, state.replica, state.epoch, state.cursor, state.lastN,
                                      m_options.schema, m_desk.staged, m_desk.stagedOperation, m_refused});
}

void SyncEngine::checkEpoch()
{
    const DeskState &state = m_desk.state;
    const bool lostThere =
        m_hello.head < m_desk.staged; // less than it already gave, in one and the same epoch
    // A server restored without a word, and others wrote since: its numbers go on, over another history.
    const bool otherThere = m_hello.split && m_desk.staged > 0;
    if (m_hello.epoch != state.serverEpoch || lostThere || otherThere || m_refill) {
        m_refill = m_hello.split = false;
        m_verifiedMono.reset();
        store(Step::Adopting, storage_request::AdoptEpoch{m_hello.epoch});
        return;
    }
    settleTaken();
}

// The entries of a log say it by themselves; where a snapshot came in their place, the server was asked.
void SyncEngine::settleTaken()
{
    if (!m_refused.isEmpty()) {
        store(Step::Settling, AskedRefused{m_hello.epoch, std::exchange(m_refused, {}), m_hello.taken});
        return;
    }
    m_asksRefused = false;
    loadPending();
}

void SyncEngine::loadPending()
{
    const ServerLimits &limits = m_hello.limits;
    // Escaped into a line, a body may grow to twice its size.
    const qint64 bytes = std::min({m_options.pushBytes, limits.bodyBytes / 2, limits.inflatedBytes / 2});
    store(Step::LoadingPending, storage_request::LoadPending{pushOperations(), bytes});
}

qint64 SyncEngine::pushOperations() const
{
    const qint64 most = std::min(m_hello.limits.pushOperations, kOwnLimits.pushOperations);
    return std::max<qint64>(1, m_pushLimit > 0 ? std::min(most, m_pushLimit) : most);
}

qint64 SyncEngine::pullEntries() const
{
    const qint64 most = std::min(m_hello.limits.pullEntries, kOwnLimits.pullEntries);
    return std::max<qint64>(1, m_pullLimit > 0 ? std::min(most, m_pullLimit) : most);
}

// Nothing waits any more. What the server knows of this replica must now be what the desk knows.
void SyncEngine::afterPushes()
{
    const DeskState &state = m_desk.state;
    if (m_greeted == state.replica) {
        if (m_hello.n > state.lastN) { // an older copy of this database is in use, or a clone was quicker
            rekey(state.replica, state.lastN + 1);
            return;
        }
        if (!m_pushed && m_hello.n < state.lastN) { // it lost some without a new epoch
            rekey(state.replica, m_hello.n + 1);
            return;
        }
        if (!m_pushed && state.lastN > 0 && m_hello.chain != state.chain) {
            rekey(state.replica, 1);
            return;
        }
    }
    startPull();
}

void SyncEngine::rekey(const QUuid &from, qint64 fromN)
{
    if (++m_rekeys > kMaxRekeys) {
        failProtocol(QStringLiteral("the server keeps refusing this desk's operations"));
        return;
    }
    m_greeted = QUuid();
    store(Step::Rekeying, storage_request::NewReplica{from, fromN});
}

void SyncEngine::pull()
{
    send(Step::Pulling,
         PullRequest{m_desk.state.serverEpoch, m_desk.staged, pullEntries(), m_options.schema});
}

void SyncEngine::afterStage()
{
    const DeskState &state = m_desk.state;
    m_progress = SyncProgress{SyncProgress::Phase::Entries, m_desk.staged, m_target};
    if (m_desk.staged < m_target) {
        report(SyncPhase::Syncing);
        pull();
    } else if (m_desk.held && m_desk.held->seq == m_desk.staged) {
        endSession(); // nothing more came that could change what a person was asked
    } else if (state.isFilling() || m_desk.staged > state.cursor) {
        store(Step::Applying, storage_request::ApplyStage{});
    } else {
        afterApply();
    }
}

void SyncEngine::afterApply()
{
    const bool more = m_desk.pending > 0 || m_desk.unsettled > 0 || m_desk.staged < m_head;
    if (more && ++m_rounds < kMaxRounds) {
        m_desk.pending > 0 ? loadPending() : startPull();
        return;
    }
    if (m_desk.unsettled > 0 || m_desk.staged < m_head) {
        finish({});
        return;
    }
    if (!m_recounted && isRecountDue()) {
        compareDigest(true);
        return;
    }
    const DeskState &state = m_desk.state;
    if (state.verifiedSeq == state.cursor && m_verifiedMono &&
        m_now - *m_verifiedMono < m_options.reverifyMs) {
        m_report.verified = true; // not one entry since
        finish({});
        return;
    }
    compareDigest(false);
}

void SyncEngine::compareDigest(bool recompute)
{
    if (recompute) {
        m_recounted = true;
        m_recountedMono = m_now;
    }
    store(recompute ? Step::Recounting : Step::Digesting, storage_request::ComputeDigest{recompute});
}

void SyncEngine::reportMismatch(const VerifyReply &reply)
{
    int differing = 0;
    for (int i = 0; i < std::min<int>(kDigestBuckets, static_cast<int>(reply.buckets.size())); ++i) {
        differing += reply.buckets.at(i) != m_digest.bucket(i) ? 1 : 0;
    }
    m_verifiedMono.reset();
    m_mismatch = Error{ErrorCode::StorageCorrupt,
                       QStringLiteral("rows differ from the server's in %1 of %2 digest buckets at %3")
                           .arg(differing)
                           .arg(kDigestBuckets)
                           .arg(m_desk.state.cursor)};
}

void SyncEngine::finish(std::optional<qint64> verifiedSeq)
{
    store(Step::Finishing, storage_request::Finish{verifiedSeq});
}

} // namespace forecourt
