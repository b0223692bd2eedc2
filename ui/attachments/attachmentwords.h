// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/services/attachments/attachmentreader.h"

#include <QCoreApplication>

namespace forecourt {

// What people read about photos, signatures and documents.
class AttachmentWords final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::AttachmentWords)

public:
    // Why something could not be added, and what to do about it (blobimporter.h).
    [[nodiscard]] static QString failure(const Error &error);
    [[nodiscard]] static QString kind(AttachmentKind kind);
    // Of one that is not at this desk; empty for one that is.
    [[nodiscard]] static QString presence(BlobPresence presence);
};

} // namespace forecourt
