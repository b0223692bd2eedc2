// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/storage.h"
#include "models/sync/sqldeskstore.h"
#include "models/sync/syncengine.h"
#include "server/service/devicecontext.h"
#include "tests/sync/sim/killingdeskstore.h"

#include <QHash>

#include <map>

namespace forecourt::sim {

// What stays between runs, because it costs time to make: storages lend their write path, each desk has its
// own file. One storage for each version of the program.
struct DeskPlace
{
    Result<Storage *> storageOf(int version);

    QString folder;
    QString empty; // the file all desks begin as
    std::unique_ptr<SkewedClock> clock;
    std::unique_ptr<SimIds> ids;
    std::map<int, std::unique_ptr<Storage>> storages = {};
};

// One desk: the real storage, applier and engine over a real file.
class SimDesk final
{
public:
    SimDesk(int index, DeskPlace &place, QString path, DeviceContext device, SimRandom &random);

    Result<void> open(); // and what an older program kept without knowing it goes into its place
    // The program is replaced by one of that version, ahead of this one. Never by an older one than the file
    // was used with: that would refuse to open it.
    Result<void> runAs(int version);
    [[nodiscard]] int version() const { return m_version; }
    // Of the empty file all desks begin as.
    Result<void> beginAs(const QUuid &replica);
    Result<void> enrolAs(const DeviceContext &device);

    Result<void> backUp();
    [[nodiscard]] bool hasBackup() const { return m_backedUp; }
    Result<void> restore();
    Result<void> copyFrom(SimDesk &other); // a clone: the same file, running twice

    void restartProgram(); // the engine begins anew; forms that were open are gone
    [[nodiscard]] SyncEngine &engine() { return *m_engine; }
    // For a second program over the same file; returns the first.
    std::unique_ptr<SyncEngine> exchangeEngine(std::unique_ptr<SyncEngine> other)
    {
        return std::exchange(m_engine, std::move(other));
    }

    [[nodiscard]] int index() const { return m_index; }
    [[nodiscard]] const DeviceContext &device() const { return m_device; }
    [[nodiscard]] Storage &storage() { return *m_storage; }
    [[nodiscard]] SkewedClock &clock() { return *m_place.clock; }
    [[nodiscard]] SimIds &ids() { return *m_place.ids; }
    [[nodiscard]] Database &database() { return *m_database; }
    [[nodiscard]] SqlDeskStore store()
    {
        return SqlDeskStore(*m_storage, *m_database, {m_path + QStringLiteral(".fill"), {}});
    }

    Result<QList<OutboxEntry>> outbox();
    Result<QSet<QUuid>> operations(); // every operation whose bytes are here

    // Form field versions as they were when a form was opened, by row.
    QHash<QUuid, RowVersions> forms;
    bool started = false;
    bool forgetsAtUpdate = false;          // what it kept without knowing it: a mutant
    qint64 placed = 0;                     // rows that were put in their place
    std::optional<ListenAction> listening; // a pull that waits for news at the server
    std::optional<Result<SyncReport>> lastSession;

private:
    Result<void> takeInKnownRows();
    Result<void> replaceFile(const QString &source);

    int m_index;
    DeskPlace &m_place;
    Storage *m_storage = nullptr;
    int m_version = 0;
    QString m_path;
    DeviceContext m_device;
    SimRandom &m_random;
    std::optional<Database> m_database;
    std::unique_ptr<SyncEngine> m_engine;
    bool m_backedUp = false;
    DeviceContext m_backupDevice;
};

} // namespace forecourt::sim
