// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/messages.h"
#include "server/service/devicecontext.h"
#include "server/store/serverstore.h"

namespace forecourt {

// GET /v1/snapshot and /v1/part/{sha256}: what a desk is filled from. Parts are looked for among those of the
// caller's store only. NotFound where there is none, or none any more; Unsupported for a desk of a catalog
// that is given nothing, which then asks for entries and is told to be updated.
class SnapshotHandler final
{
public:
    SnapshotHandler(ServerStore &store, const ServerLimits &limits) : m_store(store), m_limits(limits) {}

    [[nodiscard]] Result<SnapshotReply> manifest(const DeviceContext &caller, const SnapshotRequest &request);
    [[nodiscard]] Result<PartSlice> part(const DeviceContext &caller, const PartRequest &request);

private:
    [[nodiscard]] Result<void> requireSchema(qint64 schema) const;

    ServerStore &m_store;
    const ServerLimits &m_limits;
};

} // namespace forecourt
