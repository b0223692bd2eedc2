// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/byterange.h"

#include <algorithm>
#include <limits>

namespace forecourt {

Result<ByteRange> byteRangeOf(const QByteArray &field)
{
    constexpr qint64 kMost = std::numeric_limits<qint32>::max();
    ByteRange range{0, kMost};
    if (field.isEmpty()) {
        return range;
    }
    const QList<QByteArray> ends = field.startsWith("bytes=") ? field.mid(6).split('-') : QList<QByteArray>();
    bool isFirst = false;
    bool isLast = true;
    range.from = ends.value(0).toLongLong(&isFirst);
    if (!ends.value(1).isEmpty()) {
        range.count = ends.value(1).toLongLong(&isLast) - range.from + 1;
    }
    if (ends.size() != 2 || !isFirst || !isLast || range.from < 0 || range.from >= kMost || range.count < 1) {
        return fail(ErrorCode::Malformed, QStringLiteral("no such range"));
    }
    range.count = std::min(range.count, kMost);
    return range;
}

QByteArray contentRangeOf(qint64 from, qint64 count, qint64 of)
{
    return "bytes " + QByteArray::number(from) + '-' + QByteArray::number(from + count - 1) + '/' +
           QByteArray::number(of);
}

} // namespace forecourt
