// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

namespace forecourt {

// What the first 100 bytes of a file say (sqlite.org/fileformat2.html, 1.3), without opening it as a
// database.
struct SqliteFile
{
    bool isDatabase = false; // the rest is only known where this holds
    qint64 pageSize = 0;
    qint64 pages = 0;
    quint32 applicationId = 0;
    int userVersion = 0;
    qint64 bytes = 0; // of the file, really
};

// NotFound: there is no such file; StorageReadOnly: it cannot be read.
[[nodiscard]] Result<SqliteFile> readSqliteFile(const QString &path);

} // namespace forecourt
