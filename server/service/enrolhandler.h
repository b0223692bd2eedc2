// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/idsource.h"
#include "models/protocol/messages.h"
#include "server/store/serverstore.h"

namespace forecourt {

// POST /v1/enrol: makes a desk a device of the store whose administrator gave it a code. Forbidden for a code
// that is unknown, used or expired, and the answer does not say which. Gives the desk the key of the store's
// sealed fields, which is made of the server's own secret and the store's id and is stored nowhere.
class EnrolHandler final
{
public:
    EnrolHandler(ServerStore &store, const Clock &clock, IdSource &ids, QByteArray fieldSecret = {});

    [[nodiscard]] Result<EnrolReply> handle(const EnrolRequest &request);

private:
    ServerStore &m_store;
    const Clock &m_clock;
    IdSource &m_ids;
    QByteArray m_fieldSecret; // 32 bytes; empty: none is given out
};

} // namespace forecourt
