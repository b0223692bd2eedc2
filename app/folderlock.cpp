// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/folderlock.h"

#include <QDir>
#include <QThread>

namespace forecourt {

namespace {

QString lockIn(const QString &folder)
{
    QDir().mkpath(folder);
    return QDir(folder).filePath(QStringLiteral("window.lock"));
}

} // namespace

FolderLock::FolderLock(const QString &folder) : m_lock(lockIn(folder))
{
    m_lock.setStaleLockTime(0); // a process that lives keeps it, however long it is away
}

bool FolderLock::claim()
{
    return m_lock.tryLock() || (isLeftBehind() && m_lock.tryLock()) ||
           m_lock.error() != QLockFile::LockFailedError;
}

// Nobody can always tell by reading whether its process lives: the machine may have another name now, or the
// process ended while it wrote its number. The file is removed only where the system says that no process
// holds it.
bool FolderLock::isLeftBehind()
{
    constexpr unsigned long kWritingMs = 200; // a process that is just starting writes its number now
    qint64 process = 0;
    QString host;
    QString program;
    if (!m_lock.getLockInfo(&process, &host, &program)) {
        QThread::msleep(kWritingMs);
    }
    return m_lock.removeStaleLockFile();
}

} // namespace forecourt
