// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/benchmark.h"
#include "benchmarks/searchqueries.h"
#include "models/services/search/searchfinder.h"
#include "models/services/search/searchservice.h"
#include "models/services/search/searchsql.h"
#include "models/storage/searchrebuild.h"

#include <QDir>
#include <QTemporaryDir>

using namespace forecourt;
using namespace forecourt::benchmarks;

namespace {

// How long from a typed text to the first 50 records, ranked and grouped, over 200 texts as people type them,
// each taken from the rows of the store (search.*), and how long with what the list shows of each, titles,
// details and marks (search.shown.*)? The reference reads every text of the same store and asks it the same
// question. And how long does the first fill of the index take?

constexpr int kPasses = 3;
constexpr int kLimit = 50;
constexpr int kScanEvery = 10; // a scan of a large store takes seconds

struct Timed
{
    QString text;
    qint64 nanoseconds = 0;
    qsizetype found = 0;
};

double milliseconds(qint64 nanoseconds)
{
    return static_cast<double>(nanoseconds) / 1e6;
}

// One way of asking: how many were found.
using Search = std::function<qsizetype(const QString &)>;

Timed timed(const Search &search, const QString &text)
{
    QElapsedTimer timer;
    timer.start();
    const qsizetype found = search(text);
    return {text, timer.nsecsElapsed(), found};
}

// Every text of the index, confirmed and ranked; how many answer.
Result<qsizetype> scan(Database &database, const QString &text)
{
    const SearchQuestion question = SearchQuestion::of(text);
    const GramCounts counts;
    const SearchSql sql(question, SearchKind::Vehicle, false, counts);
    QList<std::tuple<searchgrams::Rank, qint64, QByteArray>> found;
    FORECOURT_TRY(database.forEach(sql.selectByScan(), sql.values(), [&](const Row &row) -> Result<void> {
        const auto kind = static_cast<SearchKind>(row.integer(0));
        const QString all = row.text(3);
        const QStringView part = SearchScope().identityOnly(kind) ? identifyingPart(kind, all) : all;
        if (const auto rank = question.rankIn(kind, part)) {
            found.append({*rank, row.integer(1), row.bytes(2)});
        }
        return {};
    }));
    std::sort(found.begin(), found.end());
    return found.size();
}

QList<qint64> measure(const Search &search, const QStringList &texts)
{
    for (const QString &text : texts) {
        search(text);
    }
    QList<Timed> all;
    for (int pass = 0; pass < kPasses; ++pass) {
        for (const QString &text : texts) {
            all.append(timed(search, text));
        }
    }
    std::sort(all.begin(), all.end(),
              [](const Timed &a, const Timed &b) { return a.nanoseconds > b.nanoseconds; });
    for (const Timed &slow : all.first(std::min<qsizetype>(all.size(), 12))) {
        std::fprintf(stderr, "%8.2f ms %3d  %s\n", milliseconds(slow.nanoseconds),
                     static_cast<int>(slow.found), qPrintable(slow.text));
    }
    QList<qint64> times;
    for (const Timed &each : std::as_const(all)) {
        times.append(each.nanoseconds);
    }
    return times;
}

QList<qint64> measureScan(Storage &storage, const QStringList &texts, const Search &search)
{
    QList<qint64> times;
    for (qsizetype i = 0; i < texts.size(); i += kScanEvery) {
        const QString &text = texts.at(i);
        QElapsedTimer timer;
        timer.start();
        const qsizetype expected =
            need(storage.executor().readAndWait([&](Database &database) { return scan(database, text); }));
        times.append(timer.nsecsElapsed());
        const qsizetype found = search(text);
        if (found != std::min<qsizetype>(expected, kLimit)) {
            qFatal("%s: %lld found, %lld by a scan", qPrintable(text), static_cast<long long>(found),
                   static_cast<long long>(expected));
        }
    }
    return times;
}

void measureFill(Storage &storage, qint64 size)
{
    QElapsedTimer timer;
    timer.start();
    qint64 records = 0;
    need(storage.executor().writeAndWait([&](Database &database) {
        return rebuildSearchIndex(database, [&](qint64, qint64 total) {
            records = total;
            return true;
        });
    }));
    const double seconds = static_cast<double>(timer.elapsed()) / 1000;
    report("search.fill", static_cast<double>(records) / seconds, "records/s", 0, size);
    const qint64 bytes = need(storage.executor().readAndWait([](Database &database) {
        return database.integer(QStringLiteral("SELECT sum(length(block)) FROM search_gram_data"));
    }));
    report("search.index", static_cast<double>(bytes) / 1e6, "MB", 0, size);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Options options = optionsOf(QCoreApplication::arguments());
    const QTemporaryDir folder(options.scratch + QStringLiteral("/search-XXXXXX"));
    copyFile(options.store + QStringLiteral("/desk.sqlite"), folder.filePath(QStringLiteral("desk.sqlite")));
    const SystemClock clock;
    UuidV7Source ids(clock);
    const auto storage =
        need(Storage::open({folder.path(), 1, Durability::Full, {}}, forecourtCatalog(), clock, ids));
    const QStringList texts = need(storage->executor().readAndWait(searchQueries));
    SearchMemory memory;
    need(storage->executor().readAndWait([&](Database &database) { return memory.learn(database); }));
    const Search ranked = [&](const QString &text) {
        return need(storage->executor().readAndWait([&](Database &database) {
                   return findTargets(database, SearchQuestion::of(text), {}, kLimit, &memory);
               }))
            .size();
    };
    SearchService service(*storage);
    const Search shown = [&](const QString &text) {
        return need(answer(service.search(text, kLimit))).size();
    };
    const QList<qint64> ours = measure(ranked, texts);
    const QList<qint64> oursShown = measure(shown, texts);
    const QList<qint64> scans = measureScan(*storage, texts, ranked);
    for (const int percent : {50, 95, 99}) {
        const double scanned = milliseconds(percentile(scans, percent));
        const QByteArray number = QByteArray::number(percent);
        report(("search.p" + number).constData(), milliseconds(percentile(ours, percent)), "ms", scanned,
               options.size);
        report(("search.shown.p" + number).constData(), milliseconds(percentile(oursShown, percent)), "ms",
               scanned, options.size);
    }
    measureFill(*storage, options.size);
    return 0;
}
