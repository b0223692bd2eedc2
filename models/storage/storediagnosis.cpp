// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/storediagnosis.h"

#include "models/database/database.h"
#include "models/storage/sqlitefile.h"
#include "models/storage/storage.h"

#include <QDir>
#include <QFileInfo>

namespace forecourt {

namespace {

using State = StoreDiagnosis::State;

StoreDiagnosis damaged(const QString &finding)
{
    return {State::Damaged, finding, 0};
}

bool hasLog(const QString &file)
{
    return QFileInfo(file + QStringLiteral("-wal")).size() > 0;
}

// A write was cut off, before the file had a log: SQLite takes it back when it opens the file.
bool isHalfWritten(const QString &file)
{
    return QFileInfo(file + QStringLiteral("-journal")).size() > 0;
}

StoreDiagnosis look(const QString &path, const SqliteFile &file)
{
    // What was not merged from the log into the file yet may be the end of it, or all of its schema.
    const bool complete = !hasLog(path);
    if (file.bytes == 0 && !complete) {
        return {State::Sound, {}, 0}; // everything is in the log
    }
    if (!file.isDatabase) {
        return damaged(QStringLiteral("the file is no database"));
    }
    if (complete && file.bytes < file.pageSize * file.pages) {
        return damaged(QStringLiteral("the end of the file is missing"));
    }
    // One page without an owner is a store that was never begun.
    const bool begun = file.applicationId != 0 || file.pages > 1;
    if (complete && begun && file.applicationId != kDeskApplicationId) {
        return {State::Foreign, QStringLiteral("the file belongs to another program"), 0};
    }
    return {State::Sound, {}, complete ? file.userVersion : 0};
}

// What SQLite says that is of the file and not of the moment.
bool isFinding(const Error &error)
{
    return error.code == ErrorCode::StorageCorrupt || error.code == ErrorCode::Internal ||
           error.code == ErrorCode::Malformed;
}

Result<StoreDiagnosis> readAll(const QString &path, StoreDiagnosis found)
{
    DatabaseOptions options;
    options.create = false;
    Result<void> checked;
    if (auto database = Database::open(path, options)) {
        checked = database->quickCheck();
    } else {
        checked = tl::unexpected(database.error());
    }
    if (checked) {
        return found;
    }
    return isFinding(checked.error()) ? Result<StoreDiagnosis>(damaged(checked.error().detail))
                                      : tl::unexpected(checked.error());
}

} // namespace

Result<StoreDiagnosis> diagnoseStore(const QString &dataFolder, bool thorough)
{
    const QString path = QDir(dataFolder).filePath(QStringLiteral("desk.sqlite"));
    const QFileInfo info(path);
    if (!info.exists() || (info.size() == 0 && !hasLog(path))) {
        return StoreDiagnosis();
    }
    FORECOURT_ASSIGN(const SqliteFile file, readSqliteFile(path));
    StoreDiagnosis found = isHalfWritten(path) ? StoreDiagnosis{State::Sound, {}, 0} : look(path, file);
    return thorough && found.state == State::Sound ? readAll(path, found) : found;
}

StoreProblem storeProblemOf(const Error &error, const QString &dataFolder)
{
    using Kind = StoreProblem::Kind;
    const auto problem = [&](Kind kind) {
        return StoreProblem{kind, dataFolder, error};
    };
    switch (error.code) {
    case ErrorCode::StorageFull:
        return problem(Kind::Full);
    case ErrorCode::StorageBusy:
        return problem(Kind::Locked);
    case ErrorCode::StorageNewer:
        return problem(Kind::Newer);
    case ErrorCode::StorageCorrupt: {
        const auto found = diagnoseStore(dataFolder, false);
        return problem(found && found->state == State::Foreign ? Kind::Foreign : Kind::Damaged);
    }
    case ErrorCode::NotFound:
    case ErrorCode::StorageReadOnly: {
        const QDir folder(dataFolder);
        const bool there = folder.exists() && !folder.isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot);
        if (!there || error.code == ErrorCode::NotFound) {
            return problem(Kind::FolderGone);
        }
        return problem(isFileGone(error) ? Kind::FileGone : Kind::ReadOnly);
    }
    default:
        return problem(Kind::Other);
    }
}

} // namespace forecourt
