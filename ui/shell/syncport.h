// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "ui/shell/storedesks.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QString>

#include <optional>

namespace forecourt {

// Where the desk stands with the central server. Times are UTC milliseconds, 0 for never.
struct SyncStatusView
{
    enum class State { InSyncVerified, Waiting, Offline, NeedsAttention, NeverEnrolled, Syncing, Revoked };

    State state = State::NeverEnrolled;
    qint64 since = 0;      // of the oldest change that waits
    qint64 verifiedAt = 0; // of the last digest comparison that agreed
    int waiting = 0;       // changes not yet acknowledged by the server
    int attention = 0;     // conflicts and refused changes a person should see

    // How far something is that takes its time.
    struct Progress
    {
        // Changes or the bytes of a store, fetched; its records, written; lists and search, made ready.
        enum class Phase { Entries, Parts, Rows, Indexes, Search };
        Phase phase = Phase::Entries;
        qint64 done = 0;
        qint64 of = 0; // 0: not known
        bool operator==(const Progress &) const = default;
    };
    // What came and was not applied, because so many records would be deleted.
    struct Held
    {
        QString collection;
        qint64 rows = 0;
        qint64 of = 0;
        bool operator==(const Held &) const = default;
    };
    // Records of this desk that were not what the server has and were put right, and nobody has seen it.
    struct Repaired
    {
        struct Record
        {
            enum class What { Rewritten, Removed, Returned };
            QString collection;
            QString title;
            What what = What::Rewritten;
            bool operator==(const Record &) const = default;
        };
        qint64 at = 0;
        qint64 rows = 0;
        QList<Record> records; // the first of them
        bool operator==(const Repaired &) const = default;
    };
    std::optional<Repaired> repaired = {};
    std::optional<Progress> progress = {};
    std::optional<Held> held = {};
    bool isPaused = false; // a person stopped the fetching of the store

    // Why the exchange went wrong, where it was not that the server could not be reached. Certificate and
    // Key: a person sees to them before the server is spoken with. TooOld: this program is; it still sends,
    // unless it is TooOldToSend.
    enum class Trouble {
        None,
        Certificate,
        Key,
        Differs,
        NotAccepted,
        NotUnderstood,
        DiskFull,
        TooOld,
        TooOldToSend,
        Failed
    };
    Trouble trouble = Trouble::None;
    qint64 offlineSince = 0;  // since when the server cannot be reached; 0: it can
    qint64 syncedAt = 0;      // end of the last exchange that went well
    qint64 clockOffsetMs = 0; // server's clock − this computer's

    // What it waits for, and when it goes on by itself at the latest.
    enum class WaitsFor { Nothing, NextExchange, NextAttempt, Server, Desk };
    WaitsFor waitsFor = WaitsFor::Nothing;
    qint64 waitsUntil = 0;

    // Changes sent and received in this exchange, or in the last one; toSend and toReceive: of how many.
    struct Transfer
    {
        qint64 sent = 0;
        qint64 toSend = 0;
        qint64 received = 0;
        qint64 toReceive = 0;
        bool operator==(const Transfer &) const = default;
    };
    Transfer transfer = {};

    // Photos, signatures and documents.
    struct Blobs
    {
        enum class Pause { None, ServerFull, QuotaFull, NotTaken };
        int waiting = 0; // to be sent
        int wanted = 0;  // to be fetched
        Pause pause = Pause::None;
        bool operator==(const Blobs &) const = default;
    };
    Blobs blobs = {};

    bool operator==(const SyncStatusView &) const = default;
};

// What the sync light and the Sync room ask for. Interface thread.
class SyncPort : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual SyncStatusView status() const = 0;
    // Asks the server each time; an answer or an error within a quarter of a minute.
    [[nodiscard]] virtual QFuture<Result<StoreDesks>> desks() = 0;

public Q_SLOTS:
    // All return at once; changed() tells the rest.
    virtual void syncNow() = 0;
    virtual void applyHeld() = 0;  // exactly what status() shows
    virtual void pauseFill() = 0;  // until syncNow()
    virtual void repairSeen() = 0; // what status() shows as repaired was read
    virtual void refill() = 0;     // everything is fetched again; what waits to be sent is kept

Q_SIGNALS:
    void changed();
};

} // namespace forecourt
