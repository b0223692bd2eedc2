// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/blobfolder.h"

#include "models/database/diskflush.h"
#include "models/database/sqliteerror.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryFile>

namespace forecourt {

namespace {

constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

tl::unexpected<Error> cannotWrite(const QString &file, const QString &reason)
{
    return fail(diskIsFull(file) ? ErrorCode::StorageFull : ErrorCode::StorageReadOnly,
                QStringLiteral("a picture or document cannot be kept: ") + reason);
}

QString shaOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString shaOfFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? QString::fromLatin1(hash.result().toHex())
                                                                 : QString();
}

// One that nobody named until now is no longer left over (sweepBlobs()).
void touch(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadWrite)) {
        file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    }
}

} // namespace

bool isBlobName(const QString &sha256)
{
    constexpr qsizetype kDigits = 64;
    return sha256.size() == kDigits && std::all_of(sha256.begin(), sha256.end(), [](QChar digit) {
               return (digit >= u'0' && digit <= u'9') || (digit >= u'a' && digit <= u'f');
           });
}

BlobFolder::BlobFolder(const QString &dataFolder) : m_path(QDir(dataFolder).filePath(QStringLiteral("blobs")))
{}

QString BlobFolder::file(const QString &sha256) const
{
    return QStringLiteral("%1/%2/%3").arg(m_path, sha256.left(2), sha256);
}

QString BlobFolder::arriving(const QString &name) const
{
    return QStringLiteral("%1/arriving/%2").arg(m_path, name);
}

bool BlobFolder::has(const QString &sha256) const
{
    return isBlobName(sha256) && QFile::exists(file(sha256));
}

Result<void> BlobFolder::giveName(const QString &from, const QString &sha256) const
{
    const QString to = file(sha256);
    const QString folder = QFileInfo(to).path();
    FORECOURT_TRY(flushToDisk(from));
    if (!QDir().mkpath(folder)) {
        return cannotWrite(m_path, QStringLiteral("the folder cannot be made"));
    }
    if (!QFile::rename(from, to) && !QFile::exists(to)) {
        return cannotWrite(to, QStringLiteral("the file cannot be named"));
    }
    FORECOURT_TRY(flushFolderToDisk(folder));
    return flushFolderToDisk(m_path);
}

Result<BlobName> BlobFolder::put(const QByteArray &bytes) const
{
    const BlobName blob{shaOf(bytes), bytes.size()};
    if (has(blob.sha256) && shaOfFile(file(blob.sha256)) == blob.sha256) {
        touch(file(blob.sha256));
        return blob;
    }
    QFile::remove(file(blob.sha256)); // not what it says
    if (!QDir().mkpath(arriving({}))) {
        return cannotWrite(m_path, QStringLiteral("the folder cannot be made"));
    }
    QTemporaryFile file(arriving(QStringLiteral("new-XXXXXX")));
    if (!file.open() || !file.setPermissions(kOwnerOnly) || file.write(bytes) != bytes.size() ||
        !file.flush()) {
        return cannotWrite(m_path, file.errorString());
    }
    const QString name = file.fileName(); // it may get one only now
    if (name.isEmpty()) {
        return cannotWrite(m_path, file.errorString());
    }
    file.close();
    FORECOURT_TRY(giveName(name, blob.sha256));
    file.setAutoRemove(QFile::exists(name)); // where it was there already by then
    return blob;
}

Result<QByteArray> BlobFolder::read(const QString &sha256, qint64 from, qint64 count) const
{
    QFile whole(file(sha256));
    if (!isBlobName(sha256) || !whole.open(QIODevice::ReadOnly) || !whole.seek(from)) {
        return fail(ErrorCode::NotFound, QStringLiteral("the picture or document is not at this desk"));
    }
    const QByteArray bytes = whole.read(count);
    // What the disk did not read now is not damaged.
    return whole.error() == QFileDevice::NoError ? Result<QByteArray>(bytes)
                                                 : fail(ErrorCode::StorageReadOnly, whole.errorString());
}

Result<QByteArray> BlobFolder::readWhole(const QString &sha256) const
{
    FORECOURT_ASSIGN(QByteArray bytes, read(sha256, 0, std::numeric_limits<qint32>::max()));
    if (shaOf(bytes) != sha256) {
        QFile::rename(file(sha256), file(sha256) + QStringLiteral(".damaged"));
        return fail(ErrorCode::Malformed, QStringLiteral("the picture or document is damaged"));
    }
    return bytes;
}

qint64 BlobFolder::arrived(const QString &sha256) const
{
    return QFileInfo(arriving(sha256)).size();
}

Result<bool> BlobFolder::append(const BlobName &blob, qint64 from, const QByteArray &bytes) const
{
    if (has(blob.sha256)) {
        return true;
    }
    if (!QDir().mkpath(arriving({}))) {
        return cannotWrite(m_path, QStringLiteral("the folder cannot be made"));
    }
    QFile gathering(arriving(blob.sha256));
    if (gathering.size() >= blob.bytes) {
        QFile::remove(gathering.fileName());
    }
    if (gathering.size() != from || from + bytes.size() > blob.bytes) {
        return false;
    }
    if (!gathering.open(QIODevice::ReadWrite | QIODevice::Append) || !gathering.setPermissions(kOwnerOnly) ||
        gathering.write(bytes) != bytes.size() || !gathering.flush()) {
        const QString reason = gathering.errorString();
        gathering.resize(from);
        return cannotWrite(gathering.fileName(), reason);
    }
    if (gathering.size() < blob.bytes) {
        return false;
    }
    gathering.close();
    if (shaOfFile(gathering.fileName()) != blob.sha256) {
        QFile::remove(gathering.fileName());
        return fail(ErrorCode::Malformed, QStringLiteral("what was fetched is not what its name says"));
    }
    FORECOURT_TRY(giveName(gathering.fileName(), blob.sha256));
    return true;
}

} // namespace forecourt
