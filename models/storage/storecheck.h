// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/protocol/catalog.h"

namespace forecourt {

// What `forecourt check` found. Every list is empty on a sound file.
struct StoreCheck
{
    QStringList damage;        // SQLite's own findings
    QStringList missingGuards; // synchronised tables a stray write could reach
    QStringList chain;         // places where the desk's own operations do not follow each other
    QStringList sync;          // places where rows and the bookkeeping of synchronisation disagree
    QStringList aliases;       // who stands for whom; rebuildAliasRoots() mends it
    QStringList search;        // what the search index has wrong; rebuildSearchIndex() mends it
    QByteArray digest;         // root of the settled state, recomputed from the rows
    bool digestMatches = true; // and equal to the one kept incrementally
    qint64 rows = 0;           // rows in settled state
    qint64 pending = 0;        // operations not yet settled

    [[nodiscard]] bool isSound() const
    {
        return damage.isEmpty() && missingGuards.isEmpty() && chain.isEmpty() && sync.isEmpty() &&
               aliases.isEmpty() && search.isEmpty() && digestMatches;
    }
};

// Whether the settled rows give the digest that is kept beside them. Reads every row.
Result<bool> digestHolds(Database &database, const Catalog &catalog);

// Reads everything; takes minutes on a large file. Changes nothing.
Result<StoreCheck> checkStore(Database &database, const Catalog &catalog);

} // namespace forecourt
