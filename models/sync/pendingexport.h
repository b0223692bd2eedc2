// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/protocol/pendingfile.h"

namespace forecourt {

// What was written of a file of waiting operations (pendingfile.h) before it is signed.
struct UnsignedPending
{
    QString part; // beside the file, readable by its owner only
    QByteArray message;
    qint64 operations = 0;
};

// Every operation the server has not acknowledged, as it stands in this transaction; they go on waiting.
// Conflict where the file exists. Storage thread.
[[nodiscard]] Result<UnsignedPending> writeUnsigned(Database &database, PendingHeader header,
                                                    const QString &file);

// Puts the signature under it and gives it its name.
[[nodiscard]] Result<qint64> finishPending(const UnsignedPending &written, const QByteArray &signature,
                                           const QString &file);

} // namespace forecourt
