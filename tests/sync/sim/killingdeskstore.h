// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/deskstore.h"
#include "tests/sync/sim/simparts.h"

#include <functional>

namespace forecourt::sim {

// A desk whose program may be killed at any commit, before or after it. With a mutant, it does what it should
// not. Also watches that the cursor never skips (I7).
class KillingDeskStore final : public DeskStore
{
public:
    struct Hooks
    {
        // The mutant that trusts the server's last place asks for it here.
        std::function<Result<qint64>(const QUuid &replica)> serverPlaces;
        // Mutants that write past the port.
        std::function<Result<void>()> saveCursorOnly;
        std::function<Result<void>()> forgetAcknowledged;
        std::function<Result<void>()> unsettle;
        // What is left of the leased numbers, given to whoever this desk is by now.
        std::function<Result<void>()> keepNumbers;
        std::function<Result<void>()> inheritNumbers;
        // Entries as a program would have them that reads only what it knows.
        std::function<Result<QList<QByteArray>>(const QList<QByteArray> &entries)> knownParts;
    };

    KillingDeskStore(DeskStore &inner, SimRandom &random, double kill, Mutant mutant, Hooks hooks)
        : m_inner(inner), m_random(random), m_kill(kill), m_mutant(mutant), m_hooks(std::move(hooks))
    {}

    [[nodiscard]] bool wasKilled() const { return m_killed; }
    [[nodiscard]] bool hasFilled() const { return m_filled; }
    [[nodiscard]] QString violation() const { return m_violation; }

    Result<DeskInfo> load() override { return m_inner.load(); }
    Result<DeskInfo> noteServerTime(qint64 offsetMs, qint64 serverMs) override
    {
        return mortally([&] { return m_inner.noteServerTime(offsetMs, serverMs); });
    }
    Result<DeskInfo> adoptEpoch(qint64 epoch) override;
    Result<DeskInfo> newReplica(const QUuid &from, qint64 fromN) override;
    Result<PendingBatch> pending(qint64 maxOperations, qint64 maxBytes) override;
    Result<DeskInfo> acknowledge(const QUuid &replica, const QList<PushResult> &results) override;
    Result<DeskInfo> settleTaken(const AskedRefused &asked) override
    {
        return mortally([&] { return m_inner.settleTaken(asked); });
    }
    Result<DeskInfo> stage(qint64 epoch, qint64 after, const QList<QByteArray> &entries) override
    {
        return mortally([&]() -> Result<DeskInfo> {
            if (m_mutant != Mutant::DeskDropsUnknown) {
                return m_inner.stage(epoch, after, entries);
            }
            FORECOURT_ASSIGN(const QList<QByteArray> known, m_hooks.knownParts(entries));
            return m_inner.stage(epoch, after, known);
        });
    }
    Result<AppliedStage> applyStage() override;
    Result<DeskInfo> allowHeld(qint64 seq) override
    {
        return mortally([&] { return m_inner.allowHeld(seq); });
    }
    Result<FillInfo> beginFill(const SnapshotReply &manifest) override
    {
        return mortally([&] { return m_inner.beginFill(manifest); });
    }
    Result<FillInfo> keepPart(const QByteArray &sha, qint64 from, const QByteArray &bytes) override
    {
        return mortally([&] { return m_inner.keepPart(sha, from, bytes); });
    }
    Result<LoadedFill> loadFill() override;
    Result<RowsToRepair> compare(const BucketRows &server) override { return m_inner.compare(server); }
    Result<RepairedRows> repair(const RowRepair &repair) override;
    Result<DeskInfo> keepLease(const QUuid &replica, const LeaseReply &lease) override
    {
        return mortally([&] { return m_inner.keepLease(replica, lease); });
    }
    Result<DeskDigest> digest(bool recompute) override { return m_inner.digest(recompute); }
    Result<DeskInfo> finish(std::optional<qint64> verifiedSeq) override
    {
        return mortally([&] { return m_inner.finish(verifiedSeq); });
    }

private:
    [[nodiscard]] tl::unexpected<Error> die()
    {
        m_killed = true;
        return fail(ErrorCode::Internal, QStringLiteral("killed"));
    }
    template <typename Step> auto mortally(Step step) -> decltype(step())
    {
        if (m_random.chance(m_kill)) {
            return die();
        }
        auto result = step();
        if (m_random.chance(m_kill)) {
            return die();
        }
        return result;
    }

    DeskStore &m_inner;
    SimRandom &m_random;
    double m_kill;
    Mutant m_mutant;
    Hooks m_hooks;
    bool m_killed = false;
    bool m_filled = false;
    QString m_violation;
};

} // namespace forecourt::sim
