// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/storebackup.h"

#include "models/database/diskflush.h"
#include "models/database/sqliteerror.h"
#include "models/storage/storecheck.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace forecourt {

namespace {

const QString kPart = QStringLiteral(".part");

// Removes the file when it goes out of scope.
class Leftover final
{
public:
    explicit Leftover(QString path) : m_path(std::move(path)) { QFile::remove(m_path); }
    ~Leftover() { QFile::remove(m_path); }
    Q_DISABLE_COPY_MOVE(Leftover)
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QString m_path;
};

QString plainPart(const BackupOrder &order)
{
    return order.key ? QDir(order.workFolder).filePath(QFileInfo(order.target).fileName() + kPart)
                     : order.target + kPart;
}

QString sealedPart(const BackupOrder &order)
{
    return order.target + QStringLiteral(".seal") + kPart;
}

Result<qint64> bytesOfStore(Database &source)
{
    FORECOURT_ASSIGN(const qint64 pages, source.integer(QStringLiteral("PRAGMA page_count")));
    FORECOURT_ASSIGN(const qint64 size, source.integer(QStringLiteral("PRAGMA page_size")));
    return pages * size;
}

Result<void> requireRoom(const QString &folder, qint64 bytes)
{
    const QStorageInfo disk(folder);
    return !disk.isValid() || disk.bytesAvailable() >= bytes
               ? Result<void>()
               : fail(ErrorCode::StorageFull, QStringLiteral("a backup does not fit on the disk"));
}

// Asked before anything is written, so that a backup does not take the room that work needs.
Result<void> requireRooms(Database &source, const BackupOrder &order)
{
    const QString folder = QFileInfo(order.target).absolutePath();
    if (!QFileInfo::exists(folder)) {
        return fail(ErrorCode::NotFound, QStringLiteral("the folder of the backups is not there"));
    }
    FORECOURT_ASSIGN(const qint64 bytes, bytesOfStore(source));
    FORECOURT_TRY(requireRoom(folder, bytes + order.spareBytes));
    return order.key ? requireRoom(order.workFolder, 2 * bytes + order.spareBytes) : Result<void>();
}

Result<void> verifyCopy(const QString &copy, const Catalog *catalog)
{
    DatabaseOptions options;
    options.readOnly = true;
    options.create = false;
    FORECOURT_ASSIGN(Database written, Database::open(copy, options));
    // Every page is read once.
    FORECOURT_TRY(written.run(QStringLiteral("PRAGMA cache_size = -4096")));
    FORECOURT_TRY(written.quickCheck());
    if (catalog == nullptr) {
        return {};
    }
    FORECOURT_ASSIGN(const bool holds, digestHolds(written, *catalog));
    return holds ? Result<void>()
                 : fail(ErrorCode::StorageCorrupt, QStringLiteral("the rows do not give the digest kept"));
}

Result<void> goOn(const BackupOrder &order)
{
    return order.stop == nullptr || !order.stop->load()
               ? Result<void>()
               : fail(ErrorCode::Unavailable, QStringLiteral("stopped"));
}

Result<void> seal(const QString &plain, const QString &sealed, const BackupOrder &order)
{
    const auto progress = [&](qint64, qint64) {
        return goOn(order).has_value();
    };
    FORECOURT_TRY(sealFile(plain, sealed, *order.key, progress));
    return unsealFile(sealed, {}, *order.key, progress);
}

Result<void> putInPlace(const QString &part, const QString &target)
{
    // On this system a rename would replace a file that came into being meanwhile.
    if (QFileInfo::exists(target) || !QFile::rename(part, target)) {
        return fail(notWrittenCode(target), QStringLiteral("the backup cannot be given its name"));
    }
    return flushFolderToDisk(QFileInfo(target).absolutePath());
}

} // namespace

Result<void> writeBackup(Database &source, const BackupOrder &order, const Catalog *catalog)
{
    if (QFileInfo::exists(order.target)) {
        return fail(ErrorCode::Conflict, QStringLiteral("the file exists already"));
    }
    FORECOURT_TRY(requireRooms(source, order));
    const Leftover plain(plainPart(order));
    FORECOURT_TRY(source.copyInto(plain.path()));
    FORECOURT_TRY(goOn(order));
    FORECOURT_TRY(verifyCopy(plain.path(), catalog));
    if (!order.key) {
        return putInPlace(plain.path(), order.target);
    }
    FORECOURT_TRY(goOn(order));
    const Leftover sealed(sealedPart(order));
    FORECOURT_TRY(seal(plain.path(), sealed.path(), order));
    return putInPlace(sealed.path(), order.target);
}

qint64 bytesWrittenOf(const BackupOrder &order)
{
    return QFileInfo(plainPart(order)).size() + QFileInfo(sealedPart(order)).size();
}

Result<qint64> bytesOfBackup(Database &source, const BackupOrder &order)
{
    FORECOURT_ASSIGN(const qint64 bytes, bytesOfStore(source));
    return order.key ? 2 * bytes : bytes;
}

void clearUnfinishedBackups(const QString &folder)
{
    const QFileInfoList files =
        QDir(folder).entryInfoList({QStringLiteral("forecourt-*.part*")}, QDir::Files);
    for (const QFileInfo &file : files) {
        QFile::remove(file.filePath());
    }
}

} // namespace forecourt
