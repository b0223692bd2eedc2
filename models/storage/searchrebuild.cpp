// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/searchrebuild.h"

#include "models/storage/searchdocument.h"
#include "models/storage/searchrecent.h"

namespace forecourt {

namespace {

// Bytes of grams FTS5 gathers before it writes a piece of the index: large while the index is filled, so that
// there are few pieces to merge, small enough for a processor cache, and its own default afterwards. No
// merging of pieces meanwhile: one pass at the end.
constexpr int kHashSizeFilling = 8 * 1024 * 1024;
constexpr int kHashSize = 1024 * 1024;
constexpr int kAutomerge = 4;
constexpr int kCrisisMergeFilling = 1000;
constexpr int kCrisisMerge = 16;

Result<void> configure(Database &database, const char *option, int value)
{
    FORECOURT_TRY(database.run(QStringLiteral("INSERT INTO search_gram (search_gram, rank) VALUES (?, ?)"),
                               {QString::fromLatin1(option), value}));
    return {};
}

Result<void> command(Database &database, const char *word)
{
    FORECOURT_TRY(database.run(QStringLiteral("INSERT INTO search_gram (search_gram) VALUES (?)"),
                               {QString::fromLatin1(word)}));
    return {};
}

// The table is made again as its migration says: a damaged index may refuse to be emptied.
Result<void> startEmpty(Database &database)
{
    FORECOURT_ASSIGN(
        const auto made,
        database.first(QStringLiteral("SELECT sql FROM sqlite_schema WHERE name = 'search_gram'"), {},
                       [](const Row &row) { return row.text(0); }));
    if (!made) {
        return fail(ErrorCode::StorageCorrupt, QStringLiteral("there is no search index"));
    }
    FORECOURT_TRY(database.run(QStringLiteral("DROP TABLE search_gram")));
    FORECOURT_TRY(database.run(*made));
    for (const char *table : {"search_text", "search_moved"}) {
        FORECOURT_TRY(database.run(QStringLiteral("DELETE FROM %1").arg(QLatin1String(table))));
    }
    return {};
}

Result<qint64> countRecords(Database &database)
{
    return database.integer(QStringLiteral(R"sql(
        SELECT (SELECT count(*) FROM customer) + (SELECT count(*) FROM vehicle) +
               (SELECT count(*) FROM service_order) + (SELECT count(*) FROM lead))sql"));
}

Result<void> fill(Database &database, const SearchProgress &progress)
{
    constexpr qint64 kStep = 10000;
    FORECOURT_ASSIGN(const qint64 total, countRecords(database));
    qint64 done = 0;
    const QString addText =
        QStringLiteral("INSERT INTO search_text (id, kind, target, text) VALUES (?, ?, ?, ?)");
    const QString addGrams = QStringLiteral("INSERT INTO search_gram (rowid, grams) VALUES (?, ?)");
    FORECOURT_TRY(forEachSearchDocument(database, [&](const SearchDocument &document) -> Result<void> {
        const qint64 place = kFirstPlace - total + done++;
        FORECOURT_TRY(
            database.run(addText, {place, static_cast<int>(document.kind), document.target, document.text}));
        FORECOURT_TRY(database.run(addGrams, {place, gramsOf(document.kind, document.text)}));
        if (progress && done % kStep == 0) {
            progress(done, total);
        }
        return {};
    }));
    if (progress) {
        progress(total, total);
    }
    return {};
}

} // namespace

Result<void> rebuildSearchIndex(Database &database, const SearchProgress &progress)
{
    FORECOURT_ASSIGN(Transaction transaction, Transaction::begin(database));
    FORECOURT_TRY(startEmpty(database));
    FORECOURT_TRY(configure(database, "hashsize", kHashSizeFilling));
    FORECOURT_TRY(configure(database, "automerge", 0));
    FORECOURT_TRY(configure(database, "crisismerge", kCrisisMergeFilling));
    FORECOURT_TRY(fill(database, progress));
    FORECOURT_TRY(command(database, "optimize"));
    FORECOURT_TRY(configure(database, "hashsize", kHashSize));
    FORECOURT_TRY(configure(database, "automerge", kAutomerge));
    FORECOURT_TRY(configure(database, "crisismerge", kCrisisMerge));
    FORECOURT_TRY(refillRecent(database));
    FORECOURT_TRY(database.run(QStringLiteral("UPDATE search_state SET alphabet = ? WHERE id = 1"),
                               {searchgrams::kAlphabet}));
    return transaction.commit();
}

Result<void> ensureSearchIndex(Database &database, const SearchProgress &progress)
{
    FORECOURT_ASSIGN(const qint64 alphabet,
                     database.integer(QStringLiteral("SELECT alphabet FROM search_state WHERE id = 1")));
    return alphabet == searchgrams::kAlphabet ? Result<void>() : rebuildSearchIndex(database, progress);
}

} // namespace forecourt
