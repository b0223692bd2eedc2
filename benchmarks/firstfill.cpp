// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/benchmark.h"
#include "benchmarks/rawsqlite.h"
#include "benchmarks/serverprocess.h"
#include "models/protocol/collections.h"
#include "models/storage/searchdocument.h"
#include "models/sync/syncrunner.h"
#include "server/store/postgresserverstore.h"
#include "server/store/sqliteserverstore.h"
#include "tests/support/pgcluster.h"

#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFutureWatcher>

using namespace forecourt;
using namespace forecourt::benchmarks;

namespace {

// How many records a second does a new desk have that is filled from a snapshot of the real server process
// over loopback HTTP, by engine of the server? Counted is everything from the first request to the verified
// digest: fetching, checking, unpacking, rows, indexes, statistics, the search index, the flush to the disk;
// and ".rows", what of it is over when the rows and their indexes are committed. The reference of ".rows"
// writes the same rows, without any search index, by prepared statements of the C API in one transaction,
// makes the indexes afterwards and flushes; that of all also writes the same texts and grams, made
// beforehand, into the search index, and has it merged.

constexpr qint64 kBatch = 20'000;
constexpr qint64 kKinds = 4; // a customer, a number, a car and an event

QUuid idOf(qint64 number, int kind)
{
    const auto high = static_cast<uint>(number >> 16);
    const auto low = static_cast<ushort>(number & 0xffff);
    return {high, low, 0x7000, 0x80, static_cast<uchar>(kind),       0,
            0,    0,   0,      0,    static_cast<uchar>(number * 37)};
}

Entity rowOf(qint64 number)
{
    const int kind = static_cast<int>(number % kKinds);
    const qint64 owner = number / kKinds;
    const auto idText = [&](int other) {
        return idOf(owner, other).toString(QUuid::WithoutBraces);
    };
    Entity entity;
    entity.row = idOf(owner, kind);
    entity.created = entity.lastSeq = 1;
    const auto put = [&](int field, const CellValue &value) {
        entity.cells.insert(field, {value, 1, 1});
    };
    const qint64 at = 1'700'000'000'000 + owner;
    switch (kind) {
    case 0:
        entity.collection = collections::kCustomer;
        put(1, QStringLiteral("王"));
        put(2, QStringLiteral("梓涵%1").arg(owner % 1000));
        put(3, QStringLiteral("王梓涵%1").arg(owner % 1000));
        put(4, QStringLiteral("person"));
        put(11, at);
        break;
    case 1:
        entity.collection = collections::kContactPoint;
        put(1, idText(0));
        put(2, QStringLiteral("phone"));
        put(3, QString::number(13'000'000'000 + owner));
        put(4, QStringLiteral("+86%1").arg(13'000'000'000 + owner));
        put(5, qint64{1});
        break;
    case 2:
        entity.collection = collections::kVehicle;
        put(1, QStringLiteral("LSVAA4182E%1").arg(owner, 7, 10, QLatin1Char('0')));
        put(3, QStringLiteral("宝马"));
        put(4, QStringLiteral("i5"));
        break;
    default:
        entity.collection = collections::kTimelineEvent;
        put(1, idText(0));
        put(3, QStringLiteral("customerCreated"));
        put(4, at);
        break;
    }
    return entity;
}

// The rows as the server would hold them after pushes, and one entry of the log.
void generate(ServerStore &store, StoreId id, qint64 rows)
{
    const QByteArray nothing(kDigestBytes, '\0');
    for (qint64 from = 0; from < rows; from += kBatch) {
        const auto push = need(store.beginPush(id));
        StoreHead head = need(push->head());
        if (from == 0) {
            LogEntry entry;
            entry.seq = 1;
            entry.operation = entry.replica = idOf(1, 9);
            need(push->append({{1,
                                entry.operation,
                                entry.replica,
                                {},
                                1,
                                QByteArrayLiteral("{}"),
                                encodeLogEntry(entry)}}));
        }
        QList<Entity> entities;
        for (qint64 number = from; number < std::min(from + kBatch, rows); ++number) {
            entities.append(rowOf(number));
            head.digest.replace(entities.last().row, nothing, rowDigest(entities.last()));
        }
        need(push->saveEntities(writtenEntities(entities)));
        head.head = 1;
        head.hlc = 1;
        need(push->saveHead(head));
        need(push->commit());
    }
}

template <typename T> T waitFor(QFuture<T> future)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcher<T>::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished()) {
        loop.exec();
    }
    return future.result();
}

struct Taken // nanoseconds
{
    qint64 rows = 0; // until these and their indexes were committed
    qint64 whole = 0;
};

// Fills a desk in that folder.
Taken fill(const QString &folder, const ServerProcess &server, const QString &store, qint64 rows)
{
    SystemClock clock;
    UuidV7Source ids(clock);
    const auto storage = need(Storage::open({folder, 1, Durability::Full}, forecourtCatalog(), clock, ids));
    SyncRunner::Options options;
    options.engine.fillRows = 1;
    SyncRunner runner(*storage, options);
    need(runner.open());
    copyFile(folder + QStringLiteral("/desk.sqlite"), folder + QStringLiteral("/empty.sqlite"));
    need(waitFor(runner.enrol({server.url(), server.admin({QStringLiteral("enrol-code"), store}),
                               QStringLiteral("benchmark"), KeyPlace::File})));
    Taken taken;
    QElapsedTimer timer;
    QObject::connect(&runner, &SyncRunner::statusChanged, [&](const SyncStatus &status) {
        if (taken.rows == 0 && status.progress && status.progress->phase == SyncProgress::Phase::Search) {
            taken.rows = timer.nsecsElapsed();
        }
    });
    timer.start();
    const SyncReport report = need(waitFor(runner.syncOnce()));
    taken.whole = timer.nsecsElapsed();
    if (report.filled != rows || !report.verified || taken.rows == 0) {
        qFatal("%lld rows came", static_cast<long long>(report.filled));
    }
    return taken;
}

// The same into an empty file; nanoseconds of the writing alone.
class Reference final
{
public:
    Reference(const QString &from, const QString &to) : m_from(from), m_to(to) {}

    Taken run(const QList<QByteArray> &tables)
    {
        Taken taken;
        taken.rows = writeRows(tables);
        taken.whole = taken.rows + writeSearch();
        return taken;
    }

private:
    qint64 writeRows(const QList<QByteArray> &tables)
    {
        for (const char *pragma :
             {"PRAGMA synchronous = NORMAL", "PRAGMA cache_size = -98304", "PRAGMA threads = 1"}) {
            m_to.run(pragma);
        }
        m_to.run("BEGIN IMMEDIATE");
        const QList<QByteArray> indexes = dropDerived();
        for (const QByteArray &table : tables) {
            copy(table);
        }
        QElapsedTimer timer;
        timer.start();
        for (const QByteArray &index : indexes) {
            m_to.run(index);
        }
        m_to.run("COMMIT");
        m_to.run("PRAGMA synchronous = FULL");
        m_to.run("PRAGMA wal_checkpoint(TRUNCATE)");
        m_taken += timer.nsecsElapsed();
        requireSameRows(m_from, m_to, tables);
        return std::exchange(m_taken, 0);
    }

    // As models/storage/searchrebuild.h makes it.
    qint64 writeSearch()
    {
        m_to.run("BEGIN IMMEDIATE");
        gramOption("hashsize", 8 << 20);
        gramOption("automerge", 0);
        gramOption("crisismerge", 1000);
        copySearch();
        QElapsedTimer timer;
        timer.start();
        m_to.run("INSERT INTO search_gram (search_gram) VALUES ('optimize')");
        m_to.run("COMMIT");
        m_to.run("PRAGMA wal_checkpoint(TRUNCATE)");
        m_taken += timer.nsecsElapsed();
        requireSameRows(m_from, m_to, {"search_text", "search_gram_idx"});
        return std::exchange(m_taken, 0);
    }

    void gramOption(const QByteArray &name, qint64 value)
    {
        m_to.run("INSERT INTO search_gram (search_gram, rank) VALUES ('" + name + "', ?)", {value});
    }

    void copySearch()
    {
        constexpr size_t kAtOnce = 10'000;
        const QByteArray addText = "INSERT INTO search_text (id, kind, target, text) VALUES (?, ?, ?, ?)";
        const QByteArray addGrams = "INSERT INTO search_gram (rowid, grams) VALUES (?, ?)";
        sqlite3_stmt *read = m_from.statement("SELECT id, kind, target, text FROM search_text ORDER BY id");
        for (bool more = true; more;) {
            std::vector<RawRow> texts;
            std::vector<RawRow> grams;
            while (texts.size() < kAtOnce && (more = sqlite3_step(read) == SQLITE_ROW)) {
                texts.push_back(copied(read));
                grams.push_back(gramsOfText(read));
            }
            write(addText, texts);
            write(addGrams, grams);
        }
        sqlite3_reset(read);
    }

    static RawRow copied(sqlite3_stmt *read)
    {
        RawRow row;
        for (int column = 0; column < sqlite3_column_count(read); ++column) {
            row.emplace_back(sqlite3_value_dup(sqlite3_column_value(read, column)));
        }
        return row;
    }

    RawRow gramsOfText(sqlite3_stmt *read)
    {
        const auto kind = static_cast<SearchKind>(sqlite3_column_int(read, 1));
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(read, 3));
        const QByteArray grams = gramsOf(kind, QString::fromUtf8(text)).toUtf8();
        sqlite3_stmt *value = m_from.statement("SELECT ?, ?");
        sqlite3_bind_int64(value, 1, sqlite3_column_int64(read, 0));
        sqlite3_bind_text(value, 2, grams.constData(), static_cast<int>(grams.size()), SQLITE_STATIC);
        sqlite3_step(value);
        RawRow row = copied(value);
        sqlite3_reset(value);
        return row;
    }

    QList<QByteArray> texts(const QByteArray &sql)
    {
        QList<QByteArray> found;
        sqlite3_stmt *statement = m_to.statement(sql);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            found.append(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
        }
        sqlite3_reset(statement);
        return found;
    }

    QList<QByteArray> dropDerived()
    {
        const QByteArray ours = " AND tbl_name IN ('customer', 'contact_point', 'vehicle', 'timeline_event')";
        for (const QByteArray &trigger :
             texts("SELECT name FROM sqlite_schema WHERE type = 'trigger'" + ours)) {
            m_to.run("DROP TRIGGER \"" + trigger + '"');
        }
        const QByteArray made = " FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL" + ours;
        const QList<QByteArray> again = texts("SELECT sql" + made);
        for (const QByteArray &index : texts("SELECT name" + made)) {
            m_to.run("DROP INDEX \"" + index + '"');
        }
        return again;
    }

    // Some thousand rows at a time: only the writing counts.
    void copy(const QByteArray &table)
    {
        constexpr size_t kAtOnce = 10'000;
        sqlite3_stmt *read = m_from.statement("SELECT * FROM " + table + " ORDER BY id");
        const int columns = sqlite3_column_count(read);
        const QByteArray insert =
            "INSERT INTO " + table + " VALUES (?" + QByteArray(", ?").repeated(columns - 1) + ")";
        for (bool more = true; more;) {
            std::vector<RawRow> rows;
            while (rows.size() < kAtOnce && (more = sqlite3_step(read) == SQLITE_ROW)) {
                rows.push_back(copied(read));
            }
            write(insert, rows);
        }
        sqlite3_reset(read);
    }

    void write(const QByteArray &insert, const std::vector<RawRow> &rows)
    {
        sqlite3_stmt *statement = m_to.statement(insert);
        QElapsedTimer timer;
        timer.start();
        for (const RawRow &row : rows) {
            for (size_t i = 0; i < row.size(); ++i) {
                sqlite3_bind_value(statement, static_cast<int>(i) + 1, row[i].get());
            }
            m_to.runBound(statement, insert);
        }
        m_taken += timer.nsecsElapsed();
    }

    RawDatabase m_from;
    RawDatabase m_to;
    qint64 m_taken = 0;
};

void measure(const char *engine, ServerStore &store, const ServerProcess &server, const Options &options)
{
    const QString name = QStringLiteral("benchmark");
    const StoreId id(QUuid::fromString(server.admin({QStringLiteral("add-store"), name})));
    generate(store, id, options.size);
    static_cast<void>(server.admin({QStringLiteral("snapshot"), name}));
    const QString folder = options.scratch + QStringLiteral("/fill-") + QLatin1String(engine);
    QDir().mkpath(folder);
    const Taken taken = fill(folder, server, name, options.size);
    const Taken theirs =
        Reference(folder + QStringLiteral("/desk.sqlite"), folder + QStringLiteral("/empty.sqlite"))
            .run({"customer", "contact_point", "vehicle", "timeline_event"});
    const auto perSecond = [&](qint64 nanoseconds) {
        return static_cast<double>(options.size) * 1e9 / static_cast<double>(nanoseconds);
    };
    const QByteArray figure = QByteArray("firstfill.") + engine + '.' + QByteArray::number(options.size);
    report(figure.constData(), perSecond(taken.whole), "rows/s", perSecond(theirs.whole), options.size);
    report((figure + ".rows").constData(), perSecond(taken.rows), "rows/s", perSecond(theirs.rows),
           options.size);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Options options = optionsOf(QCoreApplication::arguments(), false);
    const SystemClock clock;
    {
        PgCluster cluster;
        const QString url = cluster.url(cluster.makeDatabase());
        const ServerProcess server(options.scratch, url);
        const auto store = need(PostgresServerStore::open(url, clock.nowMs()));
        measure("postgresql", *store, server, options);
    }
    const QString folder = options.scratch + QStringLiteral("/fill-server");
    QDir().mkpath(folder);
    const ServerProcess server(folder);
    const auto store = need(SqliteServerStore::open(server.file(), clock.nowMs()));
    measure("sqlite", *store, server, options);
    return 0;
}
