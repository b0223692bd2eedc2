// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace forecourt {

// What went wrong, as a code that `ui` turns into a sentence. Codes are permanent: they reach logs and JSON.
enum class ErrorCode {
    InvalidInput,    // a value a person or file gave is not acceptable; detail names it
    NotFound,        // the record asked for does not exist (or was deleted)
    Conflict,        // the record is not in a state that allows this
    Forbidden,       // not allowed for this desk or person
    Unavailable,     // network or server cannot be reached now; try again later
    Timeout,         // a deadline passed
    TooLarge,        // a limit on size, depth or count was exceeded
    Malformed,       // a file or message does not follow its format; detail names the place
    Unsupported,     // a newer format or an unknown kind
    StorageBusy,     // another program holds the file
    StorageFull,     // no space left
    StorageReadOnly, // the folder or file cannot be written
    StorageCorrupt,  // the file is damaged or foreign
    StorageNewer,    // the file was written by a newer program that this one must not open
    UnloggedWrite,   // a synced table was changed outside the write path
    Internal,        // a defect of this program
};

// The permanent lower-case word of a code, for logs and JSON ("invalid-input", "not-found", …).
QString errorWord(ErrorCode code);

struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail; // English, for logs and administrators; never personal data

    bool operator==(const Error &) const = default;
};

} // namespace forecourt
