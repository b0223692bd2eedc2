// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

namespace forecourt {

struct ByteRange
{
    qint64 from = 0;
    qint64 count = 0;
};

// One range of bytes, from a beginning: "bytes=0-1023" or "bytes=1024-" (RFC 9110 §14.2); all of it where
// there is none. Malformed for anything else.
[[nodiscard]] Result<ByteRange> byteRangeOf(const QByteArray &field);

// "bytes 0-1023/4096", for the reply.
[[nodiscard]] QByteArray contentRangeOf(qint64 from, qint64 count, qint64 of);

} // namespace forecourt
