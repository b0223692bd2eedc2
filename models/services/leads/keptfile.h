// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/services/leads/leadimportreport.h"

namespace forecourt {

// The bytes of a file, at most `limit`. Errors: NotFound, Forbidden (it exists and cannot be opened),
// TooLarge, Malformed (no regular file, or it cannot be read to its end).
[[nodiscard]] Result<QByteArray> readLeadFile(const QString &path, qint64 limit);

// Copies a file aside under a name that follows from its own name and content, and writes the reasons beside
// it
// ("NAME.reasons.txt"). Returns the name of the copy; empty where the file cannot be copied (the reasons are
// kept all the same). Errors: StorageReadOnly, StorageFull.
[[nodiscard]] Result<QString> keepFileAside(const QString &path, const QString &folder,
                                            const LeadImportReport &report);

} // namespace forecourt
