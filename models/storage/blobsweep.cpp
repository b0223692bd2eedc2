// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/blobsweep.h"

#include "models/storage/blobfolder.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>

namespace forecourt {

namespace {

constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;
constexpr qint64 kKeptMs = 90 * kDayMs; // as at the server (docs/adr/0023)

Result<bool> isNamed(Database &database, const QString &sha256)
{
    FORECOURT_ASSIGN(const qint64 named, database.integer(QStringLiteral(R"sql(
        SELECT EXISTS (SELECT 1 FROM attachment WHERE sha256 = ?)
            OR EXISTS (SELECT 1 FROM attachment WHERE thumbnail = ?)
            OR EXISTS (SELECT 1 FROM blob_state WHERE sha256 = ?))sql"),
                                                          {sha256, sha256, sha256}));
    return named != 0;
}

Result<bool> isBeingFetched(Database &database, const QString &sha256)
{
    FORECOURT_ASSIGN(const qint64 wanted,
                     database.integer(QStringLiteral("SELECT EXISTS (SELECT 1 FROM blob_state WHERE sha256 "
                                                     "= ? AND state = 'wanted')"),
                                      {sha256}));
    return wanted != 0;
}

class Sweeper final
{
public:
    Sweeper(Database &database, const BlobSweepOrder &order)
        : m_database(database)
        , m_order(order)
        , m_folder(order.dataFolder)
        , m_root(QDir(order.dataFolder).filePath(QStringLiteral("blobs")))
        , m_aside(m_root.filePath(QStringLiteral("unnamed")))
    {}

    Result<BlobSweep> run()
    {
        FORECOURT_TRY(lookAside());
        QDirIterator files(m_root.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QFileInfo file(files.next());
            if (isBlobName(file.fileName()) && file.filePath() == m_folder.file(file.fileName())) {
                FORECOURT_TRY(look(file));
            }
        }
        FORECOURT_TRY(lookAtUnfinished());
        return m_sweep;
    }

private:
    [[nodiscard]] bool isOlder(const QFileInfo &file, qint64 ms) const
    {
        return file.lastModified().toMSecsSinceEpoch() < m_order.nowMs - ms;
    }

    Result<bool> isNamedAnywhere(const QString &sha256)
    {
        if (m_order.isNamedElsewhere && m_order.isNamedElsewhere(sha256)) {
            return true;
        }
        return isNamed(m_database, sha256);
    }

    Result<void> look(const QFileInfo &file)
    {
        if (!isOlder(file, kDayMs)) {
            return {};
        }
        FORECOURT_ASSIGN(const bool named, isNamedAnywhere(file.fileName()));
        if (named) {
            return {};
        }
        ++m_sweep.unnamed;
        if (m_order.changes && m_root.mkpath(m_aside.path()) && moveAside(file)) {
            ++m_sweep.setAside;
        }
        return {};
    }

    // Its ninety days begin now.
    bool moveAside(const QFileInfo &file)
    {
        QFile moved(file.filePath());
        const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_order.nowMs);
        return moved.rename(m_aside.filePath(file.fileName())) && moved.open(QIODevice::ReadWrite) &&
               moved.setFileTime(now, QFileDevice::FileModificationTime);
    }

    Result<void> lookAside()
    {
        const QFileInfoList aside = m_aside.entryInfoList(QDir::Files);
        for (const QFileInfo &file : aside) {
            const QString to = m_folder.file(file.fileName());
            FORECOURT_ASSIGN(const bool named, isNamedAnywhere(file.fileName()));
            if (!m_order.changes) {
                continue;
            }
            if (named && !QFile::exists(to)) {
                m_root.mkpath(QFileInfo(to).path());
                m_sweep.broughtBack += QFile::rename(file.filePath(), to) ? 1 : 0;
            } else if (named || isOlder(file, kKeptMs)) {
                m_sweep.removed += QFile::remove(file.filePath()) ? 1 : 0;
            }
        }
        return {};
    }

    Result<void> lookAtUnfinished()
    {
        const QDir arriving(m_root.filePath(QStringLiteral("arriving")));
        const QFileInfoList files = arriving.entryInfoList(QDir::Files);
        for (const QFileInfo &file : files) {
            FORECOURT_ASSIGN(const bool wanted, isBeingFetched(m_database, file.fileName()));
            if (m_order.changes && !wanted && isOlder(file, kDayMs)) {
                m_sweep.removed += QFile::remove(file.filePath()) ? 1 : 0;
            }
        }
        return {};
    }

    Database &m_database;
    const BlobSweepOrder &m_order;
    BlobFolder m_folder;
    QDir m_root;
    QDir m_aside;
    BlobSweep m_sweep;
};

} // namespace

Result<BlobSweep> sweepBlobs(Database &database, const BlobSweepOrder &order)
{
    return Sweeper(database, order).run();
}

} // namespace forecourt
