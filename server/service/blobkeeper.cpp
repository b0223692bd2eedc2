// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/blobkeeper.h"

#include "server/service/blobpruner.h"

namespace forecourt {

BlobKeeper::BlobKeeper(StorePlace place, BlobFiles files, const Clock &clock, ServerLog &log,
                       std::chrono::milliseconds pause)
    : m_place(std::move(place))
    , m_files(std::move(files))
    , m_clock(clock)
    , m_log(log)
    , m_pause(pause)
    , m_thread([this] { work(); })
{}

BlobKeeper::~BlobKeeper()
{
    {
        const std::lock_guard<std::mutex> lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void BlobKeeper::work()
{
    tell(begin());
    qint64 next = m_clock.nowMs();
    for (;;) {
        {
            std::unique_lock<std::mutex> lock(m_mutex);
            if (m_wake.wait_for(lock, m_pause, [this] { return m_stopping; })) {
                return;
            }
        }
        if (m_clock.nowMs() >= next) {
            next = m_clock.nowMs() + BlobPruner::kDayMs;
            tell(prune());
        }
    }
}

Result<void> BlobKeeper::begin()
{
    FORECOURT_ASSIGN(const auto store, m_place.open(m_clock.nowMs()));
    BlobPruner pruner(*store, m_files, m_clock);
    FORECOURT_ASSIGN(const QList<StoreHead> heads, store->stores());
    for (const StoreHead &head : heads) {
        FORECOURT_ASSIGN(const bool known, store->blobs().hasReferences(head.store));
        if (!known) {
            FORECOURT_TRY(pruner.readReferences(head.store));
        }
    }
    return {};
}

Result<void> BlobKeeper::prune()
{
    FORECOURT_ASSIGN(const auto store, m_place.open(m_clock.nowMs()));
    FORECOURT_ASSIGN(const PrunedBlobs pruned, BlobPruner(*store, m_files, m_clock).pruneAll());
    m_log.write(ServerLog::Level::Info, "pruned",
                {{"blobs", pruned.blobs}, {"bytes", pruned.bytes}, {"arriving", pruned.arriving}});
    return {};
}

void BlobKeeper::tell(const Result<void> &outcome)
{
    if (!outcome) {
        m_log.write(
            ServerLog::Level::Error, "error",
            {{"detail",
              (errorWord(outcome.error().code) + QStringLiteral(": ") + outcome.error().detail).toUtf8()}});
    }
}

} // namespace forecourt
