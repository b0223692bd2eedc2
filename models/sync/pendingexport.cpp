// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/pendingexport.h"

#include <QFile>

namespace forecourt {

namespace {

tl::unexpected<Error> notWritten(const QFile &file)
{
    const bool full = file.error() == QFileDevice::ResourceError;
    return fail(full ? ErrorCode::StorageFull : ErrorCode::StorageReadOnly,
                QStringLiteral("the file cannot be written: ") + file.errorString());
}

Result<void> add(QFile &file, PendingDigest &digest, const QByteArray &line)
{
    digest.add(line);
    return file.write(line) == line.size() ? Result<void>() : notWritten(file);
}

Result<UnsignedPending> writeLines(Database &database, PendingHeader header, QFile &part)
{
    FORECOURT_ASSIGN(header.operations,
                     database.integer(QStringLiteral("SELECT COUNT(*) FROM outbox WHERE state = 0")));
    PendingDigest digest;
    FORECOURT_TRY(add(part, digest, pendingfile::headerLine(header)));
    FORECOURT_TRY(database.forEach(
        QStringLiteral("SELECT body FROM outbox WHERE state = 0 ORDER BY local"), {},
        [&](const Row &row) { return add(part, digest, pendingfile::operationLine(row.bytes(0))); }));
    if (!part.flush()) {
        return notWritten(part);
    }
    return UnsignedPending{part.fileName(), digest.signedMessage(), header.operations};
}

} // namespace

Result<UnsignedPending> writeUnsigned(Database &database, PendingHeader header, const QString &file)
{
    if (QFile::exists(file)) {
        return fail(ErrorCode::Conflict, QStringLiteral("the file exists already"));
    }
    QFile part(file + QStringLiteral(".part"));
    part.remove(); // of an attempt that was broken off
    if (!part.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        return notWritten(part);
    }
    auto written = writeLines(database, header, part);
    if (!written) {
        part.remove(); // it holds what customers told us
    }
    return written;
}

Result<qint64> finishPending(const UnsignedPending &written, const QByteArray &signature, const QString &file)
{
    QFile part(written.part);
    const QByteArray line = pendingfile::signatureLine(signature);
    if (part.open(QIODevice::Append) && part.write(line) == line.size() && part.flush()) {
        part.close();
        if (part.rename(file)) { // never over another
            return written.operations;
        }
    }
    const auto problem = notWritten(part);
    part.remove();
    return problem;
}

} // namespace forecourt
