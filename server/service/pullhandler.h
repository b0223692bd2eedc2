// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/messages.h"
#include "server/service/devicecontext.h"
#include "server/store/serverstore.h"

namespace forecourt {

// GET /v1/pull: the store's log after the caller's cursor, in order and without a gap.
class PullHandler final
{
public:
    PullHandler(ServerStore &store, const ServerLimits &limits);

    [[nodiscard]] Result<PullReply> handle(const DeviceContext &caller, const PullRequest &request);

private:
    ServerStore &m_store;
    const ServerLimits &m_limits;
};

} // namespace forecourt
