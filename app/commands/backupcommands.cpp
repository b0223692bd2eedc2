// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/desk.h"
#include "app/folderlock.h"
#include "models/database/sqliteerror.h"
#include "models/storage/storebackup.h"
#include "models/storage/storerecovery.h"

#include <QDir>
#include <QFileInfo>

namespace forecourt {

namespace {

// The first line of the file named on the line; empty where none is named.
Result<QString> passwordOf(const CommandLine &line)
{
    if (line.passwordFile.isEmpty()) {
        return QString();
    }
    QFile file(line.passwordFile);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::NotFound, QStringLiteral("the password file cannot be read"));
    }
    QByteArray first = file.readLine();
    while (first.endsWith('\n') || first.endsWith('\r')) {
        first.chop(1);
    }
    return first.isEmpty() ? fail(ErrorCode::InvalidInput, QStringLiteral("the password file is empty"))
                           : Result<QString>(QString::fromUtf8(first));
}

Result<void> write(Desk &desk, const CommandLine &line)
{
    FORECOURT_ASSIGN(const QString password, passwordOf(line));
    BackupOrder order;
    order.target = QFileInfo(line.file).absoluteFilePath();
    order.workFolder = desk.storage().folder();
    if (!password.isEmpty()) {
        FORECOURT_ASSIGN(order.key, newSealKey(password));
    }
    return desk.storage().executor().readSinglyAndWait(
        [&](Database &database) { return writeBackup(database, order, &forecourtCatalog()); });
}

// Whether the person, and not the program or the machine, has to do something else.
bool isRefusal(ErrorCode code)
{
    return code == ErrorCode::InvalidInput || code == ErrorCode::Conflict || code == ErrorCode::Forbidden;
}

Result<void> restore(const CommandLine &line)
{
    FORECOURT_ASSIGN(const QString password, passwordOf(line));
    if (isSealed(line.file) && password.isEmpty()) {
        return fail(ErrorCode::Forbidden, QStringLiteral("the backup is sealed; --password-file opens it"));
    }
    const QDir folder(line.data);
    if (!folder.mkpath(QStringLiteral("."))) {
        return fail(diskIsFull(line.data) ? ErrorCode::StorageFull : ErrorCode::StorageReadOnly,
                    QStringLiteral("the data folder cannot be made"));
    }
    // A window would go on with the file that is replaced.
    FolderLock window(line.data);
    if (!window.claim()) {
        return fail(ErrorCode::StorageBusy, QStringLiteral("the program is running on this data folder"));
    }
    FORECOURT_TRY(requireFree(line.data));
    const QString staging = folder.filePath(QStringLiteral("recovering"));
    QDir(staging).removeRecursively();
    const SystemClock clock;
    UuidV7Source ids(clock);
    Result<void> done = stageChosenBackup(line.file, password, staging, clock, ids);
    if (done) {
        done = installStore(staging, line.data);
    }
    QDir(staging).removeRecursively();
    return done;
}

} // namespace

int runBackup(Desk &desk, const CommandLine &line, Output &output)
{
    if (QFileInfo::exists(line.file)) {
        return output.refuse(
            {ErrorCode::InvalidInput, QStringLiteral("the file exists already; choose another name")});
    }
    if (const auto written = write(desk, line); !written) {
        return isRefusal(written.error().code) ? output.refuse(written.error())
                                               : output.cannotRun(written.error());
    }
    const qint64 bytes = QFileInfo(line.file).size();
    const bool sealed = isSealed(line.file);
    output.print(QJsonObject{{QStringLiteral("file"), line.file},
                             {QStringLiteral("bytes"), bytes},
                             {QStringLiteral("sealed"), sealed}},
                 {sealed ? QStringLiteral("%1 bytes, checked and sealed").arg(bytes)
                         : QStringLiteral("%1 bytes, checked").arg(bytes)});
    return kDone;
}

int runRestore(const CommandLine &line, Output &output)
{
    if (const auto restored = restore(line); !restored) {
        return isRefusal(restored.error().code) ? output.refuse(restored.error())
                                                : output.cannotRun(restored.error());
    }
    clearRecoveryNotice(line.data);
    const qint64 bytes = QFileInfo(QDir(line.data).filePath(QStringLiteral("desk.sqlite"))).size();
    output.print(QJsonObject{{QStringLiteral("file"), line.file}, {QStringLiteral("bytes"), bytes}},
                 {QStringLiteral("%1 bytes, checked and put in place").arg(bytes)});
    return kDone;
}

} // namespace forecourt
