// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/benchmark.h"
#include "benchmarks/rawsqlite.h"
#include "benchmarks/serverprocess.h"
#include "models/services/customers/customermatcher.h"
#include "models/sync/httptransport.h"
#include "models/sync/sqldeskstore.h"

#include <QDir>
#include <QEventLoop>
#include <QTemporaryDir>

#include <array>

using namespace forecourt;
using namespace forecourt::benchmarks;

namespace {

// How many operations a second travel from a desk to the real server process over loopback HTTP, in batches
// of 1, 20 and 500, and back to another desk in pages of 500? An operation is a new customer with a telephone
// number and the timeline event of it: three rows. Both desks and the server keep synchronous=FULL. Counted
// is all that happens between the two databases: reading the queue, the request, the merge, the answer and
// its acknowledgement; on the way back staging and applying. The reference writes the rows that came into
// being at the receiving end through the C API, one transaction a batch, into a copy of the same file.

constexpr qint64 kPage = 500;

struct Push
{
    const char *name;
    qint64 batch;
    int operations;
};
constexpr std::array<Push, 3> kPushes{{
    {"sync.push.1", 1, 300},
    {"sync.push.20", 20, 2000},
    {"sync.push.500", 500, 4000},
}};

// A desk with a file of its own that talks to the server, step by step.
class Desk final
{
private:
    template <typename F> auto at(F work)
    {
        return need(m_storage->executor().writeAndWait([&](Database &database) {
            SqlDeskStore desk(*m_storage, database);
            return work(desk);
        }));
    }

public:
    Desk(const QString &folder, const ServerProcess &server, const QString &store)
        : m_ids(m_clock), m_key(need(DeviceKey::loadOrCreate(folder)))
    {
        m_storage = need(Storage::open({folder, 1, Durability::Full}, forecourtCatalog(), m_clock, m_ids));
        enrol(server, server.admin({QStringLiteral("enrol-code"), store}));
        const DeskState state = at([](SqlDeskStore &desk) { return desk.load(); }).state;
        const auto hello =
            ask(&Transport::hello, HelloRequest{kProtocolVersion, state.replica, state.epoch, state.cursor,
                                                state.lastN, forecourtCatalog().version()});
        at([&](SqlDeskStore &desk) { return desk.adoptEpoch(hello.epoch); });
    }

    void makeCustomers(int count)
    {
        QList<QFuture<Result<CustomerId>>> futures;
        for (int i = 0; i < count; ++i) {
            const qint64 number = 13'000'000'000 + ++m_made;
            futures.append(m_storage->write(Author{StaffId(), QStringLiteral("benchmark")},
                                            [number](Mutation &mutation) {
                                                CustomerDraft draft;
                                                draft.name = parsePersonName(QStringLiteral("王梓涵"));
                                                draft.phones = {{QString::number(number), true, {}}};
                                                draft.source = QStringLiteral("benchmark");
                                                return createCustomer(mutation, draft);
                                            }));
        }
        for (auto &future : futures) {
            need(answer(future));
        }
    }

    // Until nothing waits; how many operations went.
    qint64 push(qint64 batch)
    {
        constexpr qint64 kMostBytes = 4 * 1024 * 1024;
        qint64 pushed = 0;
        while (true) {
            const PendingBatch waiting =
                at([&](SqlDeskStore &desk) { return desk.pending(batch, kMostBytes); });
            if (waiting.operations.isEmpty()) {
                return pushed;
            }
            const auto reply =
                ask(&Transport::push,
                    PushRequest{waiting.replica, waiting.desk.state.serverEpoch, waiting.operations});
            if (reply.refusal != PushRefusal::None) {
                qFatal("the server refused a push");
            }
            at([&](SqlDeskStore &desk) { return desk.acknowledge(waiting.replica, reply.results); });
            pushed += reply.results.size();
        }
    }

