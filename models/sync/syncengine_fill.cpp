// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the engine fills the desk from a snapshot in place of the log, and what it does with what is held.
#include "models/protocol/outdated.h"
#include "models/sync/syncengine.h"

namespace forecourt {

namespace {

// So often a snapshot may turn out to be gone or damaged in one exchange, before the log is taken instead.
constexpr int kMaxFillTries = 3;

} // namespace

// Where there is much to fetch, and a snapshot holds most of it. Behind the floor there is no other way.
bool SyncEngine::wantsSnapshot() const
{
    if (!m_hello.snapshot || m_fillTries >= kMaxFillTries) {
        return false;
    }
    const SnapshotOffer &offer = *m_hello.snapshot;
    const qint64 ahead = offer.seq - m_desk.staged;
    if (ahead <= 0) {
        return false;
    }
    if (m_desk.staged < m_hello.floor) {
        return true;
    }
    return m_desk.state.isFilling() ? ahead >= m_options.fillRows || offer.rows >= m_options.fillRows
                                    : ahead > m_options.fillBehind;
}

// What a person must see first stays where it is: a fill is not weighed again, entries are when there are
// more.
bool SyncEngine::waitsForPerson() const
{
    return m_desk.held && !m_desk.held->allowed && (m_desk.held->fill || m_desk.state.isFilling());
}

// What was done here was sent all the same.
bool SyncEngine::isTooOld()
{
    m_outdated.reset();
    if (m_options.schema < m_hello.limits.minPull) {
        m_outdated = outdatedError(m_options.schema, m_hello.limits.minPull);
    }
    return m_outdated.has_value();
}

void SyncEngine::startPull()
{
    m_target = -1;
    if (m_desk.held && m_desk.held->seq == m_allow) {
        m_allow = 0;
        store(Step::Allowing, storage_request::AllowHeld{m_desk.held->seq});
        return;
    }
    m_allow = 0;
    if (m_desk.held && m_desk.held->allowed) { // exactly what was shown, before there is more
        m_desk.held->fill ? loadFill() : store(Step::Applying, storage_request::ApplyStage{});
    } else if (waitsForPerson() || isTooOld()) {
        endSession();
    } else if (!wantsSnapshot()) {
        pull();
    } else if (m_paused) {
        endSession();
    } else {
        describe();
    }
}

void SyncEngine::describe()
{
    send(Step::Describing, SnapshotRequest{m_options.schema});
}

void SyncEngine::onReply(const SnapshotReply &reply)
{
    progress();
    if (reply.epoch != m_desk.state.serverEpoch) {
        greet();
    } else if (m_paused) {
        endSession();
    } else {
        store(Step::Preparing, storage_request::BeginFill{reply});
    }
}

void SyncEngine::onStored(const FillInfo &info)
{
    m_desk = info.desk;
    progress();
    if (m_step == Step::Keeping && info.fill.done <= m_fetched) { // it was not what its name says
        ++m_fillTries;
    }
    m_fetched = info.fill.done;
    m_progress = SyncProgress{SyncProgress::Phase::Parts, info.fill.done, info.fill.of};
    report(SyncPhase::Syncing);
    if (m_paused) {
        endSession();
    } else if (!info.fill.need) {
        loadFill();
    } else if (m_fillTries >= kMaxFillTries) {
        pull();
    } else {
        m_need = *info.fill.need;
        send(Step::Fetching,
             PartRequest{m_need.sha, m_need.from, std::min(m_need.bytes, m_sliceBytes), m_options.schema});
    }
}

void SyncEngine::onReply(const PartReply &reply)
{
    progress();
    m_sliceBytes = std::min(2 * m_sliceBytes, kMostSlice);
    store(Step::Keeping, storage_request::KeepPart{m_need.sha, m_need.from, reply.bytes});
}

void SyncEngine::loadFill()
{
    m_progress = SyncProgress{SyncProgress::Phase::Rows, 0, 0};
    store(Step::Filling, storage_request::LoadFill{});
    report(SyncPhase::Syncing);
}

void SyncEngine::onStored(const LoadedFill &loaded)
{
    m_desk = loaded.desk;
    m_progress.reset();
    progress();
    switch (loaded.outcome) {
    case LoadedFill::Outcome::Loaded:
        m_verifiedMono.reset();
        m_report.filled += loaded.rows;
        m_report.conflicts += loaded.conflicts;
        m_asksRefused = true;
        m_refused = m_desk.refused;
        m_refused.isEmpty() ? afterApply() : greet();
        break;
    case LoadedFill::Outcome::Damaged:
        ++m_fillTries;
        startPull();
        break;
    case LoadedFill::Outcome::Differs: // another would be no better before the server has mended its own
        m_fillTries = kMaxFillTries;
        startPull();
        break;
    case LoadedFill::Outcome::Held:
        endSession();
        break;
    }
}

// A snapshot that is gone by now has a successor, and what both share is here already. True where the engine
// goes on at once.
bool SyncEngine::fillFailed(const Error &error)
{
    if (m_step == Step::Fetching && error.code == ErrorCode::Timeout) {
        m_sliceBytes = std::max(m_sliceBytes / 2, kLeastSlice);
        return false;
    }
    const bool gone = error.code == ErrorCode::Unsupported || error.code == ErrorCode::NotFound;
    if (!gone || (m_step != Step::Describing && m_step != Step::Fetching)) {
        return false;
    }
    m_fillTries = m_step == Step::Describing ? kMaxFillTries : m_fillTries + 1;
    startPull();
    return true;
}

void SyncEngine::on(const sync_event::ApplyHeld &event)
{
    m_allow = event.seq;
    if (m_step != Step::Stopped) {
        on(sync_event::SyncNow{});
    }
}

// The next one goes on where this one was. What is being loaded is stopped by the storage itself.
void SyncEngine::on(const sync_event::PauseFill &)
{
    const bool isFetching = m_step == Step::Describing || m_step == Step::Fetching;
    if (!isFetching && m_step != Step::Preparing && m_step != Step::Keeping && m_step != Step::Filling) {
        return;
    }
    m_paused = true;
    if (isFetching) {
        ++m_ticket;
        endSession();
    }
}

} // namespace forecourt
