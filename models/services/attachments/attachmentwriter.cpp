// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/attachments/attachmentwriter.h"

#include "models/storage/blobstates.h"
#include "models/storage/records.h"

namespace forecourt {

namespace {

int priorityOf(AttachmentKind kind)
{
    switch (kind) {
    case AttachmentKind::Signature:
        return blob_priority::kSignature;
    case AttachmentKind::Document:
        return blob_priority::kDocument;
    case AttachmentKind::Photo:
        break;
    }
    return blob_priority::kPhoto;
}

Attachment attachmentOf(Mutation &mutation, const AttachmentOwner &owner, const PreparedAttachment &prepared)
{
    Attachment attachment;
    attachment.id = AttachmentId(mutation.newId());
    attachment.ofCollection = collectionOf(owner.kind);
    attachment.of = owner.row;
    attachment.kind = prepared.kind;
    attachment.sha256 = prepared.whole.sha256;
    attachment.bytes = prepared.whole.bytes;
    attachment.mediaType = prepared.mediaType;
    attachment.width = prepared.width;
    attachment.height = prepared.height;
    attachment.caption = prepared.caption;
    attachment.takenAt = mutation.nowMs();
    attachment.takenBy = mutation.author().staff;
    attachment.thumbnail = prepared.thumbnail.sha256;
    attachment.thumbnailBytes = prepared.thumbnail.bytes;
    return attachment;
}

} // namespace

Result<QList<AttachmentId>> attach(Mutation &mutation, const AttachmentOwner &owner,
                                   const QList<PreparedAttachment> &prepared)
{
    QList<AttachmentId> ids;
    for (const PreparedAttachment &each : prepared) {
        const Attachment attachment = attachmentOf(mutation, owner, each);
        FORECOURT_TRY(records::attachments().create(mutation, attachment));
        FORECOURT_TRY(blobstates::noteNew(mutation.database(), attachment.whole(), priorityOf(each.kind),
                                          mutation.nowMs()));
        if (!attachment.small().isNull()) {
            FORECOURT_TRY(blobstates::noteNew(mutation.database(), attachment.small(),
                                              blob_priority::kThumbnail, mutation.nowMs()));
        }
        ids.append(attachment.id);
    }
    return ids;
}

} // namespace forecourt
