// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "server/http/httpmessage.h"
#include "server/service/intakehandler.h"
#include "server/service/leadbody.h"

namespace forecourt {

inline constexpr const char *kLeadsPath = "/v1/leads";

// POST /v1/leads (docs/leads-api.md): 201 where any lead is new, 200 where all were taken before; 400, 413,
// 415 or 422 where none can be taken; 401 for a key that is nobody's, 403 for a revoked one. A refusal names
// field and place, and never what was sent. Belongs to one worker thread.
class LeadsEndpoint final
{
public:
    // Called with the store, once new leads are on disk.
    using Announce = std::function<void(StoreId store)>;

    LeadsEndpoint(
        IntakeHandler &intake, const Clock &clock, Announce announce = [](StoreId) {});

    [[nodiscard]] HttpReply handle(const HttpRequest &request);

private:
    [[nodiscard]] HttpReply take(const IntakeKeyRecord &key, const LeadBody &body, qint64 receivedAtMs);

    IntakeHandler &m_intake;
    const Clock &m_clock;
    Announce m_announce;
};

} // namespace forecourt
