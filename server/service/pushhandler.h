// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/protocol/catalog.h"
#include "models/protocol/messages.h"
#include "server/service/devicecontext.h"
#include "server/store/serverstore.h"

namespace forecourt {

// POST /v1/push: takes whole user transactions in the order of one replica's chain, all of a push in one
// transaction. Errors and refusals as SyncService.
class PushHandler final
{
public:
    PushHandler(ServerStore &store, const Catalog &catalog, const Clock &clock, const ServerLimits &limits);

    [[nodiscard]] Result<PushReply> handle(const DeviceContext &caller, const PushRequest &request);

private:
    ServerStore &m_store;
    const Catalog &m_catalog;
    const Clock &m_clock;
    const ServerLimits &m_limits;
};

} // namespace forecourt
