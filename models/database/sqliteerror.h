// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

class QSqlError;

namespace forecourt {

// What an error of SQLite means to us. `path` is the database file, looked at where SQLite's code leaves open
// whether a disk is full or a folder missing; `sql` is quoted in the detail; `hasValues` says that values
// were bound, of which SQLite's message may quote pieces that must not reach a log.
[[nodiscard]] Error sqliteError(const QSqlError &error, const QString &path, const QString &sql,
                                bool hasValues);

// The file was removed, or another was put in its place, while it was open (isFileGone() of
// models/domain/storehealth.h).
[[nodiscard]] Error fileGoneError();

// True where the disk that holds (or shall hold) the file has no room left.
[[nodiscard]] bool diskIsFull(const QString &path);

// Why nothing could be written there: StorageFull or StorageReadOnly.
[[nodiscard]] ErrorCode notWrittenCode(const QString &path);

// Why a file could not be opened or made: InvalidInput for a folder, NotFound, StorageFull or
// StorageReadOnly.
[[nodiscard]] ErrorCode cannotOpenCode(const QString &path);

} // namespace forecourt
