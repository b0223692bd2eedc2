// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/snapshothandler.h"

#include "models/protocol/outdated.h"

namespace forecourt {

Result<void> SnapshotHandler::requireSchema(qint64 schema) const
{
    return schema < m_limits.minPull ? tl::unexpected(outdatedError(schema, m_limits.minPull))
                                     : Result<void>();
}

Result<SnapshotReply> SnapshotHandler::manifest(const DeviceContext &caller, const SnapshotRequest &request)
{
    FORECOURT_TRY(requireSchema(request.schema));
    FORECOURT_ASSIGN(const StoreHead head, m_store.head(caller.store));
    FORECOURT_ASSIGN(auto newest, m_store.snapshots().newest(head));
    if (!newest) {
        return fail(ErrorCode::NotFound, QStringLiteral("there is no snapshot"));
    }
    return std::move(*newest);
}

Result<PartSlice> SnapshotHandler::part(const DeviceContext &caller, const PartRequest &request)
{
    if (request.from < 0 || request.count < 1) {
        return fail(ErrorCode::Malformed, QStringLiteral("part: no such range"));
    }
    FORECOURT_TRY(requireSchema(request.schema));
    const qint64 count = std::min(request.count, m_limits.partBytes);
    FORECOURT_ASSIGN(auto slice, m_store.snapshots().part(caller.store, request.sha, request.from, count));
    if (!slice) {
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such part"));
    }
    return std::move(*slice);
}

} // namespace forecourt
