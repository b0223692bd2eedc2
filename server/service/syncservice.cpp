// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/syncservice.h"

#include "server/service/deviceshandler.h"
#include "server/service/hellohandler.h"
#include "server/service/leasehandler.h"
#include "server/service/pullhandler.h"
#include "server/service/pushhandler.h"
#include "server/service/snapshothandler.h"
#include "server/service/verifyhandler.h"

namespace forecourt {

SyncService::SyncService(ServerStore &store, const Catalog &catalog, const Clock &clock,
                         const ServerLimits &limits)
    : m_store(store), m_catalog(catalog), m_clock(clock), m_limits(limits)
{}

Result<HelloReply> SyncService::hello(const DeviceContext &caller, const HelloRequest &request)
{
    return HelloHandler(m_store, m_clock, m_limits).handle(caller, request);
}

Result<PushReply> SyncService::push(const DeviceContext &caller, const PushRequest &request)
{
    return PushHandler(m_store, m_catalog, m_clock, m_limits).handle(caller, request);
}

Result<PullReply> SyncService::pull(const DeviceContext &caller, const PullRequest &request)
{
    return PullHandler(m_store, m_limits).handle(caller, request);
}

Result<VerifyReply> SyncService::verify(const DeviceContext &caller, const VerifyRequest &request)
{
    return VerifyHandler(m_store).handle(caller, request);
}

Result<RowsReply> SyncService::rows(const DeviceContext &caller, const RowsRequest &request)
{
    return VerifyHandler(m_store).rows(caller, request);
}

Result<LeaseReply> SyncService::lease(const DeviceContext &caller, const LeaseRequest &request)
{
    return LeaseHandler(m_store, m_catalog, m_clock).handle(caller, request);
}

Result<DevicesReply> SyncService::devices(const DeviceContext &caller)
{
    return DevicesHandler(m_store, m_clock).handle(caller);
}

Result<SnapshotReply> SyncService::snapshot(const DeviceContext &caller, const SnapshotRequest &request)
{
    return SnapshotHandler(m_store, m_limits).manifest(caller, request);
}

Result<PartSlice> SyncService::part(const DeviceContext &caller, const PartRequest &request)
{
    return SnapshotHandler(m_store, m_limits).part(caller, request);
}

} // namespace forecourt
