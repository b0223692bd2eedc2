// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/printwords.h"

namespace forecourt {

QString PrintWords::failure(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Unsupported:
        return error.detail; // a sentence already, see printfont.h
    case ErrorCode::NotFound:
        return tr("There is nothing to print: the record is not there any more.");
    case ErrorCode::StorageReadOnly:
        return tr("The printer or the file cannot be written. Choose another and try again.");
    case ErrorCode::StorageFull:
        return tr("The disk or the printer has no room left. Make some and try again.");
    default:
        return tr("This could not be printed (%1). Nothing was changed: try again.")
            .arg(errorWord(error.code));
    }
}

} // namespace forecourt
