// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/domain/attachment.h"
#include "models/storage/blobfolder.h"

namespace forecourt {

// A record that can have photos and documents.
struct AttachmentOwner
{
    enum class Kind { Visit, Order, Customer };
    Kind kind = Kind::Visit;
    QUuid row; // null: nobody

    bool operator==(const AttachmentOwner &) const = default;
};

// Where the bytes of one picture or document are, for whoever shows it.
enum class BlobPresence {
    Here,   // at this desk
    Coming, // wanted, and not here yet
    Failed, // wanted, and the last attempt failed
    Away    // not here, and nobody has asked for it
};

struct AttachmentView
{
    Attachment attachment;
    BlobPresence whole = BlobPresence::Away;
    BlobPresence small = BlobPresence::Away;
    bool isWaiting = false; // to be sent to the server

    bool operator==(const AttachmentView &) const = default;
};

// Oldest first: what belongs to the record itself, to an order also that of its visit, to a customer also
// that of their visits and orders. Storage thread.
[[nodiscard]] Result<QList<AttachmentView>> readAttachments(Database &database, const AttachmentOwner &owner,
                                                            const BlobFolder &folder);

// The newest signature of the record itself, as PNG; empty where there is none at this desk.
struct SignatureView
{
    QByteArray png;
    qint64 takenAt = 0; // UTC ms
};
[[nodiscard]] Result<SignatureView> readSignature(Database &database, const AttachmentOwner &owner,
                                                  const BlobFolder &folder);

// The collection of the catalog.
[[nodiscard]] int collectionOf(AttachmentOwner::Kind kind);

} // namespace forecourt
