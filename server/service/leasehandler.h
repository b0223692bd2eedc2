// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/protocol/catalog.h"
#include "models/protocol/messages.h"
#include "server/service/devicecontext.h"
#include "server/store/serverstore.h"

namespace forecourt {

// Gives a desk business numbers of its own, so that it can go on where it does not reach us. A number is
// given once: what a desk does not use, or an answer that is lost, leaves a gap.
class LeaseHandler final
{
public:
    LeaseHandler(ServerStore &store, const Catalog &catalog, const Clock &clock);

    // Malformed: no such series, or too many at once. Forbidden: the replica is another desk's.
    [[nodiscard]] Result<LeaseReply> handle(const DeviceContext &caller, const LeaseRequest &request);

private:
    ServerStore &m_store;
    const Catalog &m_catalog;
    const Clock &m_clock;
};

} // namespace forecourt
