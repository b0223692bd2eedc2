// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/searchverify.h"

#include "models/storage/searchdocument.h"
#include "models/storage/searchtables.h"

#include <string>
#include <unordered_map>

namespace forecourt {

namespace {

// In how many texts a gram stands, and the sum of their ids: together they tell nearly every other list.
struct Tally
{
    qint64 count = 0;
    qint64 sum = 0;
    qint64 last = 0; // a text that has a gram twice counts once
};
using Tallies = std::unordered_map<std::u16string, Tally>;

void count(Tallies &tallies, qint64 id, QStringView grams)
{
    for (const QStringView gram : grams.tokenize(u' ', Qt::SkipEmptyParts)) {
        Tally &tally = tallies[std::u16string(gram.utf16(), static_cast<size_t>(gram.size()))];
        if (tally.last != id) {
            ++tally.count;
            tally.sum += id;
            tally.last = id;
        }
    }
}

Result<void> checkState(Database &database, QStringList &findings)
{
    FORECOURT_ASSIGN(const int alphabet, searchAlphabet(database));
    if (alphabet == 0) {
        findings.append(QStringLiteral("the search index does not follow the records"));
    } else if (alphabet != searchgrams::kAlphabet) {
        findings.append(QStringLiteral("the search index is of another alphabet"));
    }
    FORECOURT_ASSIGN(const qint64 moved,
                     database.integer(QStringLiteral("SELECT count(*) FROM search_moved")));
    if (moved > 0) {
        findings.append(QStringLiteral("%1 records wait for their search text").arg(moved));
    }
    FORECOURT_ASSIGN(const qint64 stale, database.integer(QStringLiteral(R"sql(
        SELECT count(*) FROM search_recent r LEFT JOIN search_text t ON t.target = r.target AND t.kind = r.kind
        WHERE t.text IS NOT r.text)sql")));
    if (stale > 0) {
        findings.append(QStringLiteral("%1 recent visitors have another text").arg(stale));
    }
    return {};
}

// Each row's text as stored and as it would be made now; counts the grams of what is stored.
Result<void> checkTexts(Database &database, Tallies &tallies, QStringList &findings)
{
    qint64 expected = 0;
    qint64 wrong = 0;
    FORECOURT_TRY(forEachSearchDocument(database, [&](const SearchDocument &document) -> Result<void> {
        ++expected;
        FORECOURT_ASSIGN(const auto stored,
                         database.first(QStringLiteral("SELECT text FROM search_text WHERE target = ? AND "
                                                       "kind = ?"),
                                        {bound(document.target), static_cast<int>(document.kind)},
                                        [](const Row &row) { return row.text(0); }));
        if (!stored || *stored != document.text) {
            ++wrong;
        }
        return {};
    }));
    qint64 present = 0;
    FORECOURT_TRY(database.forEach(
        QStringLiteral("SELECT id, kind, text FROM search_text"), {}, [&](const Row &row) -> Result<void> {
            ++present;
            count(tallies, row.integer(0), gramsOf(static_cast<SearchKind>(row.integer(1)), row.text(2)));
            return {};
        }));
    if (wrong > 0) {
        findings.append(QStringLiteral("%1 records have no search text or another one").arg(wrong));
    }
    if (present != expected) {
        findings.append(
            QStringLiteral("%1 search texts are stored, %2 are expected").arg(present).arg(expected));
    }
    return {};
}

Result<void> checkGrams(Database &database, Tallies &tallies, QStringList &findings)
{
    qint64 wrong = 0;
    FORECOURT_TRY(database.forEach(
        QStringLiteral("SELECT term, count(*), sum(doc) FROM search_gram_instance GROUP BY term"), {},
        [&](const Row &row) -> Result<void> {
            const auto found = tallies.find(row.text(0).toStdU16String());
            if (found == tallies.end() || found->second.count != row.integer(1) ||
                found->second.sum != row.integer(2)) {
                ++wrong;
            }
            if (found != tallies.end()) {
                tallies.erase(found);
            }
            return {};
        }));
    wrong += static_cast<qint64>(tallies.size());
    if (wrong > 0) {
        findings.append(
            QStringLiteral("%1 grams lead to other records than the search texts say").arg(wrong));
    }
    return {};
}

} // namespace

Result<QStringList> verifySearchIndex(Database &database)
{
    QStringList findings;
    Tallies tallies;
    for (const auto &check :
         {Result<void>(checkState(database, findings)), Result<void>(checkTexts(database, tallies, findings)),
          Result<void>(checkGrams(database, tallies, findings))}) {
        if (!check && isIndexDamage(check.error())) {
            findings.append(QStringLiteral("the search index cannot be read"));
        } else if (!check) {
            return tl::unexpected(check.error());
        }
    }
    return findings;
}

} // namespace forecourt
