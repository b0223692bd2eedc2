// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/enumwords.h"
#include "models/domain/ids.h"

namespace forecourt {

using AttachmentId = Id<struct AttachmentTag>;

enum class AttachmentKind { Photo, Signature, Document };
template <> inline constexpr auto kWords<AttachmentKind> = words(u"photo", u"signature", u"document");

// Bytes that are named by what they hold: the SHA-256 of them, as 64 lower-case hex digits. "" is none.
struct BlobName
{
    QString sha256;
    qint64 bytes = 0;

    [[nodiscard]] bool isNull() const { return sha256.isEmpty(); }
    bool operator==(const BlobName &) const = default;
};

// A photo, signature or document of a record. A fact: only the caption is ever edited, and removing it is
// the deletion of the row. The bytes travel by themselves and may not be at this desk (docs/adr/0023).
struct Attachment
{
    AttachmentId id;
    int ofCollection = 0; // number of the collection of the catalog
    QUuid of;             // and the row
    AttachmentKind kind = AttachmentKind::Photo;
    QString sha256; // BlobName of the whole
    qint64 bytes = 0;
    QString mediaType; // "image/jpeg", "image/png", "application/pdf"
    int width = 0;     // pixels as they are shown; 0: not a picture
    int height = 0;
    QString caption;
    qint64 takenAt = 0; // UTC ms: when it was added at a desk
    StaffId takenBy;
    QString thumbnail; // BlobName of a small JPEG; none for documents
    qint64 thumbnailBytes = 0;

    [[nodiscard]] BlobName whole() const { return {sha256, bytes}; }
    [[nodiscard]] BlobName small() const { return {thumbnail, thumbnailBytes}; }
    bool operator==(const Attachment &) const = default;
};

} // namespace forecourt
