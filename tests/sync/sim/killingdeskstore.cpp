// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sim/killingdeskstore.h"

namespace forecourt::sim {

Result<DeskInfo> KillingDeskStore::adoptEpoch(qint64 epoch)
{
    if (m_mutant == Mutant::AcknowledgedNotKept) {
        FORECOURT_TRY(m_hooks.forgetAcknowledged());
    }
    return mortally([&] { return m_inner.adoptEpoch(epoch); });
}

Result<DeskInfo> KillingDeskStore::newReplica(const QUuid &from, qint64 fromN)
{
    return mortally([&]() -> Result<DeskInfo> {
        if (m_mutant == Mutant::LeaseKeptAfterFork) {
            FORECOURT_TRY(m_hooks.keepNumbers());
        }
        FORECOURT_ASSIGN(DeskInfo info, m_inner.newReplica(from, fromN));
        if (m_mutant == Mutant::LeaseKeptAfterFork) {
            FORECOURT_TRY(m_hooks.inheritNumbers());
        }
        return info;
    });
}

Result<RepairedRows> KillingDeskStore::repair(const RowRepair &repair)
{
    return mortally([&]() -> Result<RepairedRows> {
        FORECOURT_ASSIGN(const DeskInfo before, m_inner.load());
        RowRepair given = repair;
        if (m_mutant == Mutant::RepairAnywhere) {
            given.epoch = before.state.epoch;
            given.seq = before.state.cursor;
        }
        FORECOURT_ASSIGN(RepairedRows repaired, m_inner.repair(given));
        const bool same = before.state.epoch == repair.epoch && before.state.cursor == repair.seq;
        if (repaired.rows > 0 && !same) {
            m_violation = QStringLiteral("I7: rows of %1 were put in place at %2")
                              .arg(repair.seq)
                              .arg(before.state.cursor);
        }
        return repaired;
    });
}

Result<PendingBatch> KillingDeskStore::pending(qint64 maxOperations, qint64 maxBytes)
{
    FORECOURT_ASSIGN(PendingBatch batch, m_inner.pending(maxOperations, maxBytes));
    if (m_mutant == Mutant::AcknowledgeBeforeReply && !batch.operations.isEmpty()) {
        constexpr qint64 kSomeday = 1'000'000'000;
        QList<PushResult> results;
        for (const ChainedOperation &place : std::as_const(batch.operations)) {
            results.append({place.n, PushOutcome::Ok, kSomeday, {}});
        }
        FORECOURT_TRY(m_inner.acknowledge(batch.replica, results));
    }
    return batch;
}

Result<DeskInfo> KillingDeskStore::acknowledge(const QUuid &replica, const QList<PushResult> &results)
{
    QList<PushResult> named = results;
    if (m_mutant == Mutant::AcknowledgeByHighWater && !results.isEmpty()) {
        FORECOURT_ASSIGN(const qint64 last, m_hooks.serverPlaces(replica));
        for (qint64 n = results.last().n + 1; n <= last; ++n) {
            named.append({n, PushOutcome::Ok, results.last().seq, {}});
        }
    }
    return mortally([&] { return m_inner.acknowledge(replica, named); });
}

Result<AppliedStage> KillingDeskStore::applyStage()
{
    FORECOURT_ASSIGN(const DeskInfo before, m_inner.load());
    if (m_random.chance(m_kill)) {
        if (m_mutant == Mutant::CursorBeforeApply) {
            FORECOURT_TRY(m_hooks.saveCursorOnly());
        }
        return die();
    }
    FORECOURT_ASSIGN(AppliedStage applied, m_inner.applyStage());
    const bool refill = before.state.isFilling();
    const qint64 from = refill ? 0 : before.state.cursor;
    if (applied.desk.state.cursor != from + applied.entries || applied.desk.state.cursor != before.staged) {
        m_violation = QStringLiteral("I7: the cursor went from %1 to %2 over %3 entries")
                          .arg(from)
                          .arg(applied.desk.state.cursor)
                          .arg(applied.entries);
    }
    if (m_random.chance(m_kill)) {
        return die();
    }
    return applied;
}

Result<LoadedFill> KillingDeskStore::loadFill()
{
    if (m_random.chance(m_kill)) {
        return die();
    }
    FORECOURT_ASSIGN(LoadedFill loaded, m_inner.loadFill());
    if (loaded.outcome == LoadedFill::Outcome::Loaded) {
        m_filled = true;
        FORECOURT_TRY(m_mutant == Mutant::FillSettlesNothing ? m_hooks.unsettle() : Result<void>());
    }
    if (m_random.chance(m_kill)) {
        return die();
    }
    return loaded;
}

} // namespace forecourt::sim
