// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/idsource.h"
#include "tests/support/manualclock.h"
#include "tests/sync/sim/simrandom.h"

namespace forecourt::sim {

// Probabilities of one run; all zero when the storm is over.
struct Faults
{
    double dropRequest = 0;
    double dropReply = 0;
    double duplicate = 0;
    double kill = 0;        // at each commit of a desk, before or after
    double serverDeath = 0; // at each write of a push
    bool exotic = false;    // backups, restores, clones
};

// One deliberate defect; each must be found by some seed.
enum class Mutant {
    None,
    AcknowledgeByHighWater, // "everything up to the server's last n" instead of the places named
    NoChainCheck,
    NoOperationDedupe,
    AcknowledgeBeforeReply,
    CursorBeforeApply,
    NoEpochOnRestore,
    AcknowledgedNotKept, // for offering again after a server restore
    PartialBatch,        // a push that fails half-way is committed as far as it came
    OldEpochTaken,       // every number that an operation of another epoch names counts in this one
    FillSettlesNothing,  // own operations that a snapshot holds go on waiting
    RefusedMakesRows,    // edits of a row whose creation was refused are taken
    NumbersNotUnique,    // two rows may bear one number
    ConfirmsUnseen,      // bookings are confirmed without looking
    SettlesUnseen,       // an order is settled without lines that another desk added
    MergedCarsForgotten, // that two cars are one does not count for bookings
    LeaseKeptAfterFork,  // numbers of another replica go on being given
    RepairAnywhere,      // rows of another state of the log are put in place
    ServerDropsUnknown,  // a server keeps of a row only what it knows
    DeskDropsUnknown,    // a desk passes over what it does not know
    UpdateForgetsUnknown // what a desk kept without knowing it stays where it was at an update
};

// Ids from the run's seed: a row made by the same step of the same seed always has the same id.
class SimIds final : public IdSource
{
public:
    void reset(quint64 seed) { m_random = SimRandom(seed); }
    QUuid next() override
    {
        const quint64 high = m_random.next();
        const quint64 low = m_random.next();
        QByteArray bytes(16, '\0');
        for (int i = 0; i < 8; ++i) {
            bytes[i] = static_cast<char>(high >> (8U * static_cast<unsigned>(i)));
            bytes[8 + i] = static_cast<char>(low >> (8U * static_cast<unsigned>(i)));
        }
        bytes[6] = static_cast<char>((static_cast<unsigned char>(bytes[6]) & 0x0FU) | 0x70U);
        bytes[8] = static_cast<char>((static_cast<unsigned char>(bytes[8]) & 0x3FU) | 0x80U);
        return QUuid::fromRfc4122(bytes);
    }

private:
    SimRandom m_random{1};
};

// The time everybody would have if all clocks were right; a desk adds its own error.
class SkewedClock final : public Clock
{
public:
    explicit SkewedClock(const Clock &truth) : m_truth(truth) {}
    [[nodiscard]] qint64 nowMs() const override { return m_truth.nowMs() + m_skewMs; }
    void setSkew(qint64 skewMs) { m_skewMs = skewMs; }
    [[nodiscard]] qint64 skew() const { return m_skewMs; }

private:
    const Clock &m_truth;
    qint64 m_skewMs = 0;
};

} // namespace forecourt::sim
