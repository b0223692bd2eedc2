// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/storehealth.h"

namespace forecourt {

// What the file of a data folder is, before it is opened to be worked with.
struct StoreDiagnosis
{
    enum class State {
        None,    // there is no file, or an empty one
        Sound,   // as far as was looked
        Damaged, // ours, or no database at all: cut off, overwritten, unreadable
        Foreign  // the database of another program
    };
    State state = State::None;
    QString finding = {}; // of Damaged and Foreign; English
    int schema = 0;       // of Sound; 0 where the file was not closed properly and cannot say

    bool operator==(const StoreDiagnosis &) const = default;
};

// Without `thorough` only the header is looked at (microseconds); with it every page is read: SQLite's
// quick_check, a minute for the largest stores. Changes nothing. Errors are those that say nothing about the
// file: StorageBusy, StorageReadOnly, StorageFull.
[[nodiscard]] Result<StoreDiagnosis> diagnoseStore(const QString &dataFolder, bool thorough);

// The schema this program brings a store to.
[[nodiscard]] int newestStoreSchema();

// The error as a person can act on it: whether the folder is still there, and whose the file is.
[[nodiscard]] StoreProblem storeProblemOf(const Error &error, const QString &dataFolder);

} // namespace forecourt
