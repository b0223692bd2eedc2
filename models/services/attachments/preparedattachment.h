// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attachment.h"

#include <QJsonArray>

namespace forecourt {

// A photo, signature or document whose bytes are in the folder already, and that no record shows yet.
struct PreparedAttachment
{
    AttachmentKind kind = AttachmentKind::Photo;
    BlobName whole;
    BlobName thumbnail; // none for documents
    QString mediaType;
    int width = 0;
    int height = 0;
    QString caption;

    bool operator==(const PreparedAttachment &) const = default;
};

// For drafts of forms. What cannot be read back is left out.
[[nodiscard]] QJsonArray toJson(const QList<PreparedAttachment> &attachments);
[[nodiscard]] QList<PreparedAttachment> preparedFromJson(const QJsonArray &json);

} // namespace forecourt
