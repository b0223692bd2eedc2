// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/searchrebuild.h"

#include "models/storage/searchdocument.h"
#include "models/storage/searchrecent.h"
#include "models/storage/searchtables.h"

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

Result<qint64> countRecords(Database &database)
{
    return database.integer(QStringLiteral(R"sql(
        SELECT (SELECT count(*) FROM customer) + (SELECT count(*) FROM vehicle) +
               (SELECT count(*) FROM service_order) + (SELECT count(*) FROM lead))sql"));
}

Result<void> goOn(const SearchProgress &progress, qint64 done, qint64 total)
{
    return !progress || progress(done, total) ? Result<void>()
                                              : fail(ErrorCode::Unavailable, QStringLiteral("stopped"));
}

Result<void> fill(Database &database, const SearchProgress &progress)
{
    constexpr qint64 kStep = 5000;
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
        return done % kStep == 0 ? goOn(progress, done, total) : Result<void>();
    }));
    return goOn(progress, total, total);
}

} // namespace

Result<void> rebuildSearchIndex(Database &database, const SearchProgress &progress, qint64 nowMs)
{
    FORECOURT_ASSIGN(Transaction transaction, Transaction::begin(database));
    FORECOURT_TRY(remakeSearchTables(database));
    FORECOURT_TRY(configure(database, "hashsize", kHashSizeFilling));
    FORECOURT_TRY(configure(database, "automerge", 0));
    FORECOURT_TRY(configure(database, "crisismerge", kCrisisMergeFilling));
    FORECOURT_TRY(fill(database, progress));
    FORECOURT_TRY(command(database, "optimize"));
    FORECOURT_TRY(configure(database, "hashsize", kHashSize));
    FORECOURT_TRY(configure(database, "automerge", kAutomerge));
    FORECOURT_TRY(configure(database, "crisismerge", kCrisisMerge));
    FORECOURT_TRY(setSearchAlphabet(database, searchgrams::kAlphabet));
    FORECOURT_TRY(refillRecent(database, nowMs));
    return transaction.commit();
}

Result<void> ensureSearchIndex(Database &database, const SearchProgress &progress, qint64 nowMs)
{
    FORECOURT_ASSIGN(const int alphabet, searchAlphabet(database));
    return alphabet >= searchgrams::kAlphabet ? Result<void>()
                                              : rebuildSearchIndex(database, progress, nowMs);
}

} // namespace forecourt
