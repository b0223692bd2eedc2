// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/error.h"

namespace forecourt {

QString errorWord(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return QStringLiteral("invalid-input");
    case ErrorCode::NotFound:
        return QStringLiteral("not-found");
    case ErrorCode::Conflict:
        return QStringLiteral("conflict");
    case ErrorCode::Forbidden:
        return QStringLiteral("forbidden");
    case ErrorCode::Unavailable:
        return QStringLiteral("unavailable");
    case ErrorCode::Timeout:
        return QStringLiteral("timeout");
    case ErrorCode::TooLarge:
        return QStringLiteral("too-large");
    case ErrorCode::Malformed:
        return QStringLiteral("malformed");
    case ErrorCode::Unsupported:
        return QStringLiteral("unsupported");
    case ErrorCode::StorageBusy:
        return QStringLiteral("storage-busy");
    case ErrorCode::StorageFull:
        return QStringLiteral("storage-full");
    case ErrorCode::StorageReadOnly:
        return QStringLiteral("storage-read-only");
    case ErrorCode::StorageCorrupt:
        return QStringLiteral("storage-corrupt");
    case ErrorCode::StorageNewer:
        return QStringLiteral("storage-newer");
    case ErrorCode::UnloggedWrite:
        return QStringLiteral("unlogged-write");
    case ErrorCode::Internal:
        return QStringLiteral("internal");
    }
    return QStringLiteral("internal");
}

} // namespace forecourt
