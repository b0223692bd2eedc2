// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/errorwords.h"

#include "models/domain/storehealth.h"
#include "ui/shell/rightswords.h"

namespace forecourt {

QString ErrorWords::reason(const Error &error)
{
    if (const QString rights = RightsWords::explained(error.detail); rights != error.detail) {
        return rights;
    }
    if (isFileGone(error)) {
        return tr("the file of the store is gone");
    }
    switch (error.code) {
    case ErrorCode::InvalidInput:
        return tr("a value is not acceptable");
    case ErrorCode::NotFound:
        return tr("it is not there any more");
    case ErrorCode::Conflict:
        return tr("it was changed meanwhile");
    case ErrorCode::Forbidden:
        return tr("this is not allowed");
    case ErrorCode::Unavailable:
        return tr("it cannot be reached just now");
    case ErrorCode::Timeout:
        return tr("it took too long");
    case ErrorCode::TooLarge:
        return tr("it is too large");
    case ErrorCode::Malformed:
        return tr("it cannot be read");
    case ErrorCode::Unsupported:
        return tr("this version does not know it");
    default:
        return ofStorage(error.code);
    }
}

QString ErrorWords::ofStorage(ErrorCode code)
{
    switch (code) {
    case ErrorCode::StorageBusy:
        return tr("another program holds the store");
    case ErrorCode::StorageFull:
        return tr("the disk is full");
    case ErrorCode::StorageReadOnly:
        return tr("the data folder cannot be written");
    case ErrorCode::StorageCorrupt:
        return tr("part of the store's file cannot be read");
    case ErrorCode::StorageNewer:
        return tr("the store was written by a newer version");
    default:
        return tr("the program made a mistake; its log says more");
    }
}

} // namespace forecourt
