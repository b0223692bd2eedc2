// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/storage.h"
#include "models/sync/sqldeskstore.h"
#include "models/sync/syncengine.h"
#include "server/service/devicecontext.h"
#include "tests/sync/sim/killingdeskstore.h"

#include <QHash>

namespace forecourt::sim {

// What stays between runs, because it costs time to make: storages lend their write path, each desk has its
// own file.
struct DeskPlace
{
    std::unique_ptr<SkewedClock> clock;
    std::unique_ptr<SimIds> ids;
    std::unique_ptr<Storage> storage;
};

// One desk: the real storage, applier and engine over a real file.
class SimDesk final
{
public:
    SimDesk(int index, DeskPlace &place, QString path, DeviceContext device, SimRandom &random);

    Result<void> open();
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
    [[nodiscard]] Storage &storage() { return *m_place.storage; }
    [[nodiscard]] SkewedClock &clock() { return *m_place.clock; }
    [[nodiscard]] SimIds &ids() { return *m_place.ids; }
    [[nodiscard]] Database &database() { return *m_database; }
    [[nodiscard]] SqlDeskStore store()
    {
        return SqlDeskStore(*m_place.storage, *m_database, {m_path + QStringLiteral(".fill"), {}});
    }

    Result<QList<OutboxEntry>> outbox();
    Result<QSet<QUuid>> operations(); // every operation whose bytes are here

    // Form field versions as they were when a form was opened, by row.
    QHash<QUuid, RowVersions> forms;
    bool started = false;
    std::optional<ListenAction> listening; // a pull that waits for news at the server
    std::optional<Result<SyncReport>> lastSession;

private:
    Result<void> replaceFile(const QString &source);

    int m_index;
    DeskPlace &m_place;
    QString m_path;
    DeviceContext m_device;
    SimRandom &m_random;
    std::optional<Database> m_database;
    std::unique_ptr<SyncEngine> m_engine;
    bool m_backedUp = false;
    DeviceContext m_backupDevice;
};

} // namespace forecourt::sim
