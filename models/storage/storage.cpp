// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/storage.h"

#include "models/database/migrator.h"
#include "models/storage/aliasroots.h"
#include "models/storage/guards.h"
#include "models/storage/knownrows.h"
#include "models/storage/outbox.h"
#include "models/storage/sealkeys.h"
#include "models/storage/searchindex.h"
#include "models/storage/searchrebuild.h"
#include "models/storage/searchrecent.h"
#include "models/storage/storebackup.h"
#include "models/storage/storediagnosis.h"

#include <QDir>
#include <QFile>

#include <chrono>
#include <future>

static void initialiseMigrations()
{
    Q_INIT_RESOURCE(desk_migrations);
}

namespace forecourt {

namespace {

// A migration that fails at every start would fill the disk with copies of the same file.
void dropOlderCopies(const QFileInfo &copy, int schema)
{
    const QFileInfoList copies =
        copy.dir().entryInfoList({QStringLiteral("before-schema-%1-*").arg(schema)}, QDir::Files);
    for (const QFileInfo &other : copies) {
        if (other.fileName() != copy.fileName()) {
            QFile::remove(other.filePath()); // one that stays does no harm
        }
    }
}

// SQLite does not say how far its copy is, and keeps the thread that makes it: so another makes it, over a
// connection of its own, and here is told how much of it there is.
Result<void> copyTelling(Database &database, const BackupOrder &order, const OpeningProgress &progress)
{
    constexpr std::chrono::milliseconds kBetween{100};
    FORECOURT_ASSIGN(const qint64 total, bytesOfBackup(database, order));
    std::future<Result<void>> copied = std::async(std::launch::async, [&]() -> Result<void> {
        DatabaseOptions options;
        options.readOnly = true;
        options.create = false;
        FORECOURT_ASSIGN(Database source, Database::open(database.path(), options));
        return writeBackup(source, order, nullptr);
    });
    do {
        progress(OpeningPhase::Copying, std::min(bytesWrittenOf(order), total), total);
    } while (copied.wait_for(kBetween) != std::future_status::ready);
    FORECOURT_TRY(copied.get());
    progress(OpeningPhase::Copying, total, total);
    return {};
}

// A migration that fails half-way rolls back by itself; the copy is for a migration that succeeds and is
// wrong. Sealed as other backups are; where the keys cannot be read, an open copy is better than none.
Result<void> backUpBeforeMigration(Database &database, int from, qint64 nowMs,
                                   const OpeningProgress &progress)
{
    const QFileInfo file(database.path());
    const auto key = readSealKeys(file.path()).value_or(SealKeys()).current();
    const QString copy = file.dir().filePath(schemaCopyName(from + 1, nowMs, key.has_value()));
    FORECOURT_TRY(copyTelling(database, {copy, file.path(), key, 0, {}}, progress));
    dropOlderCopies(QFileInfo(copy), from + 1);
    return {};
}

Result<void> prepare(Database &database, const Catalog &catalog, qint64 nowMs, IdSource &ids,
                     const OpeningProgress &progress)
{
    initialiseMigrations();
    FORECOURT_ASSIGN(const auto migrations, loadMigrations(QStringLiteral(":/migrations/desk")));
    MigratorOptions options;
    options.applicationId = kDeskApplicationId;
    options.nowMs = nowMs;
    options.progress = [&](int done, int of) {
        progress(OpeningPhase::Migrating, done, of);
    };
    options.backup = [&](int from) {
        return backUpBeforeMigration(database, from, nowMs, progress);
    };
    FORECOURT_TRY(migrate(database, migrations, options));
    FORECOURT_ASSIGN(auto transaction, Transaction::begin(database));
    FORECOURT_TRY(database.run(
        QStringLiteral("INSERT OR IGNORE INTO desk_state (id, replica, prefix) VALUES (1, ?, 'A0')"),
        {bound(ids.next())}));
    FORECOURT_TRY(installGuards(database, catalog));
    FORECOURT_TRY(Outbox(database).indexOlder());
    return transaction.commit();
}

} // namespace

int newestStoreSchema()
{
    initialiseMigrations();
    const auto migrations = loadMigrations(QStringLiteral(":/migrations/desk"));
    return migrations ? static_cast<int>(migrations->size()) : 0;
}

Storage::Storage(QString folder, const Catalog &catalog, const Clock &clock, IdSource &ids)
    : m_folder(std::move(folder)), m_catalog(catalog), m_clock(clock), m_ids(ids)
{
    m_projections.add(refreshAliasRoots); // before those who ask it
    m_projections.add(refreshSearchIndex);
    m_projections.add([&clock](Database &database, const ChangedRows &rows) {
        return refreshRecent(database, rows, clock.nowMs());
    });
}

Storage::~Storage() = default;

// What is derived must not keep anybody from the rows.
Result<void> Storage::makeSearch(Database &database, const Options &options)
{
    bool stopped = false;
    const SearchProgress progress = [&](qint64 done, qint64 total) {
        stopped = options.progress && !options.progress(OpeningPhase::Indexing, done, total);
        return !stopped;
    };
    const Result<void> made = ensureSearchIndex(database, progress, m_clock.nowMs());
    if (!made && stopped) {
        return made;
    }
    if (!made) {
        m_searchTrouble = made.error();
    }
    return {};
}

// What newer desks wrote before this program knew of it.
Result<void> Storage::takeInKnownRows(Database &database)
{
    FORECOURT_ASSIGN(const qint64 any,
                     database.integer(QStringLiteral("SELECT EXISTS (SELECT 1 FROM unknown_row) OR EXISTS "
                                                     "(SELECT 1 FROM unknown_cell)")));
    if (any == 0) {
        return {};
    }
    FORECOURT_ASSIGN(auto transaction, Transaction::begin(database));
    FORECOURT_ASSIGN(WriteGate gate, WriteGate::open(database));
    FORECOURT_ASSIGN(const ChangedRows placed, placeKnownRows(database, m_catalog));
    FORECOURT_TRY(m_projections.refresh(database, placed));
    FORECOURT_TRY(gate.close());
    return transaction.commit();
}

Result<std::unique_ptr<Storage>> Storage::open(const Options &options, const Catalog &catalog,
                                               const Clock &clock, IdSource &ids)
{
    const QDir folder(options.folder);
    if (!folder.mkpath(QStringLiteral("."))) {
        return fail(ErrorCode::StorageReadOnly, QStringLiteral("the data folder cannot be made"));
    }
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    std::unique_ptr<Storage> storage(new Storage(folder.absolutePath(), catalog, clock, ids));
    const QString file = folder.filePath(QStringLiteral("desk.sqlite"));
    DatabaseOptions database;
    database.durability = options.durability;
    {
        FORECOURT_ASSIGN(Database first, Database::open(file, database));
        const OpeningProgress progress =
            options.progress ? options.progress : [](OpeningPhase, qint64, qint64) {
                return true;
            };
        FORECOURT_TRY(prepare(first, catalog, clock.nowMs(), ids, progress));
        FORECOURT_TRY(ensureAliasRoots(first));
        FORECOURT_TRY(storage->makeSearch(first, options));
        FORECOURT_TRY(storage->takeInKnownRows(first));
    }
    FORECOURT_ASSIGN(storage->m_executor, StorageExecutor::open(file, database, options.readers));
    return storage;
}

} // namespace forecourt
