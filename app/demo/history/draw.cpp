// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/history/draw.h"

#include <QtEndian>

namespace forecourt {

QUuid Draw::id(qint64 atMs)
{
    constexpr quint64 kVersion = 7;
    std::array<char, 16> bytes{};
    const quint64 first = (static_cast<quint64>(atMs) << 16U) | (kVersion << 12U) | (next() & 0x0FFFU);
    const quint64 second = (next() & 0x3FFFFFFFFFFFFFFFU) | 0x8000000000000000U;
    qToBigEndian(first, bytes.data());
    qToBigEndian(second, bytes.data() + sizeof first);
    return QUuid::fromRfc4122(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
}

} // namespace forecourt
