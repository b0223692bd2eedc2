// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/postgresmigrator.h"

namespace forecourt {

namespace {

struct SchemaState
{
    int version = 0;
    int minCompatible = 0;
    bool foreign = false; // tables, but none of ours
};

constexpr PgStatement kHasSchema{"has_schema", R"(
    SELECT to_regclass('forecourt_schema') IS NOT NULL,
           (SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = current_schema()))"};
constexpr PgStatement kReadSchema{"read_schema", R"(
    SELECT coalesce(max(version), 0), coalesce(max(min_compatible), 0) FROM forecourt_schema)"};
constexpr PgStatement kWriteSchema{"write_schema", R"(
    INSERT INTO forecourt_schema (version, name, min_compatible, applied_at)
    VALUES ($1::bigint, $2::text, $3::bigint, $4::bigint))"};

// The lock is held to the end of the transaction. Whoever waits for it waits for another process's migration.
constexpr const char *kBegin = R"(
    BEGIN;
    SET LOCAL statement_timeout = 0;
    SET LOCAL lock_timeout = '300s';
    SET LOCAL enable_seqscan = on;
    SELECT pg_advisory_xact_lock(5062153416371986260);)";

// Pushes under way come to their end first, and what they wrote is there for the migration to look at; those
// that begin meanwhile wait, and then see the new schema.
constexpr const char *kHoldPushes = R"(
    DO $$ BEGIN
        IF to_regclass('store_head') IS NOT NULL THEN LOCK TABLE store_head IN EXCLUSIVE MODE; END IF;
    END $$)";

constexpr const char *kSchemaTable = R"(
    CREATE TABLE forecourt_schema (
        version        bigint NOT NULL PRIMARY KEY,
        name           text   NOT NULL,
        min_compatible bigint NOT NULL,
        applied_at     bigint NOT NULL
    );)";

void readVersions(const PgResult &found, SchemaState &state)
{
    state.version = static_cast<int>(found.integer(0, 0));
    state.minCompatible = static_cast<int>(found.integer(0, 1));
}

// What a program that is too old is told.
std::optional<QString> whatIsNeeded(const SchemaState &state, int newest)
{
    if (state.version <= newest || state.minCompatible <= newest) {
        return std::nullopt;
    }
    return QStringLiteral("the database has schema %1 and needs a program of schema %2 or newer")
        .arg(state.version)
        .arg(state.minCompatible);
}

Result<SchemaState> readState(PgConnection &connection)
{
    FORECOURT_ASSIGN(const auto found, connection.run({{kHasSchema}}));
    SchemaState state;
    if (found.front().integer(0, 0) == 0) {
        state.foreign = found.front().integer(0, 1) != 0;
        return state;
    }
    FORECOURT_ASSIGN(const auto row, connection.run({{kReadSchema}}));
    readVersions(row.front(), state);
    return state;
}

Result<void> applyInTransaction(PgConnection &connection, const Migration &migration, qint64 nowMs)
{
    FORECOURT_TRY(connection.script(kBegin));
    FORECOURT_ASSIGN(const SchemaState state, readState(connection));
    if (state.version >= migration.version) {
        connection.rollback(); // another process was first
        return {};
    }
    FORECOURT_TRY(connection.script(kHoldPushes));
    if (migration.version == 1) {
        FORECOURT_TRY(connection.script(kSchemaTable));
    }
    for (const QString &statement : migration.statements) {
        FORECOURT_TRY(connection.script(statement.toUtf8()));
    }
    PgParameters line;
    line.integer(migration.version).text(migration.name).integer(migration.minCompatible).integer(nowMs);
    FORECOURT_TRY(connection.run({{kWriteSchema, line}}));
    return connection.script("COMMIT");
}

} // namespace

Result<MigrationOutcome> migratePostgres(PgConnection &connection, const QList<Migration> &migrations,
                                         qint64 nowMs)
{
    FORECOURT_ASSIGN(const SchemaState state, readState(connection));
    const int newest = static_cast<int>(migrations.size());
    if (state.foreign) {
        return fail(ErrorCode::StorageCorrupt,
                    QStringLiteral("the database holds tables of another program"));
    }
    if (const auto needed = whatIsNeeded(state, newest)) {
        return fail(ErrorCode::StorageNewer, *needed);
    }
    for (int version = state.version + 1; version <= newest; ++version) {
        const Result<void> applied = applyInTransaction(connection, migrations.at(version - 1), nowMs);
        connection.rollback(); // where it stopped half-way
        FORECOURT_TRY(applied);
    }
    return MigrationOutcome{state.version, std::max(newest, state.version), state.version > newest};
}

PgCall schemaCall()
{
    return {kReadSchema};
}

Result<void> checkSchema(const PgResult &found, int newest)
{
    SchemaState state;
    readVersions(found, state);
    const auto needed = whatIsNeeded(state, newest);
    return needed ? fail(ErrorCode::Unavailable, QStringLiteral("outgrown: %1; update this one").arg(*needed))
                  : Result<void>();
}

} // namespace forecourt
