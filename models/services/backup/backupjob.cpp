// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/backup/backupjob.h"

#include "models/database/sqliteerror.h"
#include "models/storage/sealkeys.h"

#include <QDir>
#include <QStorageInfo>

namespace forecourt {

namespace {

// A backup leaves this free: work goes before it.
constexpr qint64 kSpareBytes = qint64{64} << 20U;

// All backups, the newest too, may take half of what is not taken by anything else.
qint64 roomFor(const QString &folder, const QList<BackupFile> &backups)
{
    const QStorageInfo disk(folder);
    if (!disk.isValid()) {
        return std::numeric_limits<qint64>::max();
    }
    qint64 taken = 0;
    for (const BackupFile &backup : backups) {
        taken += backup.bytes;
    }
    return (disk.bytesAvailable() + taken) / 2;
}

void clearAway(const QString &folder, const BackupRules &rules)
{
    const QList<BackupFile> backups = backupsIn(folder);
    const QList<BackupFile> superfluous = superfluousBackups(backups, rules, roomFor(folder, backups));
    for (const BackupFile &backup : superfluous) {
        QFile::remove(backup.path); // one that stays is tried again next time
    }
}

// What a version of long ago changed is not taken back any more.
void clearAwaySchemaCopies(const BackupJob &job)
{
    const QList<BackupFile> superfluous = superfluousSchemaCopies(schemaCopiesIn(job.dataFolder), job.nowMs);
    for (const BackupFile &copy : superfluous) {
        QFile::remove(copy.path);
    }
}

Result<void> prepareFolder(const BackupJob &job)
{
    const QDir folder(job.backupFolder);
    // A chosen folder that is missing is a disk that is not plugged in, not a folder to be made; so is the
    // data folder, of which only the last step is made.
    const bool inPlace = job.open != nullptr || QFileInfo::exists(job.storeFile);
    if (!folder.exists() && !(job.ownFolder && inPlace)) {
        return fail(ErrorCode::NotFound, QStringLiteral("the folder of the backups is not there"));
    }
    if (!folder.exists() && !QDir(job.dataFolder).mkdir(folder.dirName())) {
        return fail(notWrittenCode(job.dataFolder),
                    QStringLiteral("the folder of the backups cannot be made"));
    }
    if (job.ownFolder) {
        QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    clearUnfinishedBackups(job.backupFolder);
    clearUnfinishedBackups(job.dataFolder);
    return {};
}

// On a small disk `kSpareBytes` may be more than it ever had.
qint64 spareOn(const QString &folder)
{
    constexpr qint64 kShare = 20;
    const QStorageInfo disk(folder);
    return disk.isValid() ? std::min(kSpareBytes, disk.bytesTotal() / kShare) : 0;
}

Result<void> copyStore(const BackupJob &job, const BackupOrder &order, const Catalog &catalog)
{
    if (job.open != nullptr) {
        return job.open->readSinglyAndWait(
            [&](Database &source) { return writeBackup(source, order, &catalog); });
    }
    DatabaseOptions options;
    options.readOnly = true;
    options.create = false;
    FORECOURT_ASSIGN(Database source, Database::open(job.storeFile, options));
    return writeBackup(source, order, &catalog);
}

} // namespace

Result<BackupFile> runBackupJob(const BackupJob &job, const Catalog &catalog)
{
    FORECOURT_TRY(prepareFolder(job));
    FORECOURT_ASSIGN(const SealKeys keys, readSealKeys(job.dataFolder));
    BackupOrder order;
    order.key = keys.current();
    order.target = QDir(job.backupFolder).filePath(backupName(job.nowMs, order.key.has_value()));
    order.workFolder = job.dataFolder;
    order.spareBytes = spareOn(job.backupFolder);
    order.stop = job.stop.get();
    FORECOURT_TRY(copyStore(job, order, catalog));
    clearAway(job.backupFolder, job.rules);
    clearAwaySchemaCopies(job);
    return BackupFile{order.target, job.nowMs, order.key.has_value(), QFileInfo(order.target).size()};
}

} // namespace forecourt
