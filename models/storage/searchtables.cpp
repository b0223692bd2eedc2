// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/searchtables.h"

#include "models/storage/searchdocument.h"

namespace forecourt {

namespace {

// As the migrations make them (a test compares).
constexpr const char *kTables[] = {
    R"sql(CREATE TABLE IF NOT EXISTS search_text (
        id INTEGER PRIMARY KEY,
        kind INTEGER NOT NULL,
        target BLOB NOT NULL,
        text TEXT NOT NULL,
        UNIQUE (target, kind)
    ) STRICT)sql",
    R"sql(CREATE TABLE IF NOT EXISTS search_recent (
        target BLOB NOT NULL,
        kind INTEGER NOT NULL,
        in_house INTEGER NOT NULL,
        at INTEGER NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (target, kind)
    ) STRICT, WITHOUT ROWID)sql",
    R"sql(CREATE TABLE IF NOT EXISTS search_moved (
        target BLOB NOT NULL,
        kind INTEGER NOT NULL,
        PRIMARY KEY (target, kind)
    ) STRICT, WITHOUT ROWID)sql",
    R"sql(CREATE TABLE IF NOT EXISTS search_left (
        target BLOB NOT NULL,
        kind INTEGER NOT NULL,
        PRIMARY KEY (target, kind)
    ) STRICT, WITHOUT ROWID)sql",
    "CREATE INDEX IF NOT EXISTS search_recent_by_at ON search_recent (in_house, at)",
};

constexpr auto kState = R"sql(CREATE TABLE IF NOT EXISTS search_state (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        alphabet INTEGER NOT NULL,
        recent_changes INTEGER NOT NULL DEFAULT 0
    ) STRICT)sql";

constexpr auto kGrams = R"sql(CREATE VIRTUAL TABLE search_gram USING fts5(
    grams, content='', columnsize=0, detail=none, tokenize='unicode61 remove_diacritics 0'
))sql";

constexpr auto kGramInstances =
    "CREATE VIRTUAL TABLE IF NOT EXISTS search_gram_instance USING fts5vocab('search_gram', 'instance')";

// FTS5's own tables of an index without content, with what it writes into an empty one: averages (1),
// structure (10) and the version of its format (SQLite's fts5_index.c and fts5_config.c).
constexpr const char *kMendGrams[] = {
    "CREATE TABLE IF NOT EXISTS search_gram_data (id INTEGER PRIMARY KEY, block BLOB)",
    "CREATE TABLE IF NOT EXISTS search_gram_idx (segid, term, pgno, PRIMARY KEY (segid, term)) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS search_gram_config (k PRIMARY KEY, v) WITHOUT ROWID",
    "DELETE FROM search_gram_data",
    "DELETE FROM search_gram_idx",
    "DELETE FROM search_gram_config",
    "INSERT INTO search_gram_data (id, block) VALUES (1, x''), (10, x'00000000000000')",
    "INSERT INTO search_gram_config (k, v) VALUES ('version', 4)",
    "DROP TABLE search_gram",
};

constexpr const char *kDropGrams[] = {
    "DROP TABLE IF EXISTS search_gram_data",
    "DROP TABLE IF EXISTS search_gram_idx",
    "DROP TABLE IF EXISTS search_gram_config",
};

template <typename Statements> Result<void> runAll(Database &database, const Statements &statements)
{
    for (const char *sql : statements) {
        FORECOURT_TRY(database.run(QString::fromLatin1(sql)));
    }
    return {};
}

// Whatever the outcome of the work, the savepoint is gone afterwards.
Result<void> withinSavepoint(Database &database, const std::function<Result<void>()> &work, bool keep)
{
    FORECOURT_TRY(database.run(QStringLiteral("SAVEPOINT search_index")));
    Result<void> done = work();
    if (done && keep) {
        // FTS5 writes here what it gathered, so that damage shows now and not at the commit.
        done = database.run(QStringLiteral("RELEASE search_index")).map([](qint64) {});
        if (done) {
            return done;
        }
    }
    FORECOURT_TRY(database.run(QStringLiteral("ROLLBACK TO search_index")));
    FORECOURT_TRY(database.run(QStringLiteral("RELEASE search_index")));
    return done;
}

