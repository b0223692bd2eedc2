// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/searchrebuild.h"

#include "models/storage/madeahead.h"
#include "models/storage/searchdocument.h"
#include "models/storage/searchrecent.h"
#include "models/storage/searchtables.h"

namespace forecourt {

namespace {

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

struct Filed
{
    SearchDocument document;
    QByteArray grams; // in UTF-8, as FTS5 reads them
};

Result<void> fill(Database &database, const SearchProgress &progress)
{
    constexpr qint64 kStep = 5000;
    FORECOURT_ASSIGN(const qint64 total, countRecords(database));
    qint64 done = 0;
    const QString addText =
        QStringLiteral("INSERT INTO search_text (id, kind, target, text) VALUES (?, ?, ?, ?)");
    const QString addGrams = QStringLiteral("INSERT INTO search_gram (rowid, grams) VALUES (?, ?)");
    MadeAhead<SearchDocument, Filed> filed(
        [](const SearchDocument &document) {
            return Filed{document, gramsOf(document.kind, document.text).toUtf8()};
        },
        [&](const Filed &each) -> Result<void> {
            const qint64 place = kFirstPlace - total + done++;
            const SearchDocument &document = each.document;
            FORECOURT_TRY(database.run(
                addText, {place, static_cast<int>(document.kind), bound(document.target), document.text}));
            FORECOURT_TRY(database.run(addGrams, {place, each.grams}));
            return done % kStep == 0 ? goOn(progress, done, total) : Result<void>();
        });
    FORECOURT_TRY(
        forEachSearchDocument(database, [&](const SearchDocument &document) { return filed.add(document); }));
    FORECOURT_TRY(filed.finish());
    return goOn(progress, total, total);
}

} // namespace

Result<void> rebuildSearchIndex(Database &database, const SearchProgress &progress, qint64 nowMs)
{
    FORECOURT_ASSIGN(Transaction transaction, Transaction::begin(database));
    FORECOURT_TRY(remakeSearchTables(database));
    FORECOURT_TRY(expectGrams(database, ExpectedGrams::All));
    FORECOURT_TRY(fill(database, progress));
    FORECOURT_TRY(command(database, "optimize"));
    FORECOURT_TRY(expectGrams(database, ExpectedGrams::Few));
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
