// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/protocol/messages_devices.h"
#include "server/service/devicecontext.h"
#include "server/store/serverstore.h"

namespace forecourt {

// Tells a desk which desks its store has. Who may look is the desk's to see to: it knows who works at it.
class DevicesHandler final
{
public:
    DevicesHandler(ServerStore &store, const Clock &clock) : m_store(store), m_clock(clock) {}

    [[nodiscard]] Result<DevicesReply> handle(const DeviceContext &caller);

private:
    ServerStore &m_store;
    const Clock &m_clock;
};

} // namespace forecourt
