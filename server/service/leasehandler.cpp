// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/leasehandler.h"

namespace forecourt {

LeaseHandler::LeaseHandler(ServerStore &store, const Catalog &catalog, const Clock &clock)
    : m_store(store), m_catalog(catalog), m_clock(clock)
{}

Result<LeaseReply> LeaseHandler::handle(const DeviceContext &caller, const LeaseRequest &request)
{
    if (!m_catalog.series().contains(request.series)) {
        return fail(ErrorCode::Malformed, QStringLiteral("lease: no such series"));
    }
    if (request.count < 1 || request.count > LeaseRequest::kMost) {
        return fail(ErrorCode::Malformed, QStringLiteral("lease: at most %1").arg(LeaseRequest::kMost));
    }
    FORECOURT_ASSIGN(const auto transaction, m_store.beginPush(caller.store));
    FORECOURT_ASSIGN(const StoreHead head, transaction->head());
    if (head.epoch != request.epoch) {
        return LeaseReply{head.epoch, request.series, 0, 0};
    }
    FORECOURT_ASSIGN(const auto replica, transaction->replica(request.replica));
    if (replica && replica->device != caller.device) {
        return fail(ErrorCode::Forbidden,
                    QStringLiteral("foreign-replica: the replica belongs to another desk"));
    }
    FORECOURT_ASSIGN(const qint64 first, transaction->nextNumber(request.series));
    FORECOURT_TRY(transaction->saveNextNumber(request.series, first + request.count));
    FORECOURT_TRY(transaction->saveLease(
        {request.series, first, request.count, caller.device, request.replica, m_clock.nowMs()}));
    FORECOURT_TRY(transaction->commit());
    return LeaseReply{head.epoch, request.series, first, request.count};
}

} // namespace forecourt
