// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/fleetdesk.h"
#include "benchmarks/fleetsite.h"

#include <deque>

using namespace forecourt;
using namespace forecourt::benchmarks;

namespace {

// How long does a desk wait for its exchange while five hundred share a server, what memory does the server
// take for them, and what travels for a change? --size desks (500), twenty in a store (--per-store), each
// with an address and a connection of its own, exchange every 30 s over loopback HTTP for two rounds: hello,
// a push of one new customer (three rows), a pull of what the others of the store did, in the header fields
// and compression of the real desk. Counted is from when the exchange was due to its last reply.
//
// The references: for times, the same desks on the same schedule, as many requests that need no worker and no
// database (GET /healthz); for memory, the same processes before the first desk; for bytes, the operations
// and entries themselves.

constexpr qint64 kIntervalMs = 30'000;
constexpr int kRounds = 2;
constexpr quint32 kFirstAddress = 0x7f010001; // 127.1.0.1

struct Fleet
{
    qint64 desks = 500;
    qint64 perStore = 20;
};

Fleet fleetOf(const QStringList &arguments)
{
    Fleet fleet;
    fleet.desks = optionsOf(arguments, false).size;
    const qsizetype place = arguments.indexOf(QStringLiteral("--per-store"));
    if (place > 0) {
        fleet.perStore = std::max<qint64>(1, arguments.value(place + 1).toLongLong());
    }
    return fleet;
}

// Neighbours are of different stores and, where there are several, talk to different processes.
std::deque<FleetDesk> enrolled(FleetSite &site, const Fleet &fleet)
{
    const qint64 stores = (fleet.desks + fleet.perStore - 1) / fleet.perStore;
    QStringList names;
    for (qint64 i = 0; i < stores; ++i) {
        names.append(site.newStore(QStringLiteral("store %1").arg(i + 1)));
    }
    std::deque<FleetDesk> desks;
    for (qint64 i = 0; i < fleet.desks; ++i) {
        desks.emplace_back(site.server(i / stores).url(), site.newCode(names.at(i % stores)),
                           QHostAddress(kFirstAddress + static_cast<quint32>(i)));
    }
    return desks;
}

struct Figures
{
    QList<double> trivial;
    QList<double> exchanges;
    double memoryBefore = 0;
    double memory = 0;
    Traffic traffic;
};

Figures run(FleetSite &site, const Fleet &fleet)
{
    Figures figures;
    figures.memoryBefore = site.memoryMb("VmRSS");
    std::deque<FleetDesk> desks = enrolled(site, fleet);
    const auto deskAt = [&](qsizetype i) -> FleetDesk & {
        return desks[static_cast<size_t>(i)];
    };
    // Half of them in half the time: the same rate.
    figures.trivial = keepTo(scheduleOf(fleet.desks / 2, 1, kIntervalMs / 2),
                             [&](qsizetype desk, auto done) { deskAt(desk).trivial(std::move(done)); });
    figures.exchanges = keepTo(scheduleOf(fleet.desks, kRounds, kIntervalMs),
                               [&](qsizetype desk, auto done) { deskAt(desk).exchange(std::move(done)); });
    figures.memory = site.memoryMb("VmHWM");
    for (const FleetDesk &desk : desks) {
        figures.traffic += desk.traffic();
    }
    if (site.operations() != fleet.desks * kRounds || figures.traffic.pushes != fleet.desks * kRounds) {
        qFatal("not every operation is in the log");
    }
    return figures;
}

void measure(const QByteArray &name, FleetSite site, const Fleet &fleet)
{
    const Figures figures = run(site, fleet);
    const Traffic &traffic = figures.traffic;
    const auto tell = [&](const QByteArray &what, double value, const char *unit, double reference) {
        report(("fleet." + name + '.' + what).constData(), value, unit, reference, fleet.desks);
    };
    for (const int percent : {50, 99}) {
        tell('p' + QByteArray::number(percent), percentile(figures.exchanges, percent), "ms",
             percentile(figures.trivial, percent));
    }
    tell("memory", figures.memory, "MB", figures.memoryBefore);
    const auto perChange = [](qint64 bytes, qint64 changes) {
        return static_cast<double>(bytes) / static_cast<double>(std::max<qint64>(1, changes));
    };
    tell("bytes.pushed", perChange(traffic.pushBytes, traffic.pushes), "B",
         perChange(traffic.operationBytes, traffic.pushes));
    tell("bytes.pulled", perChange(traffic.pullBytes, traffic.entries), "B",
         perChange(traffic.entryBytes, traffic.entries));
    tell("bytes.exchange",
         perChange(traffic.helloBytes + traffic.pushBytes + traffic.pullBytes, traffic.pushes), "B",
         perChange(traffic.operationBytes + traffic.entryBytes, traffic.pushes));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (sodium_init() < 0) {
        return 1;
    }
    const QStringList arguments = QCoreApplication::arguments();
    const Fleet fleet = fleetOf(arguments);
    {
        PgCluster cluster;
        measure("postgresql.1", FleetSite::overPostgres(cluster, 1), fleet);
        measure("postgresql.2", FleetSite::overPostgres(cluster, 2), fleet);
    }
    const QString folder = optionsOf(arguments, false).scratch + QStringLiteral("/fleet");
    measure("sqlite", FleetSite::overSqlite(folder), fleet);
    return 0;
}
