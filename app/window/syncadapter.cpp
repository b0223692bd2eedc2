// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/syncadapter.h"

#include "models/domain/whendone.h"

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

} // namespace

SyncAdapter::SyncAdapter(SyncRunner &runner, SyncQueueService &queue, QObject *parent)
    : SyncPort(parent), m_runner(runner), m_queue(queue)
{
    connect(&runner, &SyncRunner::statusChanged, this, &SyncPort::changed);
    connect(&queue, &SyncQueueService::changed, this, &SyncAdapter::countAttention);
    countAttention();
}

SyncStatusView SyncAdapter::status() const
{
    const SyncStatus status = m_runner.status();
    SyncStatusView view;
    view.since = status.since;
    view.verifiedAt = status.verifiedAt;
    view.waiting = static_cast<int>(status.waiting);
    view.attention = m_attention + (status.held ? 1 : 0);
    view.isPaused = status.isPaused;
    if (status.held) {
        view.held = SyncStatusView::Held{status.held->collection, status.held->rows, status.held->of};
    }
    if (status.progress) {
        view.progress = SyncStatusView::Progress{phaseOf(status.progress->phase), status.progress->done,
                                                 status.progress->of};
    }
    using State = SyncStatusView::State;
    switch (status.phase) {
    case SyncPhase::NeverEnrolled:
        view.state = State::NeverEnrolled;
        break;
    case SyncPhase::Syncing:
        view.state = State::Syncing;
        break;
    case SyncPhase::Offline:
        view.state = State::Offline;
        break;
    case SyncPhase::NeedsAttention:
        view.state = State::NeedsAttention;
        break;
    case SyncPhase::Idle:
    case SyncPhase::Verified:
        view.state = status.waiting > 0 ? State::Waiting : State::InSyncVerified;
        break;
    }
    // Something to decide outranks being in sync, not being cut off.
    if (m_attention > 0 && (view.state == State::InSyncVerified || view.state == State::Waiting)) {
        view.state = State::NeedsAttention;
    }
    return view;
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
