// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/idsource.h"
#include "models/protocol/messages.h"
#include "server/store/serverstore.h"

namespace forecourt {

// POST /v1/enrol: makes a desk a device of the store whose administrator gave it a code. Forbidden for a code
// that is unknown, used or expired, and the answer does not say which.
class EnrolHandler final
{
public:
    EnrolHandler(ServerStore &store, const Clock &clock, IdSource &ids);

    [[nodiscard]] Result<EnrolReply> handle(const EnrolRequest &request);

private:
    ServerStore &m_store;
    const Clock &m_clock;
    IdSource &m_ids;
};

} // namespace forecourt
