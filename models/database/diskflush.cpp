// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/diskflush.h"

#include "models/database/sqliteerror.h"

#include <QFile>

#include <cerrno>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace forecourt {

Result<void> flushToDisk(const QString &file)
{
    QFile open(file);
    if (!open.open(QIODevice::ReadWrite)) {
        return fail(cannotOpenCode(file), open.errorString());
    }
#ifdef Q_OS_WIN
    const bool flushed = _commit(open.handle()) == 0;
#else
    const bool flushed = ::fsync(open.handle()) == 0;
#endif
    if (!flushed) {
        return fail(notWrittenCode(file), QStringLiteral("the copy could not be flushed to the disk"));
    }
    return {};
}

Result<void> flushFolderToDisk(const QString &folder)
{
#ifndef Q_OS_WIN
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    // Some network and shared folders cannot flush names; they keep them in their own way.
    const bool flushed = descriptor >= 0 && (::fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP);
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    if (!flushed) {
        return fail(ErrorCode::StorageReadOnly,
                    QStringLiteral("the data folder could not be flushed to the disk"));
    }
#endif
    return {};
}

} // namespace forecourt
