// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/pushhandler.h"

#include "server/service/pushbatch.h"

namespace forecourt {

PushHandler::PushHandler(ServerStore &store, const Catalog &catalog, const Clock &clock,
                         const ServerLimits &limits)
    : m_store(store), m_catalog(catalog), m_clock(clock), m_limits(limits)
{}

Result<PushReply> PushHandler::handle(const DeviceContext &caller, const PushRequest &request)
{
    if (request.operations.size() > m_limits.pushOperations) {
        return fail(ErrorCode::TooLarge, QStringLiteral("push: too many operations"));
    }
    const QList<PushDraft> drafts = readPush(request, m_catalog, m_limits);
    FORECOURT_ASSIGN(const auto transaction, m_store.beginPush(caller.store));
    PushBatch batch(*transaction, m_catalog, caller, m_clock.nowMs());
    FORECOURT_ASSIGN(PushReply reply, batch.run(request, drafts));
    if (batch.hasWritten()) {
        FORECOURT_TRY(transaction->commit());
    }
    return reply;
}

} // namespace forecourt
