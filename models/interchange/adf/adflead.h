// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/lead.h"
#include "models/domain/personname.h"
#include "models/interchange/adf/adfprospect.h"

namespace forecourt {

// A prospect in our own words: the lead, and whom to talk to.
struct AdfLead
{
    Lead lead; // without id, customer, status, owner and times of our own
    PersonName name;
    QList<AdfPhone> phones; // that could be reached: the preferred or first one first, a fax last
    QList<AdfEmail> emails; // likewise

    bool operator==(const AdfLead &) const = default;
};

// What has no field of its own stands in the comments, words outside the format's lists in rawKinds, what was
// unclear in warnings ("word: detail"). Pure function, any thread.
[[nodiscard]] AdfLead adfLead(const AdfProspect &prospect);

} // namespace forecourt
