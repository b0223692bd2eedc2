// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/snapshotkeeper.h"

#include "server/service/snapshotmaker.h"

namespace forecourt {

namespace {

constexpr qint64 kShare = 10;          // a tenth of the rows
constexpr qint64 kWorthCounting = 200; // entries: each may bring two thousand rows

} // namespace

SnapshotKeeper::SnapshotKeeper(StorePlace place, const Clock &clock, IdSource &ids, ServerLog &log)
    : SnapshotKeeper(std::move(place), clock, ids, log, Options())
{}

SnapshotKeeper::SnapshotKeeper(StorePlace place, const Clock &clock, IdSource &ids, ServerLog &log,
                               Options options)
    : m_place(std::move(place))
    , m_clock(clock)
    , m_maker(ids.next())
    , m_log(log)
    , m_options(options)
    , m_thread([this] { work(); })
{}

SnapshotKeeper::~SnapshotKeeper()
{
    {
        const std::lock_guard<std::mutex> lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void SnapshotKeeper::work()
{
    for (int looks = 1;; ++looks) {
        {
            std::unique_lock<std::mutex> lock(m_mutex);
            if (m_wake.wait_for(lock, m_options.pause, [this] { return m_stopping.load(); })) {
                return;
            }
        }
        if (m_news.exchange(false) || looks % m_options.looksUntilAll == 0) {
            look();
        }
    }
}

// Connections of one look: nothing is held open while there is nothing to do.
void SnapshotKeeper::look()
{
    auto reader = m_place.open(m_clock.nowMs());
    auto keeper = m_place.open(m_clock.nowMs());
    if (!reader || !keeper) {
        tell(tl::unexpected(reader ? keeper.error() : reader.error()));
        m_news = true;
        return;
    }
    SnapshotMaker maker(**reader, **keeper, m_clock, m_maker);
    tell(lookAt(**keeper, maker));
}

Result<void> SnapshotKeeper::lookAt(ServerStore &store, SnapshotMaker &maker)
{
    FORECOURT_ASSIGN(const QList<StoreHead> heads, store.stores());
    for (const StoreHead &head : heads) {
        FORECOURT_ASSIGN(const bool due, isDue(store, head));
        if (!due) {
            continue;
        }
        const auto made = maker.make(head.store, [this] { return !m_stopping; });
        if (made && *made) {
            m_log.write(ServerLog::Level::Info, "snapshot",
                        {{"store", head.store.toString().toLatin1()},
                         {"seq", (*made)->seq},
                         {"rows", (*made)->rows()},
                         {"bytes", (*made)->bytes()}});
        } else if (!made && made.error().code != ErrorCode::Conflict) { // another process is at it
            tell(tl::unexpected(made.error()));
        }
    }
    return {};
}

Result<bool> SnapshotKeeper::isDue(ServerStore &store, const StoreHead &head)
{
    FORECOURT_ASSIGN(const auto last, store.snapshots().offer(head));
    const SnapshotOffer before = last.value_or(SnapshotOffer());
    const qint64 growth = std::max(m_options.growth, before.rows / kShare);
    if (head.head - before.seq >= growth) {
        return true;
    }
    qint64 &counted = m_counted[head.store.uuid()];
    if (head.head == before.seq ||
        (counted > 0 && head.head >= counted && head.head - counted < kWorthCounting)) {
        return false;
    }
    counted = head.head;
    FORECOURT_ASSIGN(const qint64 rows, store.snapshots().rowCount(head.store));
    return rows - before.rows >= growth;
}

void SnapshotKeeper::tell(const Result<void> &outcome)
{
    if (!outcome && !m_stopping) {
        m_log.write(
            ServerLog::Level::Error, "error",
            {{"detail",
              (errorWord(outcome.error().code) + QStringLiteral(": ") + outcome.error().detail).toUtf8()}});
    }
}

} // namespace forecourt
