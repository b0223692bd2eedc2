// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/privatefile.h"

#include "models/database/sqliteerror.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace forecourt {

namespace {

constexpr QFile::Permissions kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                       QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
constexpr qint64 kLargest = 64 * 1024;

#ifdef Q_OS_WIN
constexpr bool kHasModes = false; // there the profile's folder protects it
#else
constexpr bool kHasModes = true;
#endif

Error notWritten(const QString &path, const QString &why)
{
    return {notWrittenCode(path),
            QStringLiteral("%1 cannot be written: %2").arg(QFileInfo(path).fileName(), why)};
}

} // namespace

Result<void> writePrivateFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return tl::unexpected(notWritten(path, file.errorString()));
    }
    if (kHasModes && !file.setPermissions(kOwnerOnly)) { // before there is anything to read
        return tl::unexpected(notWritten(path, file.errorString()));
    }
    if (file.write(bytes) != bytes.size() || !file.commit()) {
        return tl::unexpected(notWritten(path, file.errorString()));
    }
    return {};
}

Result<std::optional<QByteArray>> readPrivateFile(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        return std::optional<QByteArray>();
    }
    const QString name = QFileInfo(path).fileName();
    const bool open = kHasModes && (file.permissions() & kOthers);
    if (open && !file.setPermissions(kOwnerOnly)) {
        return fail(ErrorCode::Forbidden,
                    QStringLiteral("%1 can be read by other users of this machine and cannot be protected")
                        .arg(name));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::StorageReadOnly, QStringLiteral("%1 cannot be read").arg(name));
    }
    const QByteArray bytes = file.read(kLargest + 1);
    if (bytes.size() > kLargest) {
        return fail(ErrorCode::Malformed, QStringLiteral("%1 is too large").arg(name));
    }
    return std::optional(bytes);
}

} // namespace forecourt
