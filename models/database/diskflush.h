// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

namespace forecourt {

// Return when what was written is on the disk and survives power loss. Any thread; StorageFull,
// StorageReadOnly.
[[nodiscard]] Result<void> flushToDisk(const QString &file);
// The names in it: after a file was made or renamed there. Nothing to do where the system keeps names itself.
[[nodiscard]] Result<void> flushFolderToDisk(const QString &folder);

} // namespace forecourt
