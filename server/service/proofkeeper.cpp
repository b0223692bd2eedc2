// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/proofkeeper.h"

#include "server/service/storeproof.h"

namespace forecourt {

ProofKeeper::ProofKeeper(StorePlace place, const Clock &clock, ServerLog &log, ServerMetrics &metrics)
    : ProofKeeper(std::move(place), clock, log, metrics, Options())
{}

ProofKeeper::ProofKeeper(StorePlace place, const Clock &clock, ServerLog &log, ServerMetrics &metrics,
                         Options options)
    : m_place(std::move(place))
    , m_clock(clock)
    , m_log(log)
    , m_metrics(metrics)
    , m_options(options)
    , m_thread([this] { work(); })
{}

ProofKeeper::~ProofKeeper()
{
    {
        const std::lock_guard<std::mutex> lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void ProofKeeper::work()
{
    while (true) {
        {
            std::unique_lock<std::mutex> lock(m_mutex);
            if (m_wake.wait_for(lock, m_options.pause, [this] { return m_stopping.load(); })) {
                return;
            }
        }
        if (const Result<void> looked = look(); !looked) {
            tell(looked.error());
        }
    }
}

// The connection of one look: nothing is held open while there is nothing to do.
Result<void> ProofKeeper::look()
{
    FORECOURT_ASSIGN(const auto store, m_place.open(m_clock.nowMs()));
    FORECOURT_ASSIGN(const QList<StoreHead> heads, store->stores());
    for (const StoreHead &head : heads) {
        const qint64 now = m_clock.nowMs();
        FORECOURT_ASSIGN(const bool due,
                         store->beginProof(head.store, now, now - m_options.everyMs, m_options.claimMs));
        if (m_stopping) {
            return {};
        }
        if (due) {
            FORECOURT_TRY(prove(*store, head.store));
        }
    }
    return {};
}

// One that failed stays begun, and is due again when its claim is over.
Result<void> ProofKeeper::prove(ServerStore &store, StoreId id)
{
    const qint64 begun = m_clock.nowMs();
    const Result<StoreProof> proof = proveStore(store, id, [this] { return !m_stopping; });
    if (!proof) {
        m_metrics.countProof("failed");
        tell(proof.error());
        return {};
    }
    const Result<void> ended = store.endProof(id, begun); // before anybody can know of it
    m_metrics.countProof(proof->isSound ? "equal" : "unequal");
    m_log.write(proof->isSound ? ServerLog::Level::Info : ServerLog::Level::Error, "proof",
                {{"store", id.toString().toLatin1()},
                 {"rows", proof->rows},
                 {"outcome", proof->isSound ? QByteArrayLiteral("equal") : QByteArrayLiteral("unequal")}});
    return ended;
}

void ProofKeeper::tell(const Error &error)
{
    if (!m_stopping) {
        m_log.write(ServerLog::Level::Error, "error",
                    {{"detail", (errorWord(error.code) + QStringLiteral(": ") + error.detail).toUtf8()}});
    }
}

} // namespace forecourt
