// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/interchange/adf/adfprospect.h"
#include "models/storage/mutation.h"

namespace forecourt {

// What became of one prospect of a file.
struct LeadIntake
{
    enum class Outcome {
        Accepted,  // a new lead
        Updated,   // a resend changed what is known
        Unchanged, // known already; nothing was written
    };

    LeadId lead;
    CustomerId customer;
    Outcome outcome = Outcome::Unchanged;
    bool linked = false; // a new lead of a customer who was known before
    int candidates = 0;  // customers who could have been meant

    bool operator==(const LeadIntake &) const = default;
};

// Takes one prospect, in the running transaction. The ids of the lead, of the customer and contacts made for
// it and of the events follow from the prospect's key, so that two desks that read one file write the same
// rows. A known lead stays as it is; only a resend changes the fields that describe it (never status, owner
// or first response), once for each content: sent again, it does not undo what people corrected since.
[[nodiscard]] Result<LeadIntake> takeProspect(Mutation &mutation, const AdfProspect &prospect);

} // namespace forecourt
