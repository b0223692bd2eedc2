// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sim/simhost.h"

#include "server/store/sqliteserverstore.h"
#include "tests/sync/sim/simversions.h"

#include <QDir>
#include <QFile>

namespace forecourt::sim {

Result<void> SimHost::prepare()
{
    const QString memory = QStringLiteral("/dev/shm");
    const QString parent = QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
    m_folder = std::make_unique<QTemporaryDir>(parent + QStringLiteral("/forecourt-sim-XXXXXX"));
    for (int i = 0; i < kPlaces; ++i) {
        DeskPlace &desk = place(i);
        desk.folder = path(QStringLiteral("place%1").arg(i));
        desk.empty = path(QStringLiteral("desk.empty"));
        desk.clock = std::make_unique<SkewedClock>(m_truth);
        desk.ids = std::make_unique<SimIds>();
    }
    FORECOURT_TRY(makeEmptyDesk());
    if (m_engine == SimEngine::PostgreSql) {
        FORECOURT_ASSIGN(m_postgres, SimPostgres::make(m_truth.nowMs()));
    }
    {
        FORECOURT_ASSIGN(const auto store,
                         SqliteServerStore::open(path(QStringLiteral("server.first")), m_truth.nowMs(),
                                                 std::make_shared<std::mutex>(), Durability::Rebuildable));
    }
    FORECOURT_ASSIGN(Database server, Database::open(path(QStringLiteral("server.first"))));
    return server.copyInto(path(QStringLiteral("server.empty")));
}

// With the tables of every version: which of them a program knows, its catalog says.
Result<void> SimHost::makeEmptyDesk()
{
    Storage::Options options;
    options.folder = path(QStringLiteral("first"));
    options.durability = Durability::Rebuildable;
    DeskPlace &desk = place(0);
    {
        FORECOURT_ASSIGN(const auto storage,
                         Storage::open(options, forecourtCatalog(), *desk.clock, *desk.ids));
    }
    FORECOURT_ASSIGN(Database database, Database::open(path(QStringLiteral("first/desk.sqlite"))));
    for (const QString &step : Versions::steps()) {
        FORECOURT_TRY(database.run(step));
    }
    FORECOURT_ASSIGN(const auto storage,
                     Storage::open(options, Versions::everything(), *desk.clock, *desk.ids));
    return database.copyInto(desk.empty);
}

Result<std::unique_ptr<SimDatabase>> SimHost::emptyServer()
{
    if (m_postgres) {
        return m_postgres->empty();
    }
    const QString file = path(QStringLiteral("server.sqlite"));
    FORECOURT_TRY(emptyServer(file));
    return std::make_unique<SimFileDatabase>(file);
}

Result<void> SimHost::copy(const QString &name, const QString &target) const
{
    for (const char *suffix : {"", "-wal", "-shm"}) {
        QFile::remove(target + QLatin1String(suffix));
    }
    return QFile::copy(path(name), target)
               ? Result<void>()
               : fail(ErrorCode::Internal, QStringLiteral("an empty file cannot be put in place"));
}

Tally &Tally::operator+=(const Tally &other)
{
    edits += other.edits;
    sessions += other.sessions;
    kills += other.kills;
    deskRestores += other.deskRestores;
    clones += other.clones;
    serverRestores += other.serverRestores;
    lateDeliveries += other.lateDeliveries;
    entries += other.entries;
    conflicts += other.conflicts;
    quarantined += other.quarantined;
    multiRow += other.multiRow;
    fills += other.fills;
    spoiled += other.spoiled;
    repaired += other.repaired;
    heard += other.heard;
    otherVersions += other.otherVersions;
    deskUpdates += other.deskUpdates;
    serverUpdates += other.serverUpdates;
    kept += other.kept;
    placed += other.placed;
    belowFloor += other.belowFloor;
    refetches += other.refetches;
    return *this;
}

QString Tally::text() const
{
    return QStringLiteral(
               "%1 edits (%2 of several rows), %3 sessions, %4 kills, %5 desk restores, %6 clones, "
               "%7 server restores, %8 late deliveries, %9 log entries, ")
               .arg(edits)
               .arg(multiRow)
               .arg(sessions)
               .arg(kills)
               .arg(deskRestores)
               .arg(clones)
               .arg(serverRestores)
               .arg(lateDeliveries)
               .arg(entries) +
           QStringLiteral("%1 conflicts, %2 quarantined, %3 fills, %4 rows spoiled, %5 put right, %6 heard, ")
               .arg(conflicts)
               .arg(quarantined)
               .arg(fills)
               .arg(spoiled)
               .arg(repaired)
               .arg(heard) +
           QStringLiteral(
               "%1 desks of another version than their server, %2 updates of desks, %3 of servers, "
               "%4 rows kept unknown, %5 placed, %6 greetings below the floor, %7 refetches")
               .arg(otherVersions)
               .arg(deskUpdates)
               .arg(serverUpdates)
               .arg(kept)
               .arg(placed)
               .arg(belowFloor)
               .arg(refetches);
}

} // namespace forecourt::sim
