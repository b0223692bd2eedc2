// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqlitefile.h"

#include <QFile>
#include <QtEndian>

namespace forecourt {

Result<SqliteFile> readSqliteFile(const QString &path)
{
    constexpr qint64 kHeaderBytes = 100;
    constexpr qint64 kLargestPage = 65536;
    QFile file(path);
    if (!file.exists()) {
        return fail(ErrorCode::NotFound, QStringLiteral("the file does not exist"));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::StorageReadOnly, QStringLiteral("the file cannot be read"));
    }
    SqliteFile found;
    found.bytes = file.size();
    const QByteArray header = file.read(kHeaderBytes);
    if (header.size() < kHeaderBytes || !header.startsWith(QByteArray("SQLite format 3\0", 16))) {
        return found;
    }
    const char *data = header.constData();
    const qint64 size = qFromBigEndian<quint16>(data + 16);
    found.isDatabase = true;
    found.pageSize = size == 1 ? kLargestPage : size;
    found.pages = qFromBigEndian<quint32>(data + 28);
    found.userVersion = qFromBigEndian<qint32>(data + 60);
    found.applicationId = qFromBigEndian<quint32>(data + 68);
    return found;
}

} // namespace forecourt
