// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/blobfiles.h"

#include "models/database/diskflush.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace forecourt {

namespace {

tl::unexpected<Error> cannotKeep(int problem)
{
    const bool full = problem == ENOSPC || problem == EDQUOT;
    return fail(full ? ErrorCode::StorageFull : ErrorCode::StorageReadOnly,
                QStringLiteral("a blob cannot be kept: ") + QString::fromLocal8Bit(std::strerror(problem)));
}

qint64 sizeOf(int file)
{
    struct stat facts
    {};
    return ::fstat(file, &facts) == 0 ? static_cast<qint64>(facts.st_size) : 0;
}

Result<QByteArray> hashOf(int file)
{
    QFile arrived;
    if (!arrived.open(file, QIODevice::ReadOnly, QFileDevice::DontCloseHandle)) {
        return cannotKeep(EIO);
    }
    arrived.seek(0);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&arrived)) {
        return cannotKeep(EIO);
    }
    return hash.result();
}

} // namespace

BlobFiles::Hold::Hold(int file, QString arriving, QString whole, QByteArray sha)
    : m_file(file), m_arriving(std::move(arriving)), m_whole(std::move(whole)), m_sha(std::move(sha))
{}

BlobFiles::Hold::Hold(Hold &&other) noexcept
    : m_file(std::exchange(other.m_file, -1))
    , m_arriving(std::move(other.m_arriving))
    , m_whole(std::move(other.m_whole))
    , m_sha(std::move(other.m_sha))
{}

BlobFiles::Hold::~Hold()
{
    if (m_file < 0) {
        return;
    }
    if (sizeOf(m_file) == 0) {
        QFile::remove(m_arriving);
    }
    ::close(m_file);
}

qint64 BlobFiles::Hold::size() const
{
    return sizeOf(m_file);
}

Result<void> BlobFiles::Hold::append(const QByteArray &bytes)
{
    const qint64 before = size();
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::pwrite(m_file, bytes.constData() + done,
                                         static_cast<size_t>(bytes.size() - done), before + done);
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            const int problem = written == 0 ? ENOSPC : errno;
            if (::ftruncate(m_file, before) != 0) {
                discard();
            }
            return cannotKeep(problem);
        }
        done += written;
    }
    return {};
}

Result<bool> BlobFiles::Hold::finish()
{
    FORECOURT_ASSIGN(const QByteArray hash, hashOf(m_file));
    if (hash != m_sha) {
        discard();
        return false;
    }
    if (::fsync(m_file) != 0) {
        return cannotKeep(errno);
    }
    const QString folder = QFileInfo(m_whole).path();
    if (!QDir().mkpath(folder) ||
        ::rename(QFile::encodeName(m_arriving).constData(), QFile::encodeName(m_whole).constData()) != 0) {
        return cannotKeep(errno);
    }
    FORECOURT_TRY(flushFolderToDisk(folder));
    FORECOURT_TRY(flushFolderToDisk(QFileInfo(folder).path()));
    ::close(std::exchange(m_file, -1));
    return true;
}

void BlobFiles::Hold::discard()
{
    if (::ftruncate(m_file, 0) != 0) {
        QFile::remove(m_arriving);
    }
}

void BlobFiles::Hold::removeWhole()
{
    QFile::remove(m_whole);
}

QString BlobFiles::arriving(StoreId store, const QByteArray &sha) const
{
    return QStringLiteral("%1/%2/arriving/%3").arg(m_folder, store.toString(), QLatin1String(sha.toHex()));
}

QString BlobFiles::whole(StoreId store, const QByteArray &sha) const
{
    const QString name = QString::fromLatin1(sha.toHex());
    return QStringLiteral("%1/%2/%3/%4").arg(m_folder, store.toString(), name.left(2), name);
}

// The file may be given another name, or go, between opening and locking it: then it is opened anew.
Result<BlobFiles::Hold> BlobFiles::hold(StoreId store, const QByteArray &sha) const
{
    const QString path = arriving(store, sha);
    const QByteArray native = QFile::encodeName(path);
    if (!QDir().mkpath(QFileInfo(path).path())) {
        return cannotKeep(errno);
    }
    for (int tries = 0; tries < 3; ++tries) {
        const int file = ::open(native.constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
        if (file < 0) {
            return cannotKeep(errno);
        }
        struct stat opened
        {};
        struct stat named
        {};
        if (::flock(file, LOCK_EX | LOCK_NB) == 0 && ::fstat(file, &opened) == 0 &&
            ::stat(native.constData(), &named) == 0 && opened.st_ino == named.st_ino) {
            return Hold(file, path, whole(store, sha), sha);
        }
        ::close(file);
    }
    return fail(ErrorCode::Unavailable, QStringLiteral("another works on this blob"));
}

qint64 BlobFiles::arrived(StoreId store, const QByteArray &sha) const
{
    return QFileInfo(arriving(store, sha)).size();
}

bool BlobFiles::has(StoreId store, const QByteArray &sha, qint64 bytes) const
{
    const QFileInfo file(whole(store, sha));
    return file.exists() && file.size() == bytes;
}

Result<QByteArray> BlobFiles::read(StoreId store, const QByteArray &sha, qint64 from, qint64 count) const
{
    QFile file(whole(store, sha));
    if (!file.open(QIODevice::ReadOnly) || from > file.size() || (from == file.size() && from > 0) ||
        !file.seek(from)) {
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such blob"));
    }
    return file.read(count);
}

qint64 BlobFiles::removeArrivingBefore(StoreId store, qint64 ms) const
{
    const QDir folder(QStringLiteral("%1/%2/arriving").arg(m_folder, store.toString()));
    qint64 removed = 0;
    const QFileInfoList files = folder.entryInfoList(QDir::Files);
    for (const QFileInfo &file : files) {
        if (file.lastModified().toMSecsSinceEpoch() >= ms) {
            continue;
        }
        if (auto held = hold(store, QByteArray::fromHex(file.fileName().toLatin1()))) {
            held->discard();
            ++removed;
        }
    }
    return removed;
}

} // namespace forecourt