Result<void> forgetAndAdd(Database &database)
{
    struct Stored
    {
        qint64 id;
        QString grams;
    };
    FORECOURT_ASSIGN(
        const auto stored,
        database.first(
            QStringLiteral("SELECT id, kind, text FROM search_text LIMIT 1"), {}, [](const Row &row) {
                return Stored{row.integer(0), gramsOf(static_cast<SearchKind>(row.integer(1)), row.text(2))};
            }));
    const Stored tried = stored.value_or(Stored{kFirstPlace, QStringLiteral("ci\u4f1f")});
    const auto add = QStringLiteral("INSERT INTO search_gram (rowid, grams) VALUES (?, ?)");
    const auto forget =
        QStringLiteral("INSERT INTO search_gram (search_gram, rowid, grams) VALUES ('delete', ?, ?)");
    for (const QString &sql : stored ? QStringList{forget, add} : QStringList{add, forget}) {
        FORECOURT_TRY(database.run(sql, {tried.id, tried.grams}));
    }
    // Written out, not only gathered.
    FORECOURT_TRY(database.run(QStringLiteral("SAVEPOINT search_flush")));
    FORECOURT_TRY(database.run(QStringLiteral("RELEASE search_flush")));
    return {};
}

} // namespace

Result<int> searchAlphabet(Database &database)
{
    const auto alphabet =
        database.integer(QStringLiteral("SELECT alphabet FROM search_state WHERE id = 1"), {}, 0);
    if (!alphabet && isIndexDamage(alphabet.error())) {
        return 0;
    }
    return alphabet.map([](qint64 number) { return static_cast<int>(number); });
}

Result<bool> isSearchIndexCurrent(Database &database)
{
    return searchAlphabet(database).map([](int alphabet) { return alphabet == searchgrams::kAlphabet; });
}

Result<void> setSearchAlphabet(Database &database, int alphabet)
{
    // Where the row was lost, counting goes on from somewhere else: nobody may take old for new.
    const auto sql = QStringLiteral("INSERT INTO search_state (id, alphabet, recent_changes) "
                                    "VALUES (1, ?, abs(random() % 1000000000000)) "
                                    "ON CONFLICT (id) DO UPDATE SET alphabet = excluded.alphabet");
    Result<qint64> written = database.run(sql, {alphabet});
    if (!written && isIndexDamage(written.error())) {
        FORECOURT_TRY(database.run(QString::fromLatin1(kState)));
        written = database.run(sql, {alphabet});
    }
    return written.map([](qint64) {});
}

Result<void> remakeSearchTables(Database &database)
{
    FORECOURT_ASSIGN(
        const qint64 known,
        database.integer(QStringLiteral(
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'search_gram'")));
    FORECOURT_TRY(known > 0 ? runAll(database, kMendGrams) : runAll(database, kDropGrams));
    FORECOURT_TRY(database.run(QString::fromLatin1(kGrams)));
    FORECOURT_TRY(database.run(QString::fromLatin1(kGramInstances)));
    FORECOURT_TRY(runAll(database, kTables));
    FORECOURT_TRY(database.run(QString::fromLatin1(kState)));
    for (const char *table : {"search_text", "search_recent", "search_moved", "search_left"}) {
        FORECOURT_TRY(database.run(QStringLiteral("DELETE FROM %1").arg(QLatin1String(table))));
    }
    return {};
}

// Little enough for a processor cache; one pass at the end merges the pieces of a whole index, and later
// writes do those of a part, sixteen at once where there are as many.
Result<void> expectGrams(Database &database, ExpectedGrams expected)
{
    constexpr int kBytes = 1024 * 1024; // FTS5's own defaults
    constexpr int kAutomerge = 4;
    constexpr int kCrisisMerge = 16;
    const bool few = expected == ExpectedGrams::Few;
    const std::pair<const char *, int> options[] = {
        {"hashsize", few ? kBytes : 8 * kBytes},
        {"automerge", few ? kAutomerge : 0},
        {"crisismerge", expected == ExpectedGrams::All ? 1000 : kCrisisMerge},
    };
    for (const auto &[option, value] : options) {
        FORECOURT_TRY(
            database.run(QStringLiteral("INSERT INTO search_gram (search_gram, rank) VALUES (?, ?)"),
                         {QString::fromLatin1(option), value}));
    }
    return {};
}

Result<void> changeSearchIndex(Database &database, const std::function<Result<void>()> &work)
{
    const Result<void> changed = withinSavepoint(database, work, true);
    return changed || !isIndexDamage(changed.error()) ? changed : setSearchAlphabet(database, 0);
}

Result<QStringList> trySearchIndex(Database &database)
{
    FORECOURT_ASSIGN(const Transaction transaction, Transaction::begin(database));
    const Result<void> tried = withinSavepoint(
        database, [&] { return forgetAndAdd(database); }, false);
    if (tried) {
        return QStringList();
    }
    if (!isIndexDamage(tried.error())) {
        return tl::unexpected(tried.error());
    }
    return QStringList{QStringLiteral("the search index cannot be written")};
}

bool isIndexDamage(const Error &error)
{
    switch (error.code) {
    case ErrorCode::StorageCorrupt:
    case ErrorCode::Internal: // a table is missing
    case ErrorCode::Conflict: // two rows for one record
    case ErrorCode::Malformed:
    case ErrorCode::TooLarge:
        return true;
    default:
        return false;
    }
}

} // namespace forecourt
