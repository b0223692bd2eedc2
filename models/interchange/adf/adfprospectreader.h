// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/interchange/adf/adflimits.h"
#include "models/interchange/adf/adfprospect.h"
#include "models/interchange/adf/prospectbuilder.h"

#include <tl/expected.hpp>

namespace forecourt {

struct AdfReceipt
{
    qint64 receivedAtMs = 0; // UTC; 0: unknown
    int offsetMinutes = 0;   // east of UTC, for dates that do not say
};

// The values of one closed <prospect>, or why it cannot be taken. Elements are found where the format has
// them and where senders put them instead: contact data without <contact>, customer data directly in the
// prospect, the parts of <timeframe> without it.
[[nodiscard]] tl::expected<AdfProspect, AdfRejected>
readAdfProspect(const ProspectBuilder &built, const AdfReceipt &receipt, const AdfLimits &limits);

} // namespace forecourt
