// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/interchange/adf/adfprospect.h"

#include <QByteArray>

#include <tl/expected.hpp>

namespace forecourt {

// Bounds on one lead; lengths in UTF-16 units.
struct LeadJsonLimits
{
    qsizetype maxBytes = 1024 * 1024;
    qsizetype maxText = 200;
    qsizetype maxEmail = 320;
    qsizetype maxComments = 10'000;
};

// Why a lead is not taken: Malformed (no JSON object), TooLarge, or InvalidInput with the member that is
// missing or wrong ("vehicle.year").
struct LeadJsonFault
{
    ErrorCode code = ErrorCode::Malformed;
    QString field;
    QString reason; // English, without what was sent

    bool operator==(const LeadJsonFault &) const = default;
};

// One lead as a JSON object (docs/leads-api.md), in UTF-8, as the prospect that an ADF file with the same
// content gives: one id without source, one customer with a phone, an e-mail address or both, one vehicle
// where anything is said of it. Members it does not know are passed over. receivedAtMs: UTC milliseconds; a
// date more than two days later is refused (0: no such check). A date without zone is Beijing time.
// Thread-safe.
[[nodiscard]] tl::expected<AdfProspect, LeadJsonFault>
readLeadJson(const QByteArray &bytes, qint64 receivedAtMs, const LeadJsonLimits &limits = {});

} // namespace forecourt
