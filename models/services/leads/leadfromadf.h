// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/lead.h"
#include "models/interchange/adf/adfprospect.h"
#include "models/services/customers/customermatcher.h"

namespace forecourt {

// A prospect of an ADF file in our own words: what a lead and, where the person is unknown, a customer are
// made of.
struct LeadDraft
{
    Lead lead; // without id, customer, status, owner and times of our own
    PersonName name;
    QList<ContactText> phones; // the preferred or first reachable one is first
    QList<ContactText> emails;

    bool operator==(const LeadDraft &) const = default;
};

// As adfLead() reads it, with the contacts in the words of customers. Pure function, any thread.
[[nodiscard]] LeadDraft leadFromAdf(const AdfProspect &prospect);

} // namespace forecourt
