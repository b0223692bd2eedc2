// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/protocol/catalog.h"
#include "models/protocol/messages_devices.h"
#include "server/service/devicecontext.h"
#include "server/store/serverstore.h"

namespace forecourt {

// What a desk can ask of the server, without HTTP. Holds references only; used on the thread of its store.
//
// Refusals of the protocol (epoch, fork, gap, refetch) are values of the replies. Errors: Forbidden where the
// replica belongs to another device (the desk takes a new replica id), TooLarge over a limit, Malformed for
// numbers that cannot be, and whatever the storage fails with (then nothing was taken).
class SyncService final
{
public:
    SyncService(ServerStore &store, const Catalog &catalog, const Clock &clock,
                const ServerLimits &limits = {});

    [[nodiscard]] Result<HelloReply> hello(const DeviceContext &caller, const HelloRequest &request);
    [[nodiscard]] Result<PushReply> push(const DeviceContext &caller, const PushRequest &request);
    [[nodiscard]] Result<PullReply> pull(const DeviceContext &caller, const PullRequest &request);
    [[nodiscard]] Result<VerifyReply> verify(const DeviceContext &caller, const VerifyRequest &request);

    [[nodiscard]] Result<RowsReply> rows(const DeviceContext &caller, const RowsRequest &request);
    [[nodiscard]] Result<LeaseReply> lease(const DeviceContext &caller, const LeaseRequest &request);

    [[nodiscard]] Result<DevicesReply> devices(const DeviceContext &caller);

    [[nodiscard]] Result<SnapshotReply> snapshot(const DeviceContext &caller, const SnapshotRequest &request);
    [[nodiscard]] Result<PartSlice> part(const DeviceContext &caller, const PartRequest &request);

    [[nodiscard]] const ServerLimits &limits() const { return m_limits; }

private:
    ServerStore &m_store;
    const Catalog &m_catalog;
    const Clock &m_clock;
    ServerLimits m_limits;
};

} // namespace forecourt
