// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <QByteArray>

namespace forecourt {

// The bytes of blobs in a folder that several processes may share:
//
//     STORE/ab/ab12…          whole, named by its SHA-256
//     STORE/arriving/ab12…    as far as it came
//
// Each store has its own, so that nothing can be learnt of another's. Blocking; any thread; one at a time
// works on a blob, across processes, by a lock on its arriving file (flock, which network file systems of
// Linux pass on). StorageFull, StorageReadOnly.
class BlobFiles final
{
public:
    explicit BlobFiles(QString folder) : m_folder(std::move(folder)) {}

    // A blob that nobody else works on for as long as this exists.
    class Hold final
    {
    public:
        Hold(Hold &&other) noexcept;
        Hold &operator=(Hold &&) = delete;
        Hold(const Hold &) = delete;
        Hold &operator=(const Hold &) = delete;
        ~Hold(); // an arriving file without bytes goes

        [[nodiscard]] qint64 size() const; // that arrived
        // Adds bytes at the end; where they do not fit on the disk, none of them.
        [[nodiscard]] Result<void> append(const QByteArray &bytes);
        // Gives the arrived bytes their place, on the disk, if they are what the name says; false, and they
        // are gone, if not.
        [[nodiscard]] Result<bool> finish();
        void discard(); // what arrived
        void removeWhole();

    private:
        friend class BlobFiles;
        Hold(int file, QString arriving, QString whole, QByteArray sha);

        int m_file;
        QString m_arriving;
        QString m_whole;
        QByteArray m_sha;
    };

    // Unavailable where another works on it.
    [[nodiscard]] Result<Hold> hold(StoreId store, const QByteArray &sha) const;
    [[nodiscard]] qint64 arrived(StoreId store, const QByteArray &sha) const;
    [[nodiscard]] bool has(StoreId store, const QByteArray &sha, qint64 bytes) const;
    // NotFound where there is no whole one, or nothing at `from`.
    [[nodiscard]] Result<QByteArray> read(StoreId store, const QByteArray &sha, qint64 from,
                                          qint64 count) const;
    // What stopped arriving before that moment; the number of files that went.
    qint64 removeArrivingBefore(StoreId store, qint64 ms) const;

private:
    [[nodiscard]] QString arriving(StoreId store, const QByteArray &sha) const;
    [[nodiscard]] QString whole(StoreId store, const QByteArray &sha) const;

    QString m_folder;
};

} // namespace forecourt
