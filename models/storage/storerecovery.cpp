// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/storerecovery.h"

#include "models/database/diskflush.h"
#include "models/database/sqliteerror.h"
#include "models/storage/backupfolder.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

namespace forecourt {

namespace {

// SQLite's file and what belongs to it.
constexpr std::array<const char *, 4> kParts{"desk.sqlite", "desk.sqlite-wal", "desk.sqlite-shm",
                                             "desk.sqlite-journal"};

struct Candidate
{
    QString path;
    qint64 takenMs = 0;
};

QString stagingIn(const QString &dataFolder)
{
    return QDir(dataFolder).filePath(QStringLiteral("recovering"));
}

QList<Candidate> candidates(const QString &dataFolder, const QString &backupFolder)
{
    QList<Candidate> found;
    QList<BackupFile> backups = backupsIn(QDir(dataFolder).filePath(QStringLiteral("backups")));
    backups += schemaCopiesIn(dataFolder);
    if (!backupFolder.isEmpty()) {
        backups += backupsIn(backupFolder);
    }
    for (const BackupFile &backup : std::as_const(backups)) {
        found.append({backup.path, backup.takenMs});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Candidate &a, const Candidate &b) { return a.takenMs > b.takenMs; });
    found.erase(std::unique(found.begin(), found.end(),
                            [](const Candidate &a, const Candidate &b) { return a.path == b.path; }),
                found.end());
    return found;
}

// What says something about the backup and not about this moment.
bool isNoGood(const Error &error)
{
    switch (error.code) {
    case ErrorCode::StorageCorrupt:
    case ErrorCode::StorageNewer:
    case ErrorCode::StorageBusy: // a log beside it: no finished backup
    case ErrorCode::Unsupported:
    case ErrorCode::Malformed:
    case ErrorCode::NotFound:
    case ErrorCode::Forbidden:
    case ErrorCode::Conflict:
    case ErrorCode::Internal:
        return true;
    default:
        return false;
    }
}

// The sealed file opened into the staging folder; a plain one where it is.
Result<QString> opened(const QString &backup, const QString &staging,
                       const std::function<Result<SealKey>()> &keyFor, const CopyProgress &progress)
{
    if (!isSealed(backup)) {
        return backup;
    }
    FORECOURT_ASSIGN(const SealKey key, keyFor());
    if (!QDir().mkpath(staging)) {
        return fail(notWrittenCode(staging), QStringLiteral("the data folder cannot be written"));
    }
    const QString plain = QDir(staging).filePath(QStringLiteral("unsealed.sqlite"));
    QFile::remove(plain);
    FORECOURT_TRY(unsealFile(backup, plain, key, progress));
    return plain;
}

Result<void> stage(const QString &backup, const QString &staging,
                   const std::function<Result<SealKey>()> &keyFor, const Clock &clock, IdSource &ids,
                   const CopyProgress &progress)
{
    FORECOURT_ASSIGN(const QString plain, opened(backup, staging, keyFor, progress));
    const Result<void> staged = stageBackup(plain, staging, clock, ids, progress);
    if (plain != backup) {
        QFile::remove(plain);
    }
    return staged;
}

Result<void> stageCandidate(const QString &backup, const RecoveryOrder &order, const Clock &clock,
                            IdSource &ids, const CopyProgress &progress)
{
    const QString staging = stagingIn(order.dataFolder);
    QDir(staging).removeRecursively();
    const auto keyFor = [&]() -> Result<SealKey> {
        FORECOURT_ASSIGN(const auto key, matchingKey(backup, order.keys.keys));
        return key ? Result<SealKey>(*key)
                   : fail(ErrorCode::Forbidden, QStringLiteral("its password is not known here"));
    };
    return stage(backup, staging, keyFor, clock, ids, progress);
}

// Stages the first good one and notes it in the report; an error of the moment ends the search.
Result<void> stageNewestGood(const RecoveryOrder &order, const Clock &clock, IdSource &ids,
                             const CopyProgress &progress, StoreRecovery &report)
{
    const QList<Candidate> all = candidates(order.dataFolder, order.backupFolder);
    for (const Candidate &candidate : all) {
        const Result<void> staged = stageCandidate(candidate.path, order, clock, ids, progress);
        if (staged) {
            report.backup = candidate.path;
            report.backupMs = candidate.takenMs;
            return {};
        }
        if (!isNoGood(staged.error())) {
            return staged;
        }
        report.refused.append(QFileInfo(candidate.path).fileName() + QStringLiteral(": ") +
                              staged.error().detail);
    }
    return {};
}

Result<QString> folderForDamaged(const QDir &folder, qint64 nowMs)
{
    const QString stem =
        QStringLiteral("damaged-") +
        QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).toString(QStringLiteral("yyyyMMdd-HHmmss"));
    for (int i = 0; i < 100; ++i) {
        const QString name = i == 0 ? stem : stem + u'-' + QString::number(i);
        if (folder.mkdir(name)) {
            return folder.filePath(name);
        }
    }
    return fail(notWrittenCode(folder.filePath(stem)), QStringLiteral("the data folder cannot be written"));
}

bool hasAnyPart(const QDir &folder)
{
    return std::any_of(kParts.begin(), kParts.end(),
                       [&](const char *part) { return folder.exists(QLatin1String(part)); });
}

Result<void> setAside(const QDir &folder, const QString &target)
{
    for (const char *part : kParts) {
        const QString name = QLatin1String(part);
        if (folder.exists(name) && !QFile::rename(folder.filePath(name), QDir(target).filePath(name))) {
            return fail(notWrittenCode(target), QStringLiteral("the damaged files cannot be moved"));
        }
    }
    FORECOURT_TRY(flushFolderToDisk(target));
    return flushFolderToDisk(folder.path());
}

} // namespace

bool hasBackups(const QString &dataFolder, const QString &backupFolder)
{
    return !candidates(dataFolder, backupFolder).isEmpty();
}

Result<StoreRecovery> recoverStore(const RecoveryOrder &order, const QString &finding, const Clock &clock,
                                   IdSource &ids, const CopyProgress &progress)
{
    const QDir folder(order.dataFolder);
    StoreRecovery report;
    report.atMs = clock.nowMs();
    report.finding = finding;
    report.joined = order.joined;
    FORECOURT_TRY(stageNewestGood(order, clock, ids, progress, report));
    if (hasAnyPart(folder)) {
        FORECOURT_ASSIGN(report.keptAs, folderForDamaged(folder, report.atMs));
    } else if (const auto begun = recoveryNotice(order.dataFolder)) {
        report.keptAs = begun->keptAs; // of the attempt that was broken off
        report.finding = begun->finding;
    }
    // Before anything moves, so that whatever is found at the next start can be explained.
    FORECOURT_TRY(writeRecoveryNotice(order.dataFolder, report));
    if (hasAnyPart(folder)) {
        FORECOURT_TRY(setAside(folder, report.keptAs));
    }
    if (!report.backup.isEmpty()) {
        FORECOURT_TRY(installStore(stagingIn(order.dataFolder), order.dataFolder));
    }
    QDir(stagingIn(order.dataFolder)).removeRecursively();
    return report;
}

Result<void> stageChosenBackup(const QString &backup, const QString &password, const QString &stagingFolder,
                               const Clock &clock, IdSource &ids, const CopyProgress &progress)
{
    return stage(
        backup, stagingFolder, [&] { return sealKeyOf(backup, password); }, clock, ids, progress);
}

} // namespace forecourt
