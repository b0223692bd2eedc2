// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sync/sim/simdatabase.h"
#include "tests/sync/sim/simdesk.h"

#include <QTemporaryDir>

#include <array>

namespace forecourt::sim {

// What all runs of a process share: a folder in memory where there is one, empty files to begin from, and the
// storages that lend their write path.
class SimHost final
{
public:
    static constexpr int kPlaces = 7;

    explicit SimHost(SimEngine engine = SimEngine::Sqlite) : m_engine(engine) {}

    Result<void> prepare();
    [[nodiscard]] ManualClock &truth() { return m_truth; }
    [[nodiscard]] DeskPlace &place(int index) { return m_places.at(static_cast<size_t>(index)); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    Result<void> emptyDesk(const QString &path) const { return copy(QStringLiteral("desk.empty"), path); }
    Result<void> emptyServer(const QString &path) const { return copy(QStringLiteral("server.empty"), path); }
    // Of the engine; the one before is gone.
    Result<std::unique_ptr<SimDatabase>> emptyServer();

private:
    Result<void> makeEmptyDesk();
    Result<void> copy(const QString &name, const QString &path) const;

    SimEngine m_engine;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SimPostgres> m_postgres;
    ManualClock m_truth;
    std::array<DeskPlace, kPlaces> m_places;
};

struct Tally
{
    qint64 edits = 0;
    qint64 sessions = 0;
    qint64 kills = 0;
    qint64 deskRestores = 0;
    qint64 clones = 0;
    qint64 serverRestores = 0;
    qint64 lateDeliveries = 0;
    qint64 entries = 0;
    qint64 conflicts = 0;
    qint64 quarantined = 0;
    qint64 multiRow = 0;
    qint64 fills = 0; // from snapshots
    qint64 spoiled = 0;
    qint64 repaired = 0;      // rows
    qint64 heard = 0;         // answers to those who wait for news
    qint64 otherVersions = 0; // desks that began with another version than their server
    qint64 deskUpdates = 0;
    qint64 serverUpdates = 0;
    qint64 kept = 0;       // rows of which a desk holds, at the end, what it does not know
    qint64 placed = 0;     // such rows that went into their place at an update
    qint64 belowFloor = 0; // greetings of desks that are behind what the log still holds
    qint64 refetches = 0;  // pulls that were told to fetch everything again

    Tally &operator+=(const Tally &other);
    [[nodiscard]] QString text() const;
};

} // namespace forecourt::sim