    // Up to the head, applied; how many entries came.
    qint64 pull()
    {
        DeskInfo info = at([](SqlDeskStore &desk) { return desk.load(); });
        const qint64 before = info.staged;
        while (true) {
            const auto reply = ask(&Transport::pull, PullRequest{info.state.serverEpoch, info.staged, kPage});
            if (reply.refusal != PullRefusal::None) {
                qFatal("the server refused a pull");
            }
            if (!reply.entries.isEmpty()) {
                info = at(
                    [&](SqlDeskStore &desk) { return desk.stage(reply.epoch, info.staged, reply.entries); });
            }
            if (info.staged >= reply.head) {
                break;
            }
        }
        at([](SqlDeskStore &desk) { return desk.applyStage(); });
        return info.staged - before;
    }

    // Ends the program unless the server holds exactly what this desk holds.
    void verify()
    {
        const DeskDigest digest = at([](SqlDeskStore &desk) { return desk.digest(true); });
        const DeskState &state = digest.desk.state;
        const auto reply =
            ask(&Transport::verify, VerifyRequest{state.epoch, state.cursor, digest.digest.root(), -1});
        if (!reply.comparable || !reply.equal) {
            qFatal("desk and server differ");
        }
    }

    [[nodiscard]] QString file() const { return m_storage->folder() + QStringLiteral("/desk.sqlite"); }

private:
    // Waits for what the transport answers to one of its calls.
    template <typename Reply, typename Request>
    Reply ask(void (Transport::*call)(const Request &, qint64, Transport::Handler<Reply>),
              const Request &request)
    {
        constexpr qint64 kPatienceMs = 60'000;
        std::optional<tl::expected<Reply, TransportFailure>> answered;
        QEventLoop loop;
        (m_transport.get()->*call)(request, kPatienceMs, [&](tl::expected<Reply, TransportFailure> reply) {
            answered.emplace(std::move(reply));
            loop.quit();
        });
        loop.exec();
        if (!*answered) {
            qFatal("the server answered: %s", qPrintable(answered->error().error.detail));
        }
        return std::move(**answered);
    }

    void enrol(const ServerProcess &server, const QString &code)
    {
        m_transport = std::make_unique<HttpTransport>(server.url(), QUuid(), m_key);
        const auto reply =
            ask(&Transport::enrol, EnrolRequest{code, m_key.publicKey(), QStringLiteral("benchmark")});
        m_transport = std::make_unique<HttpTransport>(server.url(), reply.device, m_key);
        at([&](SqlDeskStore &desk) {
            return desk.enrol(reply.store, reply.device, reply.prefix, reply.storeName);
        });
    }

    SystemClock m_clock;
    UuidV7Source m_ids;
    std::unique_ptr<Storage> m_storage;
    DeviceKey m_key;
    std::unique_ptr<Transport> m_transport;
    qint64 m_made = 0;
};

double perSecond(qint64 operations, qint64 nanoseconds)
{
    return static_cast<double>(operations) * 1e9 / static_cast<double>(nanoseconds);
}

// Writes rows `first` to `last` as the server did, `batch` operations a transaction; nanoseconds.
template <typename Begin, typename End>
qint64 writeBatches(RawDatabase &to, const std::vector<StoredRows> &rows, qint64 first, qint64 last,
                    qint64 batch, Begin begin, End end)
{
    QElapsedTimer timer;
    timer.start();
    for (qint64 from = first; from <= last; from += batch) {
        to.run("BEGIN IMMEDIATE");
        begin(to);
        const qint64 until = std::min(from + batch - 1, last);
        for (qint64 seq = from; seq <= until; ++seq) {
            for (const StoredRows &table : rows) {
                table.write(to, seq);
            }
        }
        end(to, until);
        to.run("COMMIT");
    }
    return timer.nsecsElapsed();
}

qint64 writeAsServer(RawDatabase &server, RawDatabase &to, qint64 first, qint64 last, qint64 batch)
{
    std::vector<StoredRows> rows;
    rows.emplace_back(server, "op", "t.seq", first, last);
    rows.emplace_back(server, "pushed", "t.seq", first, last);
    rows.emplace_back(server, "entity", "t.created", first, last);
    const qint64 taken = writeBatches(
        to, rows, first, last, batch, [](RawDatabase &) {},
        [](RawDatabase &file, qint64 head) {
            file.run("UPDATE replica SET last_n = ?", {head});
            file.run("UPDATE store_head SET head = ?, hlc = hlc + 1, digest = zeroblob(4096)", {head});
        });
    requireSameRows(server, to, {"op", "pushed", "entity"});
    return taken;
}

qint64 writeAsDesk(RawDatabase &desk, RawDatabase &to, qint64 first, qint64 last)
{
    std::vector<StoredRows> rows;
    for (const char *table : {"customer", "contact_point", "timeline_event"}) {
        rows.emplace_back(desk, table, "t.created_version", first, last);
    }
    rows.emplace_back(desk, "search_text", "m.created_version", first, last,
                      "customer m JOIN search_text t ON t.target = m.id AND t.kind = 1");
    const qint64 taken = writeBatches(
        to, rows, first, last, kPage,
        [](RawDatabase &file) { file.run("UPDATE desk_state SET writing = 1 WHERE id = 1"); },
        [](RawDatabase &file, qint64 seq) {
            file.run("UPDATE digest SET buckets = zeroblob(4096) WHERE id = 1");
            file.run("UPDATE desk_state SET writing = 0, cursor = ? WHERE id = 1", {seq});
        });
    requireSameRows(desk, to, {"customer", "contact_point", "timeline_event", "search_text"});
    return taken;
}

class Measurement final
{
public:
    Measurement(const Options &options, const QString &folder)
        : m_options(options), m_folder(folder), m_server(folder + QStringLiteral("/server"))
    {
        const QString store = m_server.admin({QStringLiteral("add-store"), QStringLiteral("benchmark")});
        const QString first = makeFolder(QStringLiteral("first"));
        copyFile(options.store + QStringLiteral("/desk.sqlite"), first + QStringLiteral("/desk.sqlite"));
        m_first = std::make_unique<Desk>(first, m_server, store);
        m_second = std::make_unique<Desk>(makeFolder(QStringLiteral("second")), m_server, store);
        m_first->push(kPage); // the demonstration store itself
        m_first->pull();
        m_second->pull();
    }

