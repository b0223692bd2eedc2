// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What befalls desks and servers besides a bad network; and that a server answers those who wait for news.
#include "tests/sync/sim/simulation.h"

namespace forecourt::sim {

Result<void> Simulation::disaster()
{
    SimDesk &desk = *m_desks.at(static_cast<size_t>(m_random.below(static_cast<int>(m_desks.size()))));
    // A defect of restores of the server is looked for where it could show.
    const int kind = m_mutant == Mutant::NoEpochOnRestore ? m_random.between(62, 99) : m_random.below(100);
    if (kind < 30) {
        return desk.backUp();
    }
    if (kind < 50) {
        return desk.hasBackup() ? restoreDesk(desk) : Result<void>();
    }
    if (kind < 62) {
        return m_desks.size() < SimHost::kPlaces ? cloneDesk(desk) : Result<void>();
    }
    if (kind < 80) {
        return m_server->backUp();
    }
    return m_server->hasBackup() ? restoreServer() : Result<void>();
}

Result<QSet<QUuid>> Simulation::operationsOnDesks()
{
    QSet<QUuid> all;
    for (const auto &desk : m_desks) {
        FORECOURT_ASSIGN(const QSet<QUuid> here, desk->operations());
        all += here;
    }
    return all;
}

// What was only on this disk and not in its backup is destroyed, and nothing can bring it back.
Result<void> Simulation::restoreDesk(SimDesk &desk)
{
    ++m_tally.deskRestores;
    FORECOURT_ASSIGN(QSet<QUuid> gone, desk.operations());
    FORECOURT_TRY(desk.restore());
    FORECOURT_ASSIGN(const QSet<QUuid> kept, operationsOnDesks());
    gone -= kept;
    for (const StoreId &store : std::as_const(m_stores)) {
        FORECOURT_ASSIGN(const QList<LogEntry> log, m_server->log(store));
        for (const LogEntry &entry : log) {
            gone.remove(entry.operation);
        }
    }
    m_journal.lost += gone;
    return {};
}

Result<void> Simulation::restoreServer()
{
    ++m_tally.serverRestores;
    FORECOURT_ASSIGN(const QList<QUuid> gone, m_server->restore(m_stores));
    m_server->setDeath(m_faults.serverDeath);
    FORECOURT_TRY(m_pruned ? m_server->makeSnapshots(m_stores) : Result<void>()); // as it does by itself
    FORECOURT_ASSIGN(const QSet<QUuid> kept, operationsOnDesks());
    for (const QUuid &operation : gone) {
        if (!kept.contains(operation)) {
            m_journal.lost.insert(operation);
        }
    }
    return {};
}

Result<void> Simulation::cloneDesk(SimDesk &desk)
{
    ++m_tally.clones;
    FORECOURT_ASSIGN(SimDesk * twin, addDesk(desk.device(), newVersion(desk.version())));
    FORECOURT_TRY(twin->copyFrom(desk));
    return m_random.chance(0.5) ? twin->enrolAs(newDevice(desk.device().store)) : Result<void>();
}

// Early or late, with news or without, or not at all; what follows begins by itself.
Result<void> Simulation::hear(SimDesk &desk)
{
    ++m_tally.heard;
    const ListenAction listen = *std::exchange(desk.listening, std::nullopt);
    std::deque<SyncAction> queue;
    auto news = m_server->deliver(desk.device(), listen.request, m_viaWire);
    if (!news || m_random.chance(m_faults.dropReply)) {
        const Error error{ErrorCode::Unavailable, QStringLiteral("lost")};
        append(desk, sync_event::NetworkFailed{listen.ticket, error, 0}, queue);
    } else {
        append(desk, sync_event::Replied{listen.ticket, std::move(*news), desk.clock().nowMs()}, queue);
    }
    m_host.truth().advance(2000);
    append(desk, sync_event::Tick{}, queue);
    return drive(desk, queue, 0);
}

// A row is changed past the program, as a failing disk or a curious person would; and the week is over after
// which all rows are read again.
Result<void> Simulation::spoilRow(SimDesk &desk)
{
    const QString deed = m_random.chance(0.5) ? QStringLiteral("UPDATE customer SET given = 'spoiled'")
                                              : QStringLiteral("DELETE FROM customer");
    Database &database = desk.database();
    FORECOURT_ASSIGN(WriteGate gate, WriteGate::open(database));
    FORECOURT_ASSIGN(const qint64 spoiled, database.run(deed + QStringLiteral(R"sql(
        WHERE created_version > 0 AND dead_version = 0
          AND id NOT IN (SELECT row FROM outbox_row) AND id = (SELECT max(id) FROM customer))sql")));
    FORECOURT_TRY(gate.close());
    FORECOURT_TRY(
        database.run(QStringLiteral("INSERT OR REPLACE INTO proof (id, recounted_at) VALUES (1, 1)")));
    m_tally.spoiled += spoiled;
    return {};
}

// The command line synchronises while the window is about to put rows right, and there is something new.
Result<void> Simulation::anotherProgram(SimDesk &desk)
{
    for (const auto &other : m_desks) {
        if (other.get() != &desk && other->device().store == desk.device().store) {
            FORECOURT_TRY(edit(*other));
            FORECOURT_TRY(session(*other, 1));
        }
    }
    auto first = desk.exchangeEngine(nullptr);
    desk.restartProgram();
    FORECOURT_TRY(session(desk, 1));
    desk.exchangeEngine(std::move(first));
    desk.started = true;
    return {};
}

} // namespace forecourt::sim
