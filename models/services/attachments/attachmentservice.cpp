// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/attachments/attachmentservice.h"

#include "models/domain/whendone.h"
#include "models/protocol/collections.h"
#include "models/storage/blobstates.h"
#include "models/storage/records.h"

#include <QPromise>

namespace forecourt {

AttachmentService::AttachmentService(Storage &storage, QObject *parent)
    : QObject(parent), m_storage(storage), m_folder(storage.folder()), m_importer(m_folder)
{
    m_pool.setMaxThreadCount(1); // a picture may take 200 MB while it is made smaller
    connect(&storage.changes(), &ChangeNotifier::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(collections::kAttachment)) {
            Q_EMIT changed();
        }
    });
}

AttachmentService::~AttachmentService()
{
    m_pool.waitForDone();
}

QFuture<Result<QList<AttachmentView>>> AttachmentService::list(const AttachmentOwner &owner)
{
    return m_storage.read(
        [owner, folder = m_folder](Database &database) { return readAttachments(database, owner, folder); });
}

template <typename F> QFuture<Result<PreparedAttachment>> AttachmentService::work(F importing)
{
    const auto promise = std::make_shared<QPromise<Result<PreparedAttachment>>>();
    promise->start();
    const auto future = promise->future();
    m_pool.start([promise, importing = std::move(importing), importer = m_importer] {
        promise->addResult(importing(importer));
        promise->finish();
    });
    return future;
}

QFuture<Result<PreparedAttachment>> AttachmentService::importFile(const QString &path)
{
    return work([path](const BlobImporter &importer) { return importer.importFile(path); });
}

QFuture<Result<PreparedAttachment>> AttachmentService::importPicture(const QImage &picture)
{
    return work([picture](const BlobImporter &importer) { return importer.importPicture(picture); });
}

QFuture<Result<PreparedAttachment>> AttachmentService::importSignature(const QImage &strokes)
{
    return work([strokes](const BlobImporter &importer) { return importer.importSignature(strokes); });
}

QFuture<Result<QList<AttachmentId>>> AttachmentService::add(const AttachmentOwner &owner,
                                                            const QList<PreparedAttachment> &prepared)
{
    return m_storage.write(
        Author{m_staff, QStringLiteral("addAttachment")},
        [owner, prepared](Mutation &mutation) { return attach(mutation, owner, prepared); });
}

QFuture<Result<void>> AttachmentService::setCaption(AttachmentId attachment, const QString &caption)
{
    return m_storage.write(Author{m_staff, QStringLiteral("captionAttachment")},
                           [attachment, caption](Mutation &mutation) -> Result<void> {
                               FORECOURT_ASSIGN(const auto before,
                                                records::attachments().find(mutation.database(), attachment));
                               if (!before) {
                                   return fail(ErrorCode::NotFound, QStringLiteral("the attachment is gone"));
                               }
                               Attachment after = *before;
                               after.caption = caption.trimmed();
                               return records::attachments().update(mutation, *before, after);
                           });
}

QFuture<Result<void>> AttachmentService::remove(AttachmentId attachment)
{
    return m_storage.write(Author{m_staff, QStringLiteral("removeAttachment")},
                           [attachment](Mutation &mutation) {
                               return mutation.remove(collections::kAttachment, attachment.uuid());
                           });
}

QFuture<Result<QByteArray>> AttachmentService::load(const BlobName &blob)
{
    return m_storage.read([blob, folder = m_folder](Database &) { return folder.readWhole(blob.sha256); });
}

QFuture<Result<void>> AttachmentService::want(const QList<BlobName> &blobs, bool areSmall)
{
    const int priority = areSmall ? blob_priority::kThumbnail : blob_priority::kPhoto;
    auto noted = m_storage.executor().write(
        [=, folder = m_folder, now = m_storage.clock().nowMs()](Database &database) -> Result<void> {
            for (const BlobName &blob : blobs) {
                if (isBlobName(blob.sha256) && !folder.has(blob.sha256)) {
                    FORECOURT_TRY(blobstates::noteWanted(database, blob, priority, now));
                }
            }
            return {};
        });
    whenDone(noted, this, [this](const Result<void> &outcome) {
        if (outcome) {
            Q_EMIT wanted();
        }
    });
    return noted;
}

} // namespace forecourt
