// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/certificateproblem.h"
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
    Revoked,        // the server's administrator locked this desk out: `revoked`
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

// An administrator of the server locked this desk out, until it is enrolled again.
struct DeskRevocation
{
    QString reason; // as the administrator put it
    qint64 at = 0;  // when this desk heard of it, UTC ms

    bool operator==(const DeskRevocation &) const = default;
};

// What the synchronisation waits for at a moment.
enum class SyncWaitFor {
    Nothing,      // it rests until somebody starts it
    NextExchange, // all is done for now
    NextAttempt,  // the last one failed
    Server,       // an answer
    Desk,         // this desk's own database
};

struct SyncWait
{
    SyncWaitFor what = SyncWaitFor::Nothing;
    qint64 until = 0; // then it goes on or tries again, whatever happens

    bool operator==(const SyncWait &) const = default;
};

// How much the exchange under way, or the last one, sent and received, and of how much: operations and log
// entries.
struct SyncTransfer
{
    qint64 sent = 0;
    qint64 toSend = 0;
    qint64 received = 0;
    qint64 toReceive = 0;

    bool operator==(const SyncTransfer &) const = default;
};

// Photos, signatures and documents: what is to be sent and fetched, and how far the one under way is.
struct BlobTransfer
{
    enum class Pause {
        None,
        ServerFull, // its disk
        QuotaFull,  // the store's share of it
        NotTaken    // the server takes none
    };
    qint64 waiting = 0; // to be sent
    qint64 bytes = 0;   // of them, with their small pictures
    qint64 wanted = 0;  // to be fetched
    bool isSending = false;
    qint64 done = 0; // bytes of the one under way
    qint64 of = 0;   // 0: none is
    Pause pause = Pause::None;

    bool operator==(const BlobTransfer &) const = default;
};

// What the sync light shows. Times are UTC milliseconds of the server's clock; 0 = never.
struct SyncStatus
{
    SyncPhase phase = SyncPhase::NeverEnrolled;
    qint64 since = 0;       // when this phase began
    qint64 waiting = 0;     // operations the server has not acknowledged
    qint64 quarantined = 0; // operations the server refused, open until a person has mended or given them up
    qint64 lastSyncedAt = 0;
    qint64 verifiedAt = 0;
    std::optional<Error> error;           // of the last exchange
    std::optional<SyncProgress> progress; // while syncing
    std::optional<HeldChange> held;
    bool isPaused = false;                              // a person stopped the fill
    std::optional<DeskRevocation> revoked = {};         // also while it asks the server again
    std::optional<CertificateProblem> certificate = {}; // why the server is not spoken with
    // Of this desk's own clock: the first of the attempts that failed to reach the server; 0: the last did.
    qint64 offlineSince = 0;
    SyncWait wait;
    qint64 waitingSince = 0; // when the oldest of the waiting ones was made, by the server's clock; 0: none
    SyncTransfer transfer;
    BlobTransfer blobs = {};
    qint64 clockOffsetMs = 0; // server's clock − this computer's, as last told

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
    bool outdated = false;  // this program is too old to be given anything; what was done here was sent
    qint64 repaired = 0;    // rows that were not what the server has, and were put right

    bool operator==(const SyncReport &) const = default;
};

} // namespace forecourt

Q_DECLARE_METATYPE(forecourt::SyncStatus)
