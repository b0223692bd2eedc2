// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/backup/backupservice.h"

#include "models/domain/onthread.h"
#include "models/domain/whendone.h"
#include "models/storage/sealkeys.h"

#include <QDir>

namespace forecourt {

namespace {

constexpr int kLookMs = 60'000;

// What was written since the newest backup, also by a run of the program before this one.
qint64 lastWriteMs(const QString &storeFile)
{
    qint64 latest = 0;
    for (const char *part : {"", "-wal"}) {
        const QFileInfo file(storeFile + QLatin1String(part));
        if (file.size() > 0) {
            latest = std::max(latest, file.lastModified().toMSecsSinceEpoch());
        }
    }
    return latest;
}

Result<void> changeKeys(const QString &dataFolder, const QString &password, const SealCost &cost)
{
    FORECOURT_ASSIGN(SealKeys keys, readSealKeys(dataFolder));
    keys.seals = !password.isEmpty();
    if (keys.seals) {
        FORECOURT_ASSIGN(const SealKey key, newSealKey(password, cost));
        keys.keys.prepend(key);
    }
    return writeSealKeys(dataFolder, keys);
}

} // namespace

BackupService::BackupService(Storage &storage, Options options, QObject *parent)
    : QObject(parent), m_storage(storage), m_options(std::move(options))
{
    m_thread.setMaxThreadCount(1);
    m_thread.setThreadPriority(QThread::IdlePriority);
    m_minute.setInterval(kLookMs);
    connect(&m_minute, &QTimer::timeout, this, &BackupService::tick);
    connect(&storage.changes(), &ChangeNotifier::changed, this, [this] {
        m_fileGone = false;
        if (!std::exchange(m_dirty, true)) {
            schedule();
            Q_EMIT changed();
        }
    });
    setFolder(m_options.folder);
}

BackupService::~BackupService()
{
    *m_stop = true;
    m_thread.waitForDone();
}

void BackupService::start()
{
    m_minute.start();
}

void BackupService::tick()
{
    if (m_state.phase != BackupState::Phase::Running && m_dirty &&
        m_storage.clock().nowMs() >= m_state.nextMs) {
        run();
    }
}

void BackupService::backUpNow()
{
    if (m_state.phase != BackupState::Phase::Running) {
        run();
    }
}

void BackupService::rescue()
{
    if (!std::exchange(m_fileGone, true)) {
        run();
    }
}

void BackupService::setFolder(const QString &folder)
{
    const QDir data(m_storage.folder());
    const QString own = data.filePath(QStringLiteral("backups"));
    m_options.folder = folder;
    m_state.ownFolder = folder.isEmpty();
    m_state.folder = folder.isEmpty() ? own : folder;
    m_triedMs = 0;
    if (m_state.phase == BackupState::Phase::Failed) {
        m_state.phase = BackupState::Phase::Waiting;
    }
    count();
    m_dirty = lastWriteMs(data.filePath(QStringLiteral("desk.sqlite"))) > m_state.lastMs;
    schedule();
    Q_EMIT changed();
}

QFuture<Result<void>> BackupService::setPassword(const QString &password)
{
    const auto future =
        onThread(m_thread, [folder = m_storage.folder(), password, cost = m_options.sealCost] {
            return changeKeys(folder, password, cost);
        });
    whenDone(future, this, [this](const Result<void> &) {
        count();
        Q_EMIT changed();
    });
    return future;
}

BackupJob BackupService::job() const
{
    BackupJob job;
    job.dataFolder = m_storage.folder();
    job.storeFile = QDir(job.dataFolder).filePath(QStringLiteral("desk.sqlite"));
    job.backupFolder = m_state.folder;
    job.ownFolder = m_state.ownFolder;
    job.rules = m_options.rules;
    job.nowMs = m_storage.clock().nowMs();
    job.stop = m_stop;
    job.open = m_fileGone ? &m_storage.executor() : nullptr;
    return job;
}

void BackupService::run()
{
    m_state.phase = BackupState::Phase::Running;
    m_triedMs = m_storage.clock().nowMs();
    m_dirty = false; // what changes from now on may not be in it
    Q_EMIT changed();
    const auto work = [job = job(), &catalog = m_storage.catalog()] {
        return runBackupJob(job, catalog);
    };
    whenDone(onThread(m_thread, work), this, [this](const Result<BackupFile> &result) { done(result); });
}

void BackupService::done(const Result<BackupFile> &result)
{
    m_state.phase = result ? BackupState::Phase::Waiting : BackupState::Phase::Failed;
    m_state.error = result ? Error() : result.error();
    m_dirty = m_dirty || !result;
    count();
    schedule();
    Q_EMIT changed();
    if (result) {
        Q_EMIT finished();
    } else {
        Q_EMIT failed(result.error());
    }
}

// A name in the future, of a clock that was set back, must not put off the next backup.
void BackupService::count()
{
    const QList<BackupFile> backups = backupsIn(m_state.folder);
    m_state.count = static_cast<int>(backups.size());
    m_state.bytes = 0;
    for (const BackupFile &backup : backups) {
        m_state.bytes += backup.bytes;
    }
    m_state.lastMs = backups.isEmpty() ? 0 : std::min(backups.first().takenMs, m_storage.clock().nowMs());
    const auto keys = readSealKeys(m_storage.folder());
    m_state.sealed = keys && keys->current().has_value();
}

void BackupService::schedule()
{
    const qint64 due = m_state.lastMs == 0 ? 0 : m_state.lastMs + m_options.everyMs;
    const bool failed = m_state.phase == BackupState::Phase::Failed;
    const qint64 earliest = failed ? m_triedMs + m_options.retryMs : 0;
    const qint64 now = m_storage.clock().nowMs();
    m_state.nextMs = m_dirty ? std::max({due, earliest, now}) : 0;
}

} // namespace forecourt
