// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/pullhandler.h"

namespace forecourt {

namespace {

// A page ends here even where `limit` would allow more: entries may be large, a reply must not be.
constexpr qint64 kPageBytes = 8 * 1024 * 1024;

} // namespace

PullHandler::PullHandler(ServerStore &store, const ServerLimits &limits) : m_store(store), m_limits(limits)
{}

Result<PullReply> PullHandler::handle(const DeviceContext &caller, const PullRequest &request)
{
    if (request.limit < 1 || request.cursor < 0) {
        return fail(ErrorCode::Malformed, QStringLiteral("pull: limit and cursor are at least 1 and 0"));
    }
    FORECOURT_ASSIGN(const StoreHead head, m_store.head(caller.store));
    PullReply reply{PullRefusal::None, head.epoch, head.head, {}};
    if (request.schema < m_limits.minPull) {
        reply.refusal = PullRefusal::Upgrade;
    } else if (request.epoch != head.epoch) {
        reply.refusal = PullRefusal::Epoch;
    } else if (request.cursor < head.floor || request.cursor > head.head) {
        // Pruned, or beyond anything this epoch gave: only a fill from the start helps.
        reply.refusal = PullRefusal::Refetch;
    } else if (request.cursor < head.head) {
        const qint64 limit = std::min(request.limit, m_limits.pullEntries);
        FORECOURT_ASSIGN(reply.entries,
                         m_store.entries(caller.store, request.cursor, head.head, limit, kPageBytes));
    }
    return reply;
}

} // namespace forecourt
