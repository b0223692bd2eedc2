// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QStringList>

namespace forecourt {

// Of a StorageReadOnly whose file was removed, or replaced by another, while it was open: SQLite's number for
// that, in the detail.
inline constexpr QLatin1String kFileGoneMark("(SQLite 1032)");
[[nodiscard]] inline bool isFileGone(const Error &error)
{
    return error.code == ErrorCode::StorageReadOnly && error.detail.contains(kFileGoneMark);
}

// Why the store of a data folder cannot be opened or written, as a person can act on it.
struct StoreProblem
{
    enum class Kind {
        Full,           // no room on the disk
        ReadOnly,       // folder or file cannot be written
        FolderGone,     // the folder, or the drive it is on, is not there
        FileGone,       // the folder is, but not the file that was open in it
        Locked,         // another program holds the file
        SecondInstance, // this program, started before, holds the folder and does not answer
        Newer,          // written by a newer version
        Foreign,        // the database of another program
        Damaged,        // and nothing to put in its place could be found or put there
        Other
    };
    Kind kind = Kind::Other;
    QString folder;
    Error error;

    bool operator==(const StoreProblem &) const = default;
};

// What was found and done when the store's file was damaged or missing.
struct StoreRecovery
{
    qint64 atMs = 0;     // when, UTC
    QString finding;     // what was wrong; English
    QString keptAs;      // folder in which the damaged files are; empty: there was no file
    QString backup;      // file that is the store now; empty: there was no good one
    qint64 backupMs = 0; // when that was taken, UTC
    QStringList refused; // newer backups that were not good
    bool joined = false; // the desk belongs to a server, which has what was sent to it

    bool operator==(const StoreRecovery &) const = default;
};

} // namespace forecourt
