// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/bulkload.h"

#include "models/storage/aliasroots.h"
#include "models/storage/guards.h"
#include "models/storage/rowstore.h"
#include "models/storage/searchrebuild.h"
#include "models/storage/searchtables.h"

namespace forecourt {

namespace {

constexpr int kWorthTelling = 10'000; // rows of a table

Error stopped()
{
    return {ErrorCode::Unavailable, QStringLiteral("stopped")};
}

struct Made
{
    QString name;
    QString sql;
};

// Not the indexes that SQLite makes by itself for a key: they have no SQL and cannot be dropped.
Result<QList<Made>> madeOn(Database &database, const QString &type, const QString &table)
{
    return database.all(QStringLiteral("SELECT name, sql FROM sqlite_schema "
                                       "WHERE type = ? AND tbl_name = ? AND sql IS NOT NULL ORDER BY name"),
                        {type, table}, [](const Row &row) {
                            return Made{row.text(0), row.text(1)};
                        });
}

} // namespace

BulkLoad::BulkLoad(Database &database, const Catalog &catalog, Place place)
    : m_database(&database), m_catalog(catalog), m_place(place)
{}

BulkLoad::BulkLoad(BulkLoad &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
    , m_catalog(other.m_catalog)
    , m_place(other.m_place)
    , m_transaction(std::move(other.m_transaction))
    , m_indexes(std::move(other.m_indexes))
    , m_triggers(std::move(other.m_triggers))
    , m_digest(std::move(other.m_digest))
    , m_rows(other.m_rows)
    , m_pending(std::move(other.m_pending))
    , m_searchPending(other.m_searchPending)
{
    other.m_transaction.reset();
}

BulkLoad::~BulkLoad()
{
    if (m_database != nullptr) {
        m_transaction.reset();
        // What cannot be restored belongs to a connection that is about to be closed.
        static_cast<void>(restorePragmas());
    }
}

Result<BulkLoad> BulkLoad::begin(Database &database, const Catalog &catalog, Place place)
{
    BulkLoad load(database, catalog, place);
    FORECOURT_TRY(load.prepare());
    return load;
}

Result<void> BulkLoad::prepare()
{
    // A larger cache makes longer sorted runs of the indexes; a second thread sorts them.
    for (const char *pragma :
         {"PRAGMA synchronous = NORMAL", "PRAGMA cache_size = -98304", "PRAGMA threads = 1"}) {
        FORECOURT_TRY(m_database->run(QString::fromLatin1(pragma)));
    }
    if (m_place == Place::Beside) {
        FORECOURT_TRY(m_database->run(QStringLiteral("PRAGMA journal_mode = OFF")));
    }
    FORECOURT_ASSIGN(auto transaction, Transaction::begin(*m_database));
    m_transaction.emplace(std::move(transaction));
    if (m_place == Place::Replace) {
        FORECOURT_TRY(dropDerived()); // first: rows go all at once where nothing is told of each
        return RowStore(*m_database, m_catalog).clear();
    }
    FORECOURT_ASSIGN(const auto kept,
                     m_database->first(QStringLiteral("SELECT buckets FROM digest WHERE id = 1"), {},
                                       [](const Row &row) { return row.bytes(0); }));
    if (kept && *kept != Digest().toBytes()) {
        return fail(ErrorCode::Conflict, QStringLiteral("the store has settled rows already"));
    }
    FORECOURT_TRY(readPending());
    return dropDerived();
}

// Nothing is settled here, so whatever is there is the desk's own.
Result<void> BulkLoad::readPending()
{
    for (const Collection &collection : m_catalog.collections()) {
        FORECOURT_TRY(m_database->forEach(QStringLiteral("SELECT id FROM %1").arg(collection.name), {},
                                          [&](const Row &row) -> Result<void> {
                                              m_pending.insert({collection.number, row.uuid(0)});
                                              return {};
                                          }));
    }
    return {};
}

Result<void> BulkLoad::dropDerived()
{
    for (const Collection &collection : m_catalog.collections()) {
        FORECOURT_ASSIGN(const auto indexes, madeOn(*m_database, QStringLiteral("index"), collection.name));
        for (const Made &index : indexes) {
            FORECOURT_TRY(m_database->run(QStringLiteral("DROP INDEX \"%1\"").arg(index.name)));
            m_indexes.append(index.sql);
        }
    }
    for (const QString &table : guardedTables(m_catalog)) {
        FORECOURT_ASSIGN(const auto triggers, madeOn(*m_database, QStringLiteral("trigger"), table));
        for (const Made &trigger : triggers) {
            if (!trigger.name.startsWith(QLatin1String("guard_"))) {
                m_triggers.append(trigger.sql);
            }
            FORECOURT_TRY(m_database->run(QStringLiteral("DROP TRIGGER \"%1\"").arg(trigger.name)));
        }
    }
    return {};
}

Result<void> BulkLoad::write(const BulkPack &pack)
{
    FORECOURT_TRY(pack.writeInto(*m_database));
    m_digest.merge(pack.digest());
    m_rows += pack.rows();
    return {};
}

Result<void> BulkLoad::makeIndexes(const BulkProgress &progress)
{
    for (qsizetype i = 0; i < m_indexes.size(); ++i) {
        if (progress && !progress(BulkPhase::Indexes, i, m_indexes.size())) {
            return tl::unexpected(stopped());
        }
        FORECOURT_TRY(m_database->run(m_indexes.at(i)));
    }
    return {};
}

Result<void> BulkLoad::makeSearch(const BulkProgress &progress)
{
    const SearchProgress told = [&](qint64 done, qint64 of) {
        return !progress || progress(BulkPhase::Search, done, of);
    };
    const Result<void> made = told(0, 0) ? rebuildSearchIndex(*m_database, told) : tl::unexpected(stopped());
    m_searchPending = !made && m_place != Place::Beside;
    return m_searchPending ? Result<void>() : made;
}

// A sample tells the planner enough; reading every index would take as long as making it. What is small now
// does not stay so, and nobody would tell it again: it would scan for ever what had forty rows once.
Result<void> BulkLoad::tellPlanner()
{
    FORECOURT_TRY(m_database->run(QStringLiteral("PRAGMA analysis_limit = 1000")));
    for (const Collection &collection : m_catalog.collections()) {
        FORECOURT_ASSIGN(
            const qint64 isLarge,
            m_database->integer(QStringLiteral("SELECT EXISTS (SELECT 1 FROM \"%1\" LIMIT 1 OFFSET %2)")
                                    .arg(collection.name)
                                    .arg(kWorthTelling)));
        if (isLarge != 0) {
            FORECOURT_TRY(m_database->run(QStringLiteral("ANALYZE \"%1\"").arg(collection.name)));
        }
    }
    return {};
}

Result<void> BulkLoad::storeDigest()
{
    FORECOURT_TRY(m_database->run(QStringLiteral(R"sql(
        INSERT INTO digest (id, buckets) VALUES (1, ?)
        ON CONFLICT (id) DO UPDATE SET buckets = excluded.buckets)sql"),
                                  {m_digest.toBytes()}));
    return {};
}

Result<void> BulkLoad::settleState(const std::function<void(DeskState &)> &settle)
{
    // The rows are there before their index is: a start in between makes it, and nobody searches the old one.
    FORECOURT_TRY(setSearchAlphabet(*m_database, 0));
    FORECOURT_TRY(rebuildAliasRoots(*m_database));
    if (settle) {
        FORECOURT_ASSIGN(DeskState state, readDeskState(*m_database));
        settle(state);
        FORECOURT_TRY(writeDeskState(*m_database, state));
    }
    for (const QString &trigger : std::as_const(m_triggers)) {
        FORECOURT_TRY(m_database->run(trigger));
    }
    return installGuards(*m_database, m_catalog);
}

Result<void> BulkLoad::finish(const std::function<void(DeskState &)> &settle, const BulkProgress &progress,
                              const std::function<Result<void>(Database &)> &lay)
{
    FORECOURT_TRY(storeDigest());
    if (lay) {
        FORECOURT_TRY(lay(*m_database));
    }
    FORECOURT_TRY(makeIndexes(progress));
    if (progress && !progress(BulkPhase::Finishing, 0, 0)) {
        return tl::unexpected(stopped());
    }
    FORECOURT_TRY(settleState(settle));
    FORECOURT_TRY(tellPlanner());
    FORECOURT_TRY(m_transaction->commit());
    m_transaction.reset();
    FORECOURT_TRY(makeSearch(progress));
    FORECOURT_TRY(restorePragmas());
    m_database = nullptr;
    return {};
}

Result<void> BulkLoad::restorePragmas()
{
    if (m_place == Place::Beside) {
        FORECOURT_TRY(m_database->run(QStringLiteral("PRAGMA journal_mode = WAL")));
    }
    for (const char *pragma :
         {"PRAGMA threads = 0", "PRAGMA cache_size = -32768", "PRAGMA synchronous = FULL"}) {
        FORECOURT_TRY(m_database->run(QString::fromLatin1(pragma)));
    }
    return {};
}

} // namespace forecourt
