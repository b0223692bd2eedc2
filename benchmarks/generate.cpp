// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/history/historystore.h"
#include "benchmarks/benchmark.h"
#include "benchmarks/rawsqlite.h"

#include <QTemporaryDir>

using namespace forecourt;
using namespace forecourt::benchmarks;

namespace {

// How many rows a second does the bulk path take, from the first row to a store that opens? The reference
// writes the same rows into an empty file with the same tables by INSERT … SELECT in one transaction without
// a journal, and makes the same indexes after: SQLite and nothing between. `generate.rows` is the whole, with
// making the rows, their digest and the search index; `generate.load` is without the search index, which the
// reference has not either.

struct Phases
{
    qint64 whole = 0; // nanoseconds
    qint64 search = 0;
};

Phases makeStore(const QString &folder, qint64 customers, qint64 &rows)
{
    const SystemClock clock;
    UuidV7Source ids(clock);
    QElapsedTimer timer;
    timer.start();
    qint64 searchFrom = 0;
    const auto progress = [&](BulkPhase phase, qint64, qint64) {
        // Told before what is settled last, and again while rows are made findable.
        searchFrom = phase == BulkPhase::Search && searchFrom == 0 ? timer.nsecsElapsed() : searchFrom;
        return true;
    };
    rows = need(makeHistoryStore(folder, {customers, 1}, clock, ids, progress)).rows;
    const qint64 whole = timer.nsecsElapsed();
    return {whole, searchFrom > 0 ? whole - searchFrom : 0};
}

QList<QByteArray> texts(RawDatabase &database, const QByteArray &sql)
{
    QList<QByteArray> found;
    sqlite3_stmt *prepared = database.statement(sql);
    while (sqlite3_step(prepared) == SQLITE_ROW) {
        found.append(QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(prepared, 0))));
    }
    sqlite3_reset(prepared);
    return found;
}

const QByteArray kOfRows =
    " AND tbl_name NOT LIKE 'sqlite%' AND tbl_name NOT LIKE 'search%' AND sql IS NOT NULL";

qint64 writeReference(const QString &store, const QString &copy)
{
    QFile(copy).open(QIODevice::WriteOnly);
    RawDatabase reference(copy);
    for (const char *pragma : {"PRAGMA journal_mode = OFF", "PRAGMA synchronous = NORMAL",
                               "PRAGMA cache_size = -98304", "PRAGMA threads = 1"}) {
        reference.run(pragma);
    }
    reference.run("ATTACH '" + store.toUtf8() + "' AS ours");
    const auto made = [&](const char *what, const char *type) {
        return texts(reference, QByteArray("SELECT ") + what + " FROM ours.sqlite_schema WHERE type = '" +
                                    type + "'" + kOfRows);
    };
    for (const QByteArray &table : made("sql", "table")) {
        reference.run(table);
    }
    QElapsedTimer timer;
    timer.start();
    reference.run("BEGIN");
    for (const QByteArray &table : made("name", "table")) {
        reference.run("INSERT INTO main." + table + " SELECT * FROM ours." + table);
    }
    for (const QByteArray &index : made("sql", "index")) {
        reference.run(index);
    }
    reference.run("PRAGMA analysis_limit = 1000");
    reference.run("ANALYZE main");
    reference.run("COMMIT");
    return timer.nsecsElapsed();
}

double perSecond(qint64 rows, qint64 nanoseconds)
{
    return static_cast<double>(rows) * 1e9 / static_cast<double>(nanoseconds);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const Options options = optionsOf(QCoreApplication::arguments(), false);
    const QTemporaryDir folder(options.scratch + QStringLiteral("/generate-XXXXXX"));
    // A named store is made there and stays.
    const QString data = options.store.isEmpty() ? folder.filePath(QStringLiteral("store")) : options.store;
    qint64 rows = 0;
    const Phases ours = makeStore(data, options.size, rows);
    const QString store = data + QStringLiteral("/desk.sqlite");
    const qint64 theirs = writeReference(store, folder.filePath(QStringLiteral("reference.sqlite")));
    report("generate.rows", perSecond(rows, ours.whole), "row/s", perSecond(rows, theirs), options.size);
    report("generate.load", perSecond(rows, ours.whole - ours.search), "row/s", perSecond(rows, theirs),
           options.size);
    report("generate.seconds", static_cast<double>(ours.whole) / 1e9, "s", static_cast<double>(theirs) / 1e9,
           options.size);
    report("generate.bytes", static_cast<double>(QFileInfo(store).size()), "B",
           static_cast<double>(QFileInfo(folder.filePath(QStringLiteral("reference.sqlite"))).size()),
           options.size);
    return 0;
}
