// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/randombytes.h"

#include <sodium.h>

namespace forecourt {

QByteArray systemRandomBytes(qsizetype count)
{
    QByteArray bytes(count, '\0');
    randombytes_buf(bytes.data(), static_cast<size_t>(count));
    return bytes;
}

} // namespace forecourt
