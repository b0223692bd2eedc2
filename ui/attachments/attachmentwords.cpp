// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/attachmentwords.h"

namespace forecourt {

QString AttachmentWords::failure(const Error &error)
{
    const QString word = error.detail.section(QStringLiteral(": "), 0, 0);
    const QString name = error.detail.section(QStringLiteral(": "), 1);
    if (error.code == ErrorCode::StorageFull) {
        return tr("The disk of this computer is full. Nothing is lost: free some space and add it again.");
    }
    if (error.code == ErrorCode::StorageReadOnly) {
        return tr("It cannot be kept in the data folder. Check that this folder can be written.");
    }
    if (word == QLatin1String("unreadable")) {
        return tr("“%1” cannot be read. Copy it to this computer and choose it again.").arg(name);
    }
    if (word == QLatin1String("format")) {
        return tr("“%1” is neither a picture (JPEG, PNG, WebP) nor a PDF. Save it as one of these.")
            .arg(name);
    }
    if (word == QLatin1String("webp")) {
        return tr("This computer cannot read WebP pictures such as “%1”. Save it as JPEG or PNG.").arg(name);
    }
    if (word == QLatin1String("file")) {
        return tr("“%1” is larger than 25 MB. Save it smaller, or in parts.").arg(name);
    }
    if (word == QLatin1String("pixels")) {
        return tr("“%1” has more than 50 million pixels. Save it smaller.").arg(name);
    }
    if (word == QLatin1String("broken")) {
        return tr("“%1” is damaged. Take or save it again.").arg(name);
    }
    return tr("It could not be added.");
}

QString AttachmentWords::kind(AttachmentKind kind)
{
    switch (kind) {
    case AttachmentKind::Signature:
        return tr("Signature");
    case AttachmentKind::Document:
        return tr("Document");
    case AttachmentKind::Photo:
        break;
    }
    return tr("Photo");
}

QString AttachmentWords::presence(BlobPresence presence)
{
    switch (presence) {
    case BlobPresence::Coming:
        return tr("Is fetched as soon as the server can be reached");
    case BlobPresence::Failed:
        return tr("Not at the server yet; tried again by itself");
    case BlobPresence::Away:
        return tr("Not at this desk");
    case BlobPresence::Here:
        break;
    }
    return {};
}

} // namespace forecourt
