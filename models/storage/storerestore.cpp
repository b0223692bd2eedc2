// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/storerestore.h"

#include "models/database/diskflush.h"
#include "models/database/sqliteerror.h"
#include "models/storage/numbersource.h"
#include "models/storage/sqlitefile.h"

#include <QDir>
#include <QFile>

#include <filesystem>

namespace forecourt {

namespace {

const QString kStoreFile = QStringLiteral("desk.sqlite");
constexpr qint64 kPiece = qint64{1} << 20U;

Result<void> checkSource(const QString &path)
{
    const auto file = readSqliteFile(path);
    if (!file) {
        return fail(ErrorCode::NotFound, QStringLiteral("the backup cannot be read"));
    }
    if (file->bytes == 0) {
        return fail(ErrorCode::Unsupported, QStringLiteral("the file is empty"));
    }
    if (!file->isDatabase) {
        return fail(ErrorCode::Unsupported, QStringLiteral("the file is no backup of this program"));
    }
    if (file->applicationId != kDeskApplicationId) {
        return fail(ErrorCode::Unsupported, QStringLiteral("the file is the database of another program"));
    }
    if (file->bytes < file->pageSize * file->pages) {
        return fail(ErrorCode::StorageCorrupt, QStringLiteral("the end of the file is missing"));
    }
    // What is in the log of a store in use would be left behind.
    if (QFileInfo(path + QStringLiteral("-wal")).size() > 0) {
        return fail(ErrorCode::StorageBusy, QStringLiteral("the file is a store in use, not a backup of it"));
    }
    return {};
}

Result<void> copyBytes(const QString &from, const QString &to, const CopyProgress &progress)
{
    QFile source(from);
    QFile target(to);
    if (!source.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::NotFound, QStringLiteral("the backup cannot be read"));
    }
    if (!target.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        return fail(notWrittenCode(to), QStringLiteral("the data folder cannot be written"));
    }
    target.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    qint64 done = 0;
    while (!source.atEnd()) {
        const QByteArray piece = source.read(kPiece);
        if (piece.isEmpty()) {
            return fail(ErrorCode::StorageCorrupt, QStringLiteral("the backup cannot be read to its end"));
        }
        if (target.write(piece) != piece.size()) {
            return fail(ErrorCode::StorageFull, QStringLiteral("the copy does not fit on the disk"));
        }
        done += piece.size();
        if (progress && !progress(done, source.size())) {
            return fail(ErrorCode::Unavailable, QStringLiteral("stopped"));
        }
    }
    return target.flush() ? Result<void>()
                          : fail(ErrorCode::StorageFull, QStringLiteral("the copy does not fit on the disk"));
}

Result<void> verify(const QString &folder, const Clock &clock, IdSource &ids, const CopyProgress &progress)
{
    {
        DatabaseOptions options;
        options.create = false;
        FORECOURT_ASSIGN(Database copy, Database::open(QDir(folder).filePath(kStoreFile), options));
        FORECOURT_TRY(copy.quickCheck());
        FORECOURT_TRY(readDeskState(copy));
    }
    Storage::Options options;
    options.folder = folder;
    options.readers = 1;
    const qint64 bytes = QFileInfo(QDir(folder).filePath(kStoreFile)).size();
    options.progress = [&](OpeningPhase, qint64, qint64) {
        return !progress || progress(bytes, bytes);
    };
    FORECOURT_ASSIGN(const auto storage, Storage::open(options, forecourtCatalog(), clock, ids));
    FORECOURT_ASSIGN(const bool holds, storage->executor().readAndWait(holdsData));
    // What was given out of them since the backup is not known here.
    FORECOURT_TRY(storage->executor().writeAndWait(dropNumberBlocks));
    FORECOURT_TRY(storage->executor().writeAndWait([](Database &database) { return database.checkpoint(); }));
    return holds ? Result<void>()
                 : fail(ErrorCode::Unsupported, QStringLiteral("there is nothing in this backup"));
}

// The header was right, so whatever SQLite stumbles over is damage.
bool isDamage(ErrorCode code)
{
    return code == ErrorCode::StorageCorrupt || code == ErrorCode::Internal || code == ErrorCode::Malformed;
}

} // namespace

Result<bool> holdsData(Database &database)
{
    FORECOURT_ASSIGN(const DeskState state, readDeskState(database));
    return state.lastLocal != 0 || !state.store.isNull() || state.epoch != 0;
}

Result<void> requireFree(const QString &folder)
{
    const QString file = QDir(folder).filePath(kStoreFile);
    if (!QFileInfo::exists(file)) {
        return {};
    }
    DatabaseOptions options;
    options.create = false;
    FORECOURT_ASSIGN(Database database, Database::open(file, options));
    FORECOURT_ASSIGN(const bool holds, holdsData(database));
    return holds ? fail(ErrorCode::Conflict, QStringLiteral("there are data in this folder already"))
                 : Result<void>();
}

Result<void> stageBackup(const QString &backup, const QString &stagingFolder, const Clock &clock,
                         IdSource &ids, const CopyProgress &progress)
{
    FORECOURT_TRY(checkSource(backup));
    const QDir staging(stagingFolder);
    if (!staging.mkpath(QStringLiteral("."))) {
        return fail(notWrittenCode(stagingFolder), QStringLiteral("the data folder cannot be written"));
    }
    FORECOURT_TRY(copyBytes(backup, staging.filePath(kStoreFile), progress));
    const Result<void> sound = verify(stagingFolder, clock, ids, progress);
    return sound || !isDamage(sound.error().code)
               ? sound
               : fail(ErrorCode::StorageCorrupt,
                      QStringLiteral("the backup is damaged: ") + sound.error().detail);
}

Result<void> installStore(const QString &stagingFolder, const QString &folder)
{
    const QString from = QDir(stagingFolder).filePath(kStoreFile);
    const QString to = QDir(folder).filePath(kStoreFile);
    FORECOURT_TRY(requireFree(folder));
    if (QFileInfo(from + QStringLiteral("-wal")).size() > 0) {
        return fail(ErrorCode::Internal, QStringLiteral("the staged store is still open"));
    }
    // Nobody may read "finished" while power loss could still leave half a file under the new name.
    FORECOURT_TRY(flushToDisk(from));
    // An old log beside the new file would be taken for its own.
    for (const char *part : {"-wal", "-shm", "-journal"}) {
        const QString old = to + QLatin1String(part);
        if (QFileInfo::exists(old) && !QFile::remove(old)) {
            return fail(ErrorCode::StorageReadOnly, QStringLiteral("the data folder cannot be written"));
        }
    }
    // Takes the place of an empty store in one step, so that there is a store at every moment.
    std::error_code failed;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), failed);
    if (failed) {
        return fail(ErrorCode::StorageReadOnly, QString::fromStdString(failed.message()));
    }
    return flushFolderToDisk(folder);
}

} // namespace forecourt
