// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/syncaction.h"

namespace forecourt {

// What happened. Answers with another ticket than the one under way are late and ignored.
namespace sync_event {

struct Start // begins at once, and then by itself at intervals
{};
struct Stop // forgets what is under way
{};
struct SyncNow // a person asks: no waiting, no back-off
{};
struct Refill // a person asks for everything to be fetched again
{};
struct ApplyHeld // a person lets come what was held at this number
{
    qint64 seq = 0;
};
struct PauseFill // a person stops a fill; it goes on where it was with the next SyncNow
{};
struct LocalChange // something waits to be sent; soon, but back-off is kept
{};
struct Tick // the time asked for with WakeAt has come (or any other)
{};
struct StoreDone
{
    quint64 ticket = 0;
    StorageReply reply;
};
struct StoreFailed
{
    quint64 ticket = 0;
    Error error;
};
struct Replied
{
    quint64 ticket = 0;
    NetworkReply reply;
    qint64 wallMs = 0; // this desk's own clock, uncorrected, UTC ms
};
struct NetworkFailed
{
    quint64 ticket = 0;
    Error error;
    qint64 retryAfterMs = 0; // as the server asked; 0 = it did not
};

} // namespace sync_event

using SyncEvent = std::variant<sync_event::Start, sync_event::Stop, sync_event::SyncNow, sync_event::Refill,
                               sync_event::LocalChange, sync_event::Tick, sync_event::StoreDone,
                               sync_event::StoreFailed, sync_event::Replied, sync_event::NetworkFailed,
                               sync_event::ApplyHeld, sync_event::PauseFill>;

} // namespace forecourt