    void run()
    {
        for (const Push &push : kPushes) {
            m_second->pull(); // so that what follows holds the last push only
            measurePush(push);
        }
        measurePull(kPushes.back().operations);
        m_first->pull();
        m_first->verify();
        m_second->verify();
    }

private:
    QString makeFolder(const QString &name) const
    {
        QDir(m_folder).mkpath(name);
        return m_folder + u'/' + name;
    }

    void measurePush(const Push &push)
    {
        RawDatabase server(m_server.file());
        const QString copy = m_folder + u'/' + QLatin1String(push.name) + QStringLiteral(".sqlite");
        server.copyInto(copy);
        const qint64 head = server.integer("SELECT head FROM store_head");
        m_first->makeCustomers(push.operations);
        QElapsedTimer timer;
        timer.start();
        const qint64 pushed = m_first->push(push.batch);
        const qint64 elapsed = timer.nsecsElapsed();
        RawDatabase reference(copy);
        const qint64 theirs = writeAsServer(server, reference, head + 1, head + pushed, push.batch);
        report(push.name, perSecond(pushed, elapsed), "op/s", perSecond(pushed, theirs), m_options.size);
    }

    void measurePull(qint64 expected)
    {
        RawDatabase desk(m_second->file());
        const QString copy = m_folder + QStringLiteral("/pull.sqlite");
        desk.copyInto(copy);
        const qint64 cursor = desk.integer("SELECT cursor FROM desk_state");
        QElapsedTimer timer;
        timer.start();
        const qint64 pulled = m_second->pull();
        const qint64 elapsed = timer.nsecsElapsed();
        if (pulled != expected) {
            qFatal("%lld entries came", static_cast<long long>(pulled));
        }
        RawDatabase reference(copy);
        const qint64 theirs = writeAsDesk(desk, reference, cursor + 1, cursor + pulled);
        report("sync.pull.500", perSecond(pulled, elapsed), "op/s", perSecond(pulled, theirs),
               m_options.size);
    }

    const Options &m_options;
    QString m_folder;
    ServerProcess m_server;
    std::unique_ptr<Desk> m_first;
    std::unique_ptr<Desk> m_second;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Options options = optionsOf(QCoreApplication::arguments());
    const QTemporaryDir folder(options.scratch + QStringLiteral("/sync-XXXXXX"));
    Measurement(options, folder.path()).run();
    return 0;
}
