// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sync/sim/simedits.h"
#include "tests/sync/sim/simhost.h"
#include "tests/sync/sim/simserver.h"

#include <deque>

namespace forecourt::sim {

// One random run of several desks and a server, and then the invariants of sync.md.
class Simulation final
{
public:
    Simulation(SimHost &host, quint64 seed, Mutant mutant = Mutant::None);
    ~Simulation();

    // An empty text, or the first invariant that does not hold. An error is a defect of the simulation or of
    // what it drives, and as bad.
    Result<QString> run();
    [[nodiscard]] const Tally &tally() const { return m_tally; }
    // What the server holds after the run: of each store its epoch, its digest and its log.
    Result<QList<QByteArray>> held();

private:
    struct Late // a message that is still on its way
    {
        DeviceContext caller;
        NetworkRequest request;
    };

    Result<void> setUp();
    Result<SimDesk *> addDesk(const DeviceContext &device, int version);
    // Of a desk that is new, or of a copy of one of that version.
    int newVersion(int atLeast);
    DeviceContext newDevice(StoreId store);
    Result<void> storm();
    Result<void> step(int edge);
    Result<void> disaster();
    Result<void> updateDesk(SimDesk &desk);
    Result<void> updateServer();
    Result<void> pruneLog();
    Result<void> countUnknown();
    void countRefetch(SimDesk &desk, const NetworkReply &reply);
    [[nodiscard]] QString needlessRepairs() const;
    Result<void> restoreDesk(SimDesk &desk);
    Result<void> restoreServer();
    Result<void> spoilRow(SimDesk &desk);
    Result<void> anotherProgram(SimDesk &desk);
    Result<void> cloneDesk(SimDesk &desk);
    Result<void> calm();
    Result<void> everybodyWorks();
    Result<void> everybodySynchronises(int rounds);

    Result<void> edit(SimDesk &desk);
    Result<void> session(SimDesk &desk, int depth = 0);
    Result<void> drive(SimDesk &desk, std::deque<SyncAction> &queue, int depth);
    Result<void> meanwhile(SimDesk &desk, int depth);
    Result<void> hear(SimDesk &desk);
    Result<bool> carryOut(SimDesk &desk, const StoreAction &action, std::deque<SyncAction> &queue);
    void transmit(SimDesk &desk, const SendAction &action, std::deque<SyncAction> &queue);
    void deliverLate();
    void append(SimDesk &desk, const SyncEvent &event, std::deque<SyncAction> &queue);
    Result<void> inspect(SimDesk &desk);
    Result<QSet<QUuid>> operationsOnDesks();
    KillingDeskStore::Hooks hooksOf(SimDesk &desk);
    void note(const QString &violation);

    SimHost &m_host;
    quint64 m_seed;
    Mutant m_mutant;
    SimRandom m_random;
    SimIds m_ids;
    Faults m_faults;
    std::unique_ptr<SimServer> m_server;
    std::vector<std::unique_ptr<SimDesk>> m_desks;
    QList<StoreId> m_stores;
    QList<Late> m_late;
    Journal m_journal;
    Tally m_tally;
    bool m_viaWire = false;
    bool m_versionsDiffer = false;
    bool m_pruned = false;
    int m_serverVersion = 0; // ahead of this program's
    int m_devices = 0;
};

} // namespace forecourt::sim
