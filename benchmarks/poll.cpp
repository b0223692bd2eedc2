// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/fleetsite.h"
#include "benchmarks/pushingdesk.h"

using namespace forecourt;
using namespace forecourt::benchmarks;

namespace {

// What does a desk cost that has nothing to fetch, and how soon does one that waits hear of news?
//
// poll.<engine>.1, .16: pulls with nothing new a second, by so many desks at once, each of a store of its own
// with a hundred operations; the reference are as many requests on the same connections that need no worker
// and no database (GET /healthz). poll.<engine>.bytes: what such a pull is on the wire, both ways, in the
// header fields of the real desk; the reference is GET /healthz with them. poll.<engine>.wake: from the
// sending of a push of one operation until a desk of the store whose pull waits has the entry; the reference
// is when its author has the reply. postgresql.2: the author talks to another process than who waits.

constexpr qint64 kDesks = 16;
constexpr qint64 kPolls = 700; // of a desk; the server lets a store have a thousand requests at once
constexpr qint64 kOperations = 100;
constexpr int kWakes = 200;
constexpr qint64 kPage = 500;
constexpr qint64 kWaitMs = 20'000;

struct Poller
{
    std::unique_ptr<PushingDesk> desk;
    QByteArray poll;
};

std::vector<Poller> pollersOf(FleetSite &site)
{
    std::vector<Poller> pollers;
    for (qint64 i = 0; i < kDesks; ++i) {
        const QString store = site.newStore(QStringLiteral("store %1").arg(i + 1));
        pollers.push_back({std::make_unique<PushingDesk>(site.server(0).url(), site.newCode(store)), {}});
        PushingDesk &desk = *pollers.back().desk;
        desk.speakAsDesk();
        desk.push(desk.makePush(kOperations));
        pollers.back().poll = desk.makePull(kOperations, kPage);
        if (desk.ask(pollers.back().poll).count('\n') != 1) {
            qFatal("there was something new");
        }
    }
    return pollers;
}

// Requests a second, by so many desks at once, one under way of each.
template <typename RequestOf>
double rateOf(std::vector<Poller> &pollers, qint64 atOnce, qint64 ofEach, const RequestOf &requestOf)
{
    QElapsedTimer timer;
    timer.start();
    for (size_t first = 0; first < pollers.size(); first += static_cast<size_t>(atOnce)) {
        const auto begin = pollers.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = begin + static_cast<std::ptrdiff_t>(atOnce);
        for (qint64 i = 0; i < ofEach; ++i) {
            for (auto poller = begin; poller != end; ++poller) {
                poller->desk->send(requestOf(*poller));
                poller->desk->socket().flush();
            }
            for (auto poller = begin; poller != end; ++poller) {
                poller->desk->awaitReply();
            }
        }
    }
    return static_cast<double>(ofEach * kDesks) * 1e9 / static_cast<double>(timer.nsecsElapsed());
}

double bytesOf(PushingDesk &desk, const QByteArray &request)
{
    const qint64 before = desk.bytes();
    desk.ask(request);
    return static_cast<double>(desk.bytes() - before);
}

void measureIdle(const QByteArray &name, FleetSite &site)
{
    std::vector<Poller> pollers = pollersOf(site);
    const auto poll = [](const Poller &poller) {
        return poller.poll;
    };
    const auto trivial = [](const Poller &poller) {
        return poller.desk->makeTrivial();
    };
    for (const qint64 atOnce : {qint64{1}, kDesks}) {
        const double reference = rateOf(pollers, atOnce, kPolls / 2, trivial);
        const double rate = rateOf(pollers, atOnce, kPolls / 2, poll);
        report(("poll." + name + '.' + QByteArray::number(atOnce)).constData(), rate, "poll/s", reference,
               kPolls / 2 * kDesks);
    }
    PushingDesk &desk = *pollers.front().desk;
    report(("poll." + name + ".bytes").constData(), bytesOf(desk, pollers.front().poll), "B",
           bytesOf(desk, desk.makeTrivial()), 1);
}

void measureWake(const QByteArray &name, FleetSite &site)
{
    const QString store = site.newStore(QStringLiteral("wake"));
    PushingDesk author(site.server(1).url(), site.newCode(store));
    PushingDesk reader(site.server(0).url(), site.newCode(store));
    PushingDesk other(site.server(0).url(), site.newCode(store));
    QList<double> answered;
    QList<double> woken;
    QElapsedTimer timer;
    for (qint64 head = 0; head < kWakes; ++head) {
        const QByteArray push = author.makePush(1);
        reader.send(reader.makePull(head, 1, kWaitMs));
        reader.socket().flush();
        // Requests are begun in their order, so that by the second answer the one before them waits.
        other.pull(head, 1);
        other.pull(head, 1);
        timer.start();
        author.push(push);
        answered.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        if (reader.awaitReply().count('\n') != 2) {
            qFatal("not one entry came");
        }
        woken.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    for (const int percent : {50, 99}) {
        const QByteArray figure = "poll." + name + ".wake.p" + QByteArray::number(percent);
        report(figure.constData(), percentile(woken, percent), "ms", percentile(answered, percent), kWakes);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (sodium_init() < 0) {
        return 1;
    }
    const Options options = optionsOf(QCoreApplication::arguments(), false);
    {
        PgCluster cluster;
        FleetSite one = FleetSite::overPostgres(cluster, 1);
        measureIdle("postgresql", one);
        measureWake("postgresql", one);
        FleetSite two = FleetSite::overPostgres(cluster, 2);
        measureWake("postgresql.2", two);
    }
    FleetSite sqlite = FleetSite::overSqlite(options.scratch + QStringLiteral("/poll"));
    measureIdle("sqlite", sqlite);
    measureWake("sqlite", sqlite);
    return 0;
}
