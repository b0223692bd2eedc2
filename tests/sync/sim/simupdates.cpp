// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Programs of several versions, and a log that is pruned.
#include "tests/sync/sim/simulation.h"
#include "tests/sync/sim/simversions.h"

namespace forecourt::sim {

int Simulation::newVersion(int atLeast)
{
    if (!m_versionsDiffer) {
        return 0;
    }
    const int least = std::max({atLeast, m_serverVersion - 2, Versions::kOldest});
    return m_random.between(least, std::max(least, std::min(m_serverVersion + 2, Versions::kNewest)));
}

Result<void> Simulation::updateDesk(SimDesk &desk)
{
    if (desk.version() == Versions::kNewest) {
        return {};
    }
    ++m_tally.deskUpdates;
    return desk.runAs(desk.version() + 1);
}

Result<void> Simulation::updateServer()
{
    if (m_serverVersion == Versions::kNewest) {
        return {};
    }
    ++m_tally.serverUpdates;
    m_server->setCatalog(Versions::at(++m_serverVersion));
    FORECOURT_TRY(m_server->open());
    m_server->setDeath(m_faults.serverDeath);
    return {};
}

Result<void> Simulation::pruneLog()
{
    m_pruned = true;
    return m_server->prune(m_stores);
}

void Simulation::countRefetch(SimDesk &desk, const NetworkReply &reply)
{
    if (const auto *hello = std::get_if<HelloReply>(&reply)) {
        const auto state = readDeskState(desk.database());
        m_tally.belowFloor += state && state->cursor < hello->floor ? 1 : 0;
    } else if (const auto *pull = std::get_if<PullReply>(&reply)) {
        m_tally.refetches += pull->refusal == PullRefusal::Refetch ? 1 : 0;
    }
}

Result<void> Simulation::countUnknown()
{
    for (const auto &desk : m_desks) {
        FORECOURT_ASSIGN(const qint64 kept, desk->database().integer(QStringLiteral(R"sql(
            SELECT (SELECT count(*) FROM unknown_row)
                 + (SELECT count(*) FROM (SELECT DISTINCT collection, row FROM unknown_cell
                                          EXCEPT SELECT collection, row FROM unknown_row)))sql")));
        m_tally.kept += kept;
        m_tally.placed += desk->placed;
    }
    return {};
}

// Rows are put right where something past the program spoiled them; that a version or a restore makes them
// differ would else be mended without a word.
QString Simulation::needlessRepairs() const
{
    return m_tally.spoiled == 0 && m_tally.repaired > 0
               ? QStringLiteral("I1: %1 rows were put right that nobody had spoiled").arg(m_tally.repaired)
               : QString();
}

} // namespace forecourt::sim
