// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncengine.h"

namespace forecourt {

SyncEngine::SyncEngine(Options options, Backoff::Random random)
    : m_options(options), m_backoff(std::move(random))
{}

bool SyncEngine::isBusy() const
{
    return m_step != Step::Stopped && m_step != Step::Idle && m_step != Step::BackingOff;
}

SyncWait SyncEngine::wait() const
{
    switch (m_step) {
    case Step::Stopped:
        return {};
    case Step::Idle:
        return {SyncWaitFor::NextExchange, m_wakeAt};
    case Step::BackingOff:
        return {SyncWaitFor::NextAttempt, m_wakeAt};
    case Step::Greeting:
    case Step::Pushing:
    case Step::Pulling:
    case Step::Verifying:
    case Step::Describing:
    case Step::Fetching:
    case Step::ReadingBucket:
    case Step::ReadingRows:
    case Step::Leasing:
        return {SyncWaitFor::Server, m_wakeAt};
    default:
        return {SyncWaitFor::Desk, m_wakeAt};
    }
}

std::vector<SyncAction> SyncEngine::handle(const SyncEvent &event, qint64 nowMs)
{
    m_now = nowMs;
    m_out.clear();
    std::visit([this](const auto &happened) { on(happened); }, event);
    if (m_step != Step::Stopped && m_wakeAt != m_wokenAt) {
        m_wokenAt = m_wakeAt;
        m_out.emplace_back(WakeAt{m_wakeAt});
    }
    return std::move(m_out);
}

void SyncEngine::on(const sync_event::Start &)
{
    if (m_step == Step::Stopped) {
        startSession();
    }
}

void SyncEngine::on(const sync_event::Stop &)
{
    m_step = Step::Stopped;
    ++m_ticket;
    m_listening = 0;
    m_wokenAt = -1;
}

void SyncEngine::on(const sync_event::SyncNow &)
{
    if (m_step != Step::Filling) {
        m_paused = false;
    }
    if (isBusy()) {
        m_again = true; // what the person just did may have missed the exchange under way
    } else if (m_step != Step::Stopped) {
        startSession();
    }
}

void SyncEngine::on(const sync_event::Refill &)
{
    m_refill = true;
    on(sync_event::SyncNow{});
}

void SyncEngine::on(const sync_event::LocalChange &)
{
    if (m_step == Step::Idle) { // a session under way looks again before it ends
        m_wakeAt = std::min(m_wakeAt, m_now + m_options.localChangeMs);
    }
}

void SyncEngine::on(const sync_event::Tick &)
{
    if (m_step == Step::Stopped) {
        return;
    }
    const bool mayTakeLong = isTransfer(m_step) || readsEverything(m_step); // each has a deadline of its own
    const bool stalled = isBusy() && !mayTakeLong && m_now - m_progressAt >= kWatchdogMs;
    if (!stalled && m_now < m_wakeAt) {
        m_wokenAt = -1; // woken early: ask once more
        return;
    }
    if (!isBusy()) {
        startSession();
        return;
    }
    Error error{ErrorCode::Timeout, QStringLiteral("no progress")};
    if (!repairFailed(error, 0)) {
        fail(std::move(error));
    }
}

// Of which a slow line, or a large store, makes minutes.
bool SyncEngine::isTransfer(Step step)
{
    return step == Step::Pushing || step == Step::Pulling || step == Step::Fetching ||
           step == Step::ReadingBucket || step == Step::ReadingRows;
}

bool SyncEngine::readsEverything(Step step)
{
    return step == Step::Applying || step == Step::Recounting || step == Step::Comparing ||
           step == Step::Filling;
}

void SyncEngine::on(const sync_event::StoreDone &event)
{
    if (event.ticket == m_ticket && isBusy()) {
        std::visit([this](const auto &reply) { onStored(reply); }, event.reply);
    }
}

void SyncEngine::on(const sync_event::StoreFailed &event)
{
    if (event.ticket != m_ticket || !isBusy()) {
        return;
    }
    if (m_step == Step::Filling && m_paused) {
        endSession();
    } else {
        fail(event.error);
    }
}

void SyncEngine::on(const sync_event::Replied &event)
{
    if (m_listening != 0 && event.ticket == m_listening) {
        onNews(event.reply);
        return;
    }
    if (event.ticket == m_ticket && isBusy()) {
        m_wallMs = event.wallMs;
        std::visit([this](const auto &reply) { onReply(reply); }, event.reply);
    }
}

void SyncEngine::on(const sync_event::NetworkFailed &event)
{
    if (m_listening != 0 && event.ticket == m_listening) {
        onListenFailed(event.error);
        return;
    }
    if (event.ticket != m_ticket || !isBusy()) {
        return;
    }
    if (m_step == Step::Pushing && event.error.code == ErrorCode::Unavailable && event.retryAfterMs == 0) {
        pushBrokeOff();
    }
    if (!fillFailed(event.error) && !leaseFailed(event.error) && !offerLess(event.error) &&
        !repairFailed(event.error, event.retryAfterMs)) {
        fail(event.error, event.retryAfterMs);
    }
}

// Asks for less of what was too much. True where that is done at once: a slow line is given a rest.
bool SyncEngine::offerLess(const Error &error)
{
    if (m_step == Step::Pulling && error.code == ErrorCode::Timeout) {
        m_pullLimit = std::max<qint64>(1, pullEntries() / 2);
        m_pullsInTime = 0;
        return false;
    }
    if (m_step != Step::Pushing || (error.code != ErrorCode::Timeout && error.code != ErrorCode::TooLarge)) {
        return false;
    }
    halvePushes();
    if (error.code == ErrorCode::Timeout) {
        return false;
    }
    m_offered.size() > 1 ? loadPending() : refuseOffered(error);
    return true;
}

void SyncEngine::halvePushes()
{
    m_pushesInTime = 0;
    if (m_offered.size() > 1) {
        m_pushLimit = m_offered.size() / 2;
    }
}

// Once is chance. Again, after a greeting that went well, and it may have taken too long for the server, or
// for something on the way: they close the connection and say nothing.
void SyncEngine::pushBrokeOff()
{
    if (++m_pushesBroken >= 2) {
        halvePushes();
    }
}

// No server takes an operation that does not even arrive: it is set aside like one that was refused, and the
// queue goes on. The chain behind it moves to a new replica id, because the server has no such place.
void SyncEngine::refuseOffered(const Error &error)
{
    const QString reason = QStringLiteral("too-large: ") + error.detail;
    ++m_report.quarantined;
    store(Step::Acknowledging,
          storage_request::Acknowledge{m_offering,
                                       {PushResult{m_offered.first(), PushOutcome::Quarantined, 0, reason}}});
}

void SyncEngine::startSession()
{
    m_report = {};
    m_transfer = {};
    m_greetings = m_rekeys = m_rounds = m_fillTries = 0;
    m_again = m_recounted = m_repaired = m_leased = false;
    m_progress.reset();
    progress();
    report(SyncPhase::Syncing);
    store(Step::Loading, storage_request::Load{});
}

void SyncEngine::endSession()
{
    m_backoff.reset();
    m_report.pending = m_desk.pending;
    m_report.held = m_desk.held.has_value();
    m_progress.reset();
    m_report.mismatch = m_mismatch ? m_mismatch->detail : QString();
    rest(Step::Idle, m_desk.pending > 0 ? m_options.localChangeMs : m_options.intervalMs);
    m_restedAt = m_now;
    m_report.outdated = m_outdated.has_value();
    report(restingPhase(), m_outdated ? m_outdated : m_mismatch);
    m_out.emplace_back(SessionEnded{m_report});
    if (m_again) {
        startSession();
    } else {
        followNews();
        listen();
    }
}

void SyncEngine::fail(Error error, qint64 retryAfterMs)
{
    ++m_ticket;
    m_progress.reset();
    const bool away = error.code == ErrorCode::Unavailable || error.code == ErrorCode::Timeout;
    rest(Step::BackingOff, m_backoff.next(retryAfterMs));
    report(away ? SyncPhase::Offline : SyncPhase::NeedsAttention, error);
    m_out.emplace_back(SessionEnded{tl::unexpected<Error>(std::move(error))});
    if (m_again) { // a person asked meanwhile
        startSession();
    }
}

void SyncEngine::failProtocol(const QString &detail)
{
    fail({ErrorCode::Malformed, detail});
}

void SyncEngine::store(Step step, StorageRequest request)
{
    m_step = step;
    m_wakeAt = m_now + (readsEverything(step) ? kApplyMs : kWatchdogMs);
    m_out.emplace_back(StoreAction{++m_ticket, std::move(request)});
}

void SyncEngine::send(Step step, NetworkRequest request)
{
    constexpr qint64 kGraceMs = 5000; // the transport's own deadline comes first and tells more
    m_step = step;
    const qint64 deadline = isTransfer(step) ? m_options.transferMs : m_options.requestMs;
    m_wakeAt = m_now + deadline + kGraceMs;
    m_out.emplace_back(SendAction{++m_ticket, std::move(request), deadline});
}

void SyncEngine::rest(Step step, qint64 forMs)
{
    m_step = step;
    m_wakeAt = m_now + forMs;
}

void SyncEngine::report(SyncPhase phase, std::optional<Error> error)
{
    m_out.emplace_back(ReportStatus{phase, m_desk, std::move(error), m_progress, m_paused});
}

SyncPhase SyncEngine::restingPhase() const
{
    if (m_outdated || m_mismatch || m_desk.quarantined > 0 || m_desk.held) {
        return SyncPhase::NeedsAttention;
    }
    return m_report.verified ? SyncPhase::Verified : SyncPhase::Idle;
}

} // namespace forecourt
