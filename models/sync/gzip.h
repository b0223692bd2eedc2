// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

namespace forecourt {

// RFC 1952. Pure; any thread.
Result<QByteArray> gzipped(const QByteArray &bytes);

// TooLarge before more than `limit` bytes are held; Malformed for anything that is not one whole stream.
Result<QByteArray> gunzipped(const QByteArray &bytes, qint64 limit);

} // namespace forecourt
