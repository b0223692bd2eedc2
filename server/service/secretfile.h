// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "server/service/randombytes.h"

#include <QByteArray>
#include <QString>

namespace forecourt {

// The server's secret for tokens, 32 bytes in a file that only its owner may read, made where it is missing.
// Kept apart from the database, so that a copy of the database cannot forge tokens; losing it only makes
// desks ask for new ones. StorageCorrupt where the file is not 32 bytes, StorageReadOnly where it cannot be
// made.
Result<QByteArray> loadOrMakeSecret(const QString &path, const RandomBytes &random);

} // namespace forecourt
