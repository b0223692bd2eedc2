// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/hellohandler.h"

namespace forecourt {

HelloHandler::HelloHandler(ServerStore &store, const Clock &clock, const ServerLimits &limits)
    : m_store(store), m_clock(clock), m_limits(limits)
{}

Result<HelloReply> HelloHandler::handle(const DeviceContext &caller, const HelloRequest &request)
{
    FORECOURT_ASSIGN(const StoreHead head, m_store.head(caller.store));
    FORECOURT_ASSIGN(const auto replica, m_store.replica(caller.store, request.replica));
    if (replica && replica->device != caller.device) {
        return fail(ErrorCode::Forbidden,
                    QStringLiteral("foreign-replica: the replica belongs to another desk"));
    }
    const ReplicaRecord held = replica.value_or(ReplicaRecord());
    HelloReply reply{head.epoch, head.head, head.floor, held.n, held.chain, m_clock.nowMs(), m_limits};
    FORECOURT_ASSIGN(reply.split, holdsAnother(head, request));
    FORECOURT_ASSIGN(reply.snapshot, m_store.snapshots().offer(head));
    if (!request.refused.isEmpty()) {
        FORECOURT_ASSIGN(reply.taken, m_store.taken(caller.store, request.refused));
    }
    return reply;
}

// A backup was put back without anybody saying so, and other desks were quicker: the numbers go on, but what
// they number is not what the desk holds.
Result<bool> HelloHandler::holdsAnother(const StoreHead &head, const HelloRequest &request)
{
    if (request.heldOperation.isNull() || request.held <= head.floor || request.held > head.head) {
        return false; // an older desk, or one that will see by the numbers alone
    }
    FORECOURT_ASSIGN(const QUuid stands, m_store.operationAt(head.store, request.held));
    return !stands.isNull() && stands != request.heldOperation;
}

} // namespace forecourt
