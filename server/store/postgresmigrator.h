// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/migrator.h"
#include "server/store/pgconnection.h"

namespace forecourt {

// Brings a PostgreSQL database to the newest schema, as migrate() does a file: each step in one transaction
// together with its line in forecourt_schema, so that an interrupted one never happened. Processes that start
// together take turns at an advisory lock. StorageNewer where the database needs a newer program,
// StorageCorrupt where the schema holds tables of something else.
[[nodiscard]] Result<MigrationOutcome> migratePostgres(PgConnection &connection,
                                                       const QList<Migration> &migrations, qint64 nowMs);

// Whether a program of schema `newest` may still write: another process may have migrated since it opened the
// database. To be asked for behind the lock that a push takes, because a migration waits for those.
// Unavailable where it may not: whoever asks again finds a process that may.
[[nodiscard]] PgCall schemaCall();
[[nodiscard]] Result<void> checkSchema(const PgResult &found, int newest);

} // namespace forecourt
