// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QMetaType>
#include <QString>
#include <QtGlobal>

#include <optional>

namespace forecourt {

enum class SyncPhase {
    NeverEnrolled,  // this desk has no server
    Idle,           // the last exchange went well, but its digest was not compared
    Verified,       // and its digest equals the server's
    Syncing,        // an exchange is under way
    Offline,        // the server cannot be reached; tried again by itself
    NeedsAttention, // tried again by itself, but a person should look: `error`, or quarantined operations
};

// How far an exchange is that takes its time.
struct SyncProgress
{
    enum class Phase {
        Entries, // of the log, fetched
        Parts,   // of a snapshot, fetched: bytes
        Rows,    // of it, written
        Indexes, // of the store, made
        Search,  // records in the search index
    };
    Phase phase = Phase::Entries;
    qint64 done = 0;
    qint64 of = 0; // 0 = not known

    bool operator==(const SyncProgress &) const = default;
};

// What was fetched and waits for a person, because so many rows of a collection would go.
struct HeldChange
{
    qint64 seq = 0;
    QString collection; // by its name in the catalog
    qint64 rows = 0;
    qint64 of = 0;

    bool operator==(const HeldChange &) const = default;
};

// What the sync light shows. Times are UTC milliseconds of the server's clock; 0 = never.
struct SyncStatus
{
    SyncPhase phase = SyncPhase::NeverEnrolled;
    qint64 since = 0;       // when this phase began
    qint64 waiting = 0;     // operations the server has not acknowledged
    qint64 quarantined = 0; // operations the server refused, kept for a person
    qint64 lastSyncedAt = 0;
    qint64 verifiedAt = 0;
    std::optional<Error> error;           // of the last exchange
    std::optional<SyncProgress> progress; // while syncing
    std::optional<HeldChange> held;
    bool isPaused = false; // a person stopped the fill

    bool operator==(const SyncStatus &) const = default;
};

// What one exchange did.
struct SyncReport
{
    qint64 pushed = 0;      // own operations acknowledged
    qint64 pulled = 0;      // log entries received, own ones among them
    qint64 conflicts = 0;   // found in those entries
    qint64 quarantined = 0; // own operations refused in this exchange
    qint64 pending = 0;     // left waiting
    bool verified = false;  // the digests are equal
    QString mismatch;       // or why they are not; empty where they were not compared
    qint64 filled = 0;      // rows that came by a snapshot
    bool held = false;      // something waits for a person: SyncStatus::held

    bool operator==(const SyncReport &) const = default;
};

} // namespace forecourt

Q_DECLARE_METATYPE(forecourt::SyncStatus)
