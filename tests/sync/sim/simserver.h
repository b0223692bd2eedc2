// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/syncaction.h"
#include "server/service/syncservice.h"
#include "tests/sync/sim/faultyserverstore.h"
#include "tests/sync/sim/simdatabase.h"

#include <map>

namespace forecourt::sim {

// The real server over a real store, which can be backed up and put back.
class SimServer final
{
public:
    SimServer(std::unique_ptr<SimDatabase> database, const Clock &clock, SimRandom &random, Mutant mutant);
    SimServer(const QString &file, const Clock &clock, SimRandom &random, Mutant mutant)
        : SimServer(std::make_unique<SimFileDatabase>(file), clock, random, mutant)
    {}
    // Of another version, from the next open() on. It must outlive this.
    void setCatalog(const Catalog &catalog) { m_catalog = &catalog; }
    void setMinPull(int catalog) { m_minPull = catalog; } // likewise

    Result<void> open();
    Result<void> addStore(StoreId store) { return m_store->addStore(store, QStringLiteral("Sim")); }
    void setDeath(double probability) { m_faulty->setDeath(probability); }

    // With `viaWire`, everything passes through its JSON form.
    Result<NetworkReply> deliver(const DeviceContext &caller, const NetworkRequest &request, bool viaWire);

    Result<void> backUp();
    [[nodiscard]] bool hasBackup() const { return m_backedUp; }
    // Puts the backup back; answers the operations that are gone from the log by that.
    Result<QList<QUuid>> restore(const QList<StoreId> &stores);

    // Of every store that is not empty.
    Result<void> makeSnapshots(const QList<StoreId> &stores);

    // What the newest snapshot holds goes from the log, as far as desks can see.
    Result<void> prune(const QList<StoreId> &stores);

    // Every one that was ever given, also those a restore made it forget.
    [[nodiscard]] const QList<NumberLease> &leases() const { return m_leases; }

    Result<QList<LogEntry>> log(StoreId store);
    // The epoch in which entry `seq` was made.
    [[nodiscard]] qint64 epochAt(StoreId store, qint64 seq) const;
    // Up to which number both epochs hold the same entries; told by what was done, not by what the server
    // knows.
    [[nodiscard]] qint64 sameUpTo(StoreId store, qint64 epoch, qint64 other) const;
    Result<qint64> placesOf(StoreId store, const QUuid &replica);
    [[nodiscard]] ServerStore &store() { return *m_store; }

private:
    Result<NetworkReply> push(const DeviceContext &caller, PushRequest request, bool viaWire);
    Result<NetworkReply> lease(const DeviceContext &caller, const LeaseRequest &request, bool viaWire);
    Result<void> forgiveChains(StoreId store, PushRequest &request);

    std::unique_ptr<SimDatabase> m_database;
    const Clock &m_clock;
    SimRandom &m_random;
    Mutant m_mutant;
    const Catalog *m_catalog = &forecourtCatalog();
    int m_minPull = 0;
    std::unique_ptr<ServerStore> m_store;
    std::unique_ptr<ServerStore> m_reader; // of snapshots
    std::unique_ptr<FaultyServerStore> m_faulty;
    std::unique_ptr<SyncService> m_service;
    bool m_backedUp = false;
    QList<NumberLease> m_leases;
    std::map<QUuid, std::map<qint64, EpochLine>> m_lines; // store → epoch → where it began
    std::map<QUuid, std::map<qint64, qint64>> m_epochs;   // store → first seq of an epoch → epoch
};

} // namespace forecourt::sim
