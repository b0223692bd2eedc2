// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"

#include <QList>
#include <QStringList>

#include <functional>

namespace forecourt {

// One numbered step of a file's format: resources/migrations/<which>/NNNN_name.sql, split into statements at
// lines that begin with `-- step:`; a line `-- min_compatible: N` says the oldest program schema that may
// still open the file afterwards (default: N of this step). Lines of comment before and after a statement are
// dropped, because Qt takes whatever follows a semicolon for a second statement.
struct Migration
{
    int version = 0;
    QString name = {};
    int minCompatible = 0;
    QStringList statements = {};
};

// Reads and orders the migrations of a folder (":/migrations/desk"). Malformed: gap, double number, empty
// step.
[[nodiscard]] Result<QList<Migration>> loadMigrations(const QString &folder);

struct MigrationOutcome
{
    int from = 0;
    int to = 0;
    bool newerButCompatible = false; // the file is newer than this program and says that is safe
};

struct MigratorOptions
{
    quint32 applicationId = 0; // PRAGMA application_id; 0: neither checked nor set
    std::function<Result<void>(int from)> backup =
        {};           // called once before the first step of a non-empty file
    qint64 nowMs = 0; // recorded in schema_version
    std::function<void(int done, int of)> progress = {}; // statements of all steps to be made
};

// Brings the file to the newest version, each migration in one transaction together with its version and
// min_compatible (table schema_version, and user_version). A file newer than this program opens only if its
// min_compatible allows; otherwise StorageNewer. Must run on the writer before anything else. Foreign keys
// are off during the steps, so that a table can be rebuilt, and are checked before each commit (Conflict). A
// file that has tables but not our application id is foreign: StorageCorrupt.
[[nodiscard]] Result<MigrationOutcome> migrate(Database &database, const QList<Migration> &migrations,
                                               const MigratorOptions &options);

} // namespace forecourt
