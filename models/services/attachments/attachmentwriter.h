// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/attachments/attachmentreader.h"
#include "models/services/attachments/preparedattachment.h"
#include "models/storage/mutation.h"

namespace forecourt {

// Writes rows for what is in the folder already, within a use case's own transaction: rows, and that their
// bytes are to be sent.
[[nodiscard]] Result<QList<AttachmentId>> attach(Mutation &mutation, const AttachmentOwner &owner,
                                                 const QList<PreparedAttachment> &prepared);

} // namespace forecourt
