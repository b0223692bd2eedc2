// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/migrator.h"

namespace forecourt {

namespace {

// What the file says about itself.
struct FileState
{
    bool empty = true; // no table at all
    int version = 0;
    int minCompatible = 0;
};

// Rebuilding a table drops the old one, and with foreign keys on that would delete the rows that refer to it.
// The switch has no effect inside a transaction, so it is set around all of them.
class ForeignKeysOff final
{
public:
    explicit ForeignKeysOff(Database &database) : m_database(database) {}
    ~ForeignKeysOff() { static_cast<void>(m_database.run(QStringLiteral("PRAGMA foreign_keys = ON"))); }
    Q_DISABLE_COPY_MOVE(ForeignKeysOff)

    [[nodiscard]] Result<void> apply()
    {
        FORECOURT_TRY(m_database.run(QStringLiteral("PRAGMA foreign_keys = OFF")));
        return {};
    }

private:
    Database &m_database;
};

Result<void> checkOwner(Database &database, quint32 applicationId, bool empty)
{
    if (applicationId == 0) {
        return {};
    }
    FORECOURT_ASSIGN(const qint64 found, database.integer(QStringLiteral("PRAGMA application_id")));
    // SQLite stores the id as a signed number of 32 bits.
    const auto owner = static_cast<quint32>(found);
    if (owner != applicationId && !(owner == 0 && empty)) {
        return fail(ErrorCode::StorageCorrupt, QStringLiteral("the file belongs to another program"));
    }
    return {};
}

Result<FileState> readState(Database &database, quint32 applicationId)
{
    FileState state;
    FORECOURT_ASSIGN(const qint64 objects,
                     database.integer(QStringLiteral("SELECT count(*) FROM sqlite_schema")));
    state.empty = objects == 0;
    FORECOURT_TRY(checkOwner(database, applicationId, state.empty));
    FORECOURT_ASSIGN(const qint64 hasTable, database.integer(QStringLiteral(R"(
        SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'schema_version')")));
    if (hasTable != 0) {
        // The strictest of all steps counts, not the last one's word.
        FORECOURT_ASSIGN(const auto row, database.first(QStringLiteral(R"(
            SELECT max(version), max(min_compatible) FROM schema_version)"),
                                                        {}, [](const Row &found) {
                                                            return std::pair(found.integer(0),
                                                                             found.integer(1));
                                                        }));
        state.version = static_cast<int>(row->first);
        state.minCompatible = static_cast<int>(row->second);
    }
    FORECOURT_ASSIGN(const qint64 userVersion, database.integer(QStringLiteral("PRAGMA user_version")));
    if (userVersion != state.version) {
        return fail(
            ErrorCode::StorageCorrupt,
            QStringLiteral("schema_version says %1 and user_version %2").arg(state.version).arg(userVersion));
    }
    return state;
}

Result<void> checkNumbers(const QList<Migration> &migrations)
{
    for (qsizetype i = 0; i < migrations.size(); ++i) {
        const Migration &migration = migrations.at(i);
        if (migration.version != i + 1 || migration.statements.isEmpty() || migration.minCompatible < 0 ||
            migration.minCompatible > migration.version) {
            return fail(ErrorCode::Malformed,
                        QStringLiteral("migration %1 is out of order, empty or wrong about "
                                       "what it is compatible with")
                            .arg(migration.version));
        }
    }
    return {};
}

Result<void> checkReferences(Database &database)
{
    FORECOURT_ASSIGN(const auto table, database.first(QStringLiteral("PRAGMA foreign_key_check"), {},
                                                      [](const Row &row) { return row.text(0); }));
    if (table) {
        return fail(ErrorCode::Conflict,
                    QStringLiteral("the migration leaves broken references in ") + *table);
    }
    return {};
}

Result<void> prepareNewFile(Database &database, quint32 applicationId)
{
    FORECOURT_TRY(database.run(QStringLiteral(R"(
        CREATE TABLE IF NOT EXISTS schema_version (
            version INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            min_compatible INTEGER NOT NULL,
            applied_at INTEGER NOT NULL
        ) STRICT)")));
    if (applicationId != 0) {
        // A PRAGMA takes no bound value.
        FORECOURT_TRY(database.run(
            QStringLiteral("PRAGMA application_id = %1").arg(static_cast<qint32>(applicationId))));
    }
    return {};
}

// Counts statements through all steps and tells how far they are.
class StepCounter final
{
public:
    StepCounter(const QList<Migration> &migrations, int from, const MigratorOptions &options)
        : m_options(options)
    {
        for (qsizetype i = from; i < migrations.size(); ++i) {
            m_total += static_cast<int>(migrations.at(i).statements.size());
        }
    }

    void beforeEach()
    {
        if (m_options.progress) {
            m_options.progress(m_done, m_total);
        }
        ++m_done;
    }

private:
    const MigratorOptions &m_options;
    int m_done = 0;
    int m_total = 0;
};

Result<void> applyOne(Database &database, const Migration &migration, const MigratorOptions &options,
                      StepCounter &counter)
{
    FORECOURT_ASSIGN(Transaction transaction, Transaction::begin(database));
    FORECOURT_ASSIGN(const qint64 before, database.integer(QStringLiteral("PRAGMA user_version")));
    if (before != migration.version - 1) {
        return fail(ErrorCode::StorageBusy, QStringLiteral("another program is migrating this file"));
    }
    if (migration.version == 1) {
        FORECOURT_TRY(prepareNewFile(database, options.applicationId));
    }
    for (const QString &statement : migration.statements) {
        counter.beforeEach();
        FORECOURT_TRY(database.run(statement));
    }
    FORECOURT_TRY(checkReferences(database));
    const int minCompatible = migration.minCompatible == 0 ? migration.version : migration.minCompatible;
    FORECOURT_TRY(database.run(QStringLiteral(R"(
        INSERT INTO schema_version (version, name, min_compatible, applied_at) VALUES (?, ?, ?, ?))"),
                               {migration.version, bound(migration.name), minCompatible, options.nowMs}));
    FORECOURT_TRY(database.run(QStringLiteral("PRAGMA user_version = %1").arg(migration.version)));
    return transaction.commit();
}

} // namespace

Result<MigrationOutcome> migrate(Database &database, const QList<Migration> &migrations,
                                 const MigratorOptions &options)
{
    FORECOURT_TRY(checkNumbers(migrations));
    FORECOURT_ASSIGN(const FileState state, readState(database, options.applicationId));
    const int newest = static_cast<int>(migrations.size());
    if (state.version > newest) {
        if (state.minCompatible > newest) {
            return fail(ErrorCode::StorageNewer,
                        QStringLiteral("the file has schema %1 and needs a program of schema %2 or newer")
                            .arg(state.version)
                            .arg(state.minCompatible));
        }
        return MigrationOutcome{state.version, state.version, true};
    }
    if (state.version < newest) {
        if (!state.empty && options.backup) {
            FORECOURT_TRY(options.backup(state.version));
        }
        ForeignKeysOff off(database);
        FORECOURT_TRY(off.apply());
        StepCounter counter(migrations, state.version, options);
        for (int version = state.version + 1; version <= newest; ++version) {
            FORECOURT_TRY(applyOne(database, migrations.at(version - 1), options, counter));
        }
    }
    return MigrationOutcome{state.version, newest, false};
}

} // namespace forecourt
