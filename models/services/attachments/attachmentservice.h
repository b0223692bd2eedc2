// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/attachments/attachmentwriter.h"
#include "models/services/attachments/blobimporter.h"
#include "models/storage/storage.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

namespace forecourt {

// Photos, signatures and documents of records. Interface thread; answers arrive as futures. Files are read
// and pictures made on threads of its own. `storage` must outlive it.
class AttachmentService final : public QObject
{
    Q_OBJECT

public:
    explicit AttachmentService(Storage &storage, QObject *parent = nullptr);
    ~AttachmentService() override; // waits for the picture in hand

    // Who works at this desk: the author of what follows.
    void actAs(const StaffId &staff) { m_staff = staff; }

    [[nodiscard]] QFuture<Result<QList<AttachmentView>>> list(const AttachmentOwner &owner);

    // See BlobImporter; nothing shows it yet.
    [[nodiscard]] QFuture<Result<PreparedAttachment>> importFile(const QString &path);
    [[nodiscard]] QFuture<Result<PreparedAttachment>> importPicture(const QImage &picture);
    [[nodiscard]] QFuture<Result<PreparedAttachment>> importSignature(const QImage &strokes);

    // NotFound where the record is gone.
    [[nodiscard]] QFuture<Result<QList<AttachmentId>>> add(const AttachmentOwner &owner,
                                                           const QList<PreparedAttachment> &prepared);
    [[nodiscard]] QFuture<Result<void>> setCaption(AttachmentId attachment, const QString &caption);
    // Can be undone as any other action.
    [[nodiscard]] QFuture<Result<void>> remove(AttachmentId attachment);

    // The bytes, if they are at this desk (NotFound; Malformed where they are damaged).
    [[nodiscard]] QFuture<Result<QByteArray>> load(const BlobName &blob);
    // Where the file is, for another program to open it; not to be written.
    [[nodiscard]] QString file(const BlobName &blob) const { return m_folder.file(blob.sha256); }
    // Somebody looks at these: they are fetched when the server can be reached, small ones first.
    QFuture<Result<void>> want(const QList<BlobName> &blobs, bool areSmall);

    // For whoever fetches and sends.
    void noteArrived(const QString &sha256) { Q_EMIT arrived(sha256); }

Q_SIGNALS:
    void changed();                      // rows, by anybody
    void arrived(const QString &sha256); // or could not be had: ask for the list again
    void wanted();

private:
    template <typename F> [[nodiscard]] QFuture<Result<PreparedAttachment>> work(F importing);

    Storage &m_storage;
    StaffId m_staff;
    BlobFolder m_folder;
    BlobImporter m_importer;
    QThreadPool m_pool;
};

} // namespace forecourt
