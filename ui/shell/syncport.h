// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace forecourt {

// Where the desk stands with the central server. Times are UTC milliseconds, 0 for never.
struct SyncStatusView
{
    enum class State { InSyncVerified, Waiting, Offline, NeedsAttention, NeverEnrolled, Syncing };

    State state = State::NeverEnrolled;
    qint64 since = 0;      // of the oldest change that waits
    qint64 verifiedAt = 0; // of the last digest comparison that agreed
    int waiting = 0;       // changes not yet acknowledged by the server
    int attention = 0;     // conflicts and refused changes a person should see

    bool operator==(const SyncStatusView &) const = default;
};

// What the sync light and the Sync room ask for. Interface thread.
class SyncPort : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual SyncStatusView status() const = 0;

public Q_SLOTS:
    virtual void syncNow() = 0; // returns at once; changed() tells the rest

Q_SIGNALS:
    void changed();
};

} // namespace forecourt
