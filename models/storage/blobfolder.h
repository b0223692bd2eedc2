// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attachment.h"
#include "models/domain/result.h"

#include <QByteArray>

namespace forecourt {

// The bytes of photos, signatures and documents beside the desk's database, named by what they hold:
//
//     blobs/ab/ab12…          whole
//     blobs/arriving/ab12…    as far as it was fetched
//
// A blob stands under its name only once all of it is on the disk. Blocking; any thread, but one at a time
// fetches a blob. StorageFull, StorageReadOnly; NotFound.
class BlobFolder final
{
public:
    // `dataFolder`: that of desk.sqlite.
    explicit BlobFolder(const QString &dataFolder);

    [[nodiscard]] Result<BlobName> put(const QByteArray &bytes) const;
    [[nodiscard]] bool has(const QString &sha256) const;
    [[nodiscard]] Result<QByteArray> read(const QString &sha256, qint64 from, qint64 count) const;
    // All of it, held against its name; one that is damaged is put aside and Malformed.
    [[nodiscard]] Result<QByteArray> readWhole(const QString &sha256) const;
    [[nodiscard]] QString file(const QString &sha256) const;

    [[nodiscard]] qint64 arrived(const QString &sha256) const;
    // Adds what was fetched from that place on; other places change nothing. True once it is whole, and the
    // file has its name; Malformed where it is not what its name says, and then it is gone.
    [[nodiscard]] Result<bool> append(const BlobName &blob, qint64 from, const QByteArray &bytes) const;

private:
    [[nodiscard]] QString arriving(const QString &name) const;
    [[nodiscard]] Result<void> giveName(const QString &from, const QString &sha256) const;

    QString m_path;
};

// "Lower-case hex of 32 bytes": what may be a file's name.
[[nodiscard]] bool isBlobName(const QString &sha256);

} // namespace forecourt
