// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/messages.h"
#include "server/service/devicecontext.h"
#include "server/store/serverstore.h"

namespace forecourt {

// POST /v1/verify: proves that caller and server hold the same state, or narrows down where they do not:
// first to buckets, then to the rows of one bucket. Comparable only at the server's head.
class VerifyHandler final
{
public:
    explicit VerifyHandler(ServerStore &store);

    [[nodiscard]] Result<VerifyReply> handle(const DeviceContext &caller, const VerifyRequest &request);

    // POST /v1/rows: the first of the rows asked for, as many as one answer should carry.
    [[nodiscard]] Result<RowsReply> rows(const DeviceContext &caller, const RowsRequest &request);

private:
    [[nodiscard]] Result<VerifyReply> rowsOf(const DeviceContext &caller, const VerifyRequest &request);

    ServerStore &m_store;
};

} // namespace forecourt
