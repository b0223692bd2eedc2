// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/protocol/messages.h"
#include "server/service/devicecontext.h"
#include "server/store/serverstore.h"

namespace forecourt {

// POST /v1/hello: where the server stands, and where it believes this replica stands. Neither protocol nor
// schema version refuses anybody: what an old desk has committed must reach the server.
class HelloHandler final
{
public:
    HelloHandler(ServerStore &store, const Clock &clock, const ServerLimits &limits);

    [[nodiscard]] Result<HelloReply> handle(const DeviceContext &caller, const HelloRequest &request);

private:
    [[nodiscard]] Result<bool> holdsAnother(const StoreHead &head, const HelloRequest &request);

    ServerStore &m_store;
    const Clock &m_clock;
    const ServerLimits &m_limits;
};

} // namespace forecourt
