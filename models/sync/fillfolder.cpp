// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/fillfolder.h"

#include "models/database/sqliteerror.h"
#include "models/protocol/gzip.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSet>

namespace forecourt {

namespace {

constexpr qint64 kLargestPart = 64 * 1024 * 1024; // unpacked

const QString kManifest = QStringLiteral("fill.json");

tl::unexpected<Error> cannotWrite(const QString &file, const QString &reason)
{
    return fail(diskIsFull(file) ? ErrorCode::StorageFull : ErrorCode::StorageReadOnly,
                QStringLiteral("what was fetched cannot be kept: ") + reason);
}

QByteArray shaOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

QString FillFolder::file(const QString &name) const
{
    return QDir(m_path).filePath(name);
}

QString FillFolder::whole(const QByteArray &sha) const
{
    return file(QString::fromLatin1(sha.toHex()));
}

QString FillFolder::partial(const QByteArray &sha) const
{
    return whole(sha) + QStringLiteral(".part");
}

bool FillFolder::exists() const
{
    return QFile::exists(m_path);
}

void FillFolder::remove()
{
    QDir(m_path).removeRecursively();
}

void FillFolder::removeOthers(const SnapshotReply &manifest)
{
    QSet<QString> wanted;
    for (const SnapshotPart &part : manifest.parts + manifest.conflicts) {
        wanted.insert(QFileInfo(whole(part.sha)).fileName());
        wanted.insert(QFileInfo(partial(part.sha)).fileName());
    }
    const QStringList here = QDir(m_path).entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : here) {
        if (!wanted.contains(name)) {
            QFile::remove(file(name));
        }
    }
}

Result<FillState> FillFolder::begin(const SnapshotReply &manifest)
{
    if (!QDir().mkpath(m_path)) {
        return cannotWrite(m_path, QStringLiteral("the folder cannot be made"));
    }
    removeOthers(manifest);
    QSaveFile note(file(kManifest));
    if (!note.open(QIODevice::WriteOnly) || note.write(encode(manifest)) < 0 || !note.commit()) {
        return cannotWrite(note.fileName(), note.errorString());
    }
    return state(manifest);
}

Result<SnapshotReply> FillFolder::manifest() const
{
    QFile note(file(kManifest));
    if (!note.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::NotFound, QStringLiteral("no snapshot was fetched"));
    }
    return decode<SnapshotReply>(note.readAll());
}

qint64 FillFolder::sizeOf(const SnapshotPart &part, bool &isWhole) const
{
    isWhole = QFileInfo(whole(part.sha)).size() == part.bytes;
    return isWhole ? part.bytes : QFileInfo(partial(part.sha)).size();
}

FillState FillFolder::state(const SnapshotReply &manifest) const
{
    FillState state;
    QSet<QByteArray> counted;
    for (const SnapshotPart &part : manifest.parts + manifest.conflicts) {
        if (counted.contains(part.sha)) {
            continue;
        }
        counted.insert(part.sha);
        bool isWhole = false;
        const qint64 size = sizeOf(part, isWhole);
        // Longer than the part is nothing of it.
        const qint64 usable = isWhole || size < part.bytes ? size : 0;
        state.done += usable;
        state.of += part.bytes;
        if (!isWhole && !state.need) {
            state.need = PartNeed{part.sha, usable, part.bytes - usable};
        }
    }
    return state;
}

Result<void> FillFolder::add(const SnapshotPart &part, qint64 from, const QByteArray &bytes)
{
    QFile gathering(partial(part.sha));
    if (gathering.size() >= part.bytes) {
        QFile::remove(gathering.fileName());
    }
    if (gathering.size() != from || from + bytes.size() > part.bytes) {
        return {}; // they came twice, or not from here
    }
    if (!gathering.open(QIODevice::ReadWrite | QIODevice::Append) || gathering.write(bytes) != bytes.size() ||
        !gathering.flush()) {
        const QString reason = gathering.errorString();
        gathering.resize(from);
        return cannotWrite(gathering.fileName(), reason);
    }
    if (gathering.size() < part.bytes) {
        return {};
    }
    gathering.seek(0);
    const bool isRight = shaOf(gathering.readAll()) == part.sha;
    gathering.close();
    QFile::remove(whole(part.sha));
    if (!isRight) {
        QFile::remove(gathering.fileName());
        return {};
    }
    return QFile::rename(gathering.fileName(), whole(part.sha))
               ? Result<void>()
               : cannotWrite(gathering.fileName(), QStringLiteral("the part cannot be named"));
}

// Looked at once more: a disk may have lost what was never flushed.
Result<QByteArray> FillFolder::lines(const SnapshotPart &part) const
{
    QFile packed(whole(part.sha));
    const QByteArray bytes = packed.open(QIODevice::ReadOnly) ? packed.readAll() : QByteArray();
    packed.close();
    if (shaOf(bytes) != part.sha) {
        QFile::remove(packed.fileName());
        return fail(ErrorCode::Malformed, QStringLiteral("a part of the snapshot is damaged"));
    }
    return inflateBounded(bytes, kLargestPart);
}

} // namespace forecourt
