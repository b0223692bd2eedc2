// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the runner has the storage do, and how far that is.
#include "models/domain/whendone.h"
#include "models/sync/deskinfo.h"
#include "models/sync/sqldeskstore.h"
#include "models/sync/storagerequests.h"
#include "models/sync/syncrunner.h"

namespace forecourt {

// Reads every row, so not on the thread that people's changes wait for.
void SyncRunner::recount(quint64 ticket)
{
    auto counted = m_storage.read([&catalog = m_storage.catalog()](Database &database) {
        return SqlDeskStore::recount(database, catalog);
    });
    whenDone(counted, this, [this, ticket](const Result<SqlDeskStore::Recount> &recount) {
        if (!recount) {
            handle(sync_event::StoreFailed{ticket, recount.error()});
            return;
        }
        auto corrected = m_storage.executor().write(
            [&storage = m_storage, recount = *recount](Database &database) -> Result<DeskDigest> {
                return SqlDeskStore(storage, database).correct(recount);
            });
        whenDone(corrected, this, [this, ticket](const Result<DeskDigest> &digest) {
            handle(digest ? SyncEvent(sync_event::StoreDone{ticket, *digest})
                          : SyncEvent(sync_event::StoreFailed{ticket, digest.error()}));
        });
    });
}

// Likewise.
void SyncRunner::compareRows(quint64 ticket, const BucketRows &server)
{
    auto compared = m_storage.read([&catalog = m_storage.catalog(), server](Database &database) {
        return SqlDeskStore::compareRows(database, catalog, server);
    });
    whenDone(compared, this, [this, ticket](const Result<RowsToRepair> &rows) {
        handle(rows ? SyncEvent(sync_event::StoreDone{ticket, *rows})
                    : SyncEvent(sync_event::StoreFailed{ticket, rows.error()}));
    });
}

void SyncRunner::carryOut(const StoreAction &action)
{
    const auto *digest = std::get_if<storage_request::ComputeDigest>(&action.request);
    if (digest != nullptr && digest->recompute) {
        recount(action.ticket);
        return;
    }
    if (const auto *rows = std::get_if<BucketRows>(&action.request)) {
        compareRows(action.ticket, *rows);
        return;
    }
    SqlDeskStore::Fill fill;
    if (std::holds_alternative<storage_request::LoadFill>(action.request)) {
        m_filling = std::make_shared<FillWatch>();
        fill.progress = [watch = m_filling](const SyncProgress &progress) {
            watch->phase = static_cast<int>(progress.phase);
            watch->done = progress.done;
            watch->of = progress.of;
            return !watch->stop;
        };
        m_watch.start();
    }
    // The storage finishes what was asked of it, also when this is gone by then.
    auto done = m_storage.executor().write(
        [&storage = m_storage, action, fill](Database &database) -> Result<SyncEvent> {
            SqlDeskStore store(storage, database, fill);
            return perform(store, action);
        });
    whenDone(done, this, [this, ticket = action.ticket](const Result<SyncEvent> &event) {
        m_filling.reset();
        m_watch.stop();
        handle(event ? *event : SyncEvent(sync_event::StoreFailed{ticket, event.error()}));
    });
}

// After a local change: how many wait now, and if any, an exchange soon; and how many a person has to look
// at.
void SyncRunner::countWaiting(const ChangeSet &changes)
{
    if (!changes.sync || m_counting || !m_enrolment || m_engine.isBusy()) {
        return;
    }
    m_counting = true;
    auto counted = m_storage.read([](Database &database) -> Result<DeskInfo> {
        DeskInfo info;
        FORECOURT_ASSIGN(info.pending, database.integer(QStringLiteral(
                                           "SELECT COUNT(*) FROM outbox WHERE state = 0 AND state <> 2")));
        FORECOURT_ASSIGN(info.oldestPendingAt, oldestPendingAt(database));
        FORECOURT_ASSIGN(info.quarantined, countOpenRefused(database));
        return info;
    });
    whenDone(counted, this, [this](const Result<DeskInfo> &info) {
        m_counting = false;
        if (info) {
            noteWaiting(*info);
        }
    });
}

void SyncRunner::noteWaiting(const DeskInfo &counted)
{
    const bool more = counted.pending > 0 && counted.pending != m_status.waiting;
    SyncStatus status = m_status;
    status.waiting = counted.pending;
    status.waitingSince = counted.oldestPendingAt;
    status.quarantined = counted.quarantined;
    if (status.phase == SyncPhase::NeedsAttention && !status.error && !status.held &&
        status.quarantined == 0) {
        status.phase = SyncPhase::Idle; // somebody has seen to it
    }
    setStatus(status);
    if (more && m_automatic) {
        handle(sync_event::LocalChange{});
    }
}

void SyncRunner::applyHeld()
{
    if (m_enrolment && m_status.held) {
        handle(sync_event::ApplyHeld{m_status.held->seq});
        handle(sync_event::Start{});
    }
}

void SyncRunner::pauseFill()
{
    handle(sync_event::PauseFill{});
    stopFilling();
}

// It is taken back then, and what was fetched stays for the next time.
void SyncRunner::stopFilling()
{
    if (m_filling) {
        m_filling->stop = true;
    }
}

void SyncRunner::watchFill()
{
    if (!m_filling) {
        return;
    }
    SyncStatus status = m_status;
    status.progress = SyncProgress{static_cast<SyncProgress::Phase>(m_filling->phase.load()), m_filling->done,
                                   m_filling->of};
    setStatus(status);
}

} // namespace forecourt
