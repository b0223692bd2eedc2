// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/leads/leadcustomer.h"

#include "models/services/customers/customermatcher.h"

namespace forecourt {

Result<CustomerId> customerOfLead(Mutation &mutation, const Lead &lead)
{
    if (!lead.customer.isNull()) {
        return lead.customer;
    }
    FORECOURT_ASSIGN(const auto match,
                     CustomerMatcher(mutation.database()).best({lead.contactPhone}, {lead.contactEmail}));
    if (match) {
        return match->customer.id;
    }
    CustomerDraft customer;
    customer.name = parsePersonName(lead.contactName);
    customer.source = lead.source;
    if (!lead.contactPhone.isEmpty()) {
        customer.phones.append({lead.contactPhone, true, {}});
    }
    if (!lead.contactEmail.isEmpty()) {
        customer.emails.append({lead.contactEmail, false, {}});
    }
    if (!lead.sourceRef.isEmpty()) {
        customer.derivedFrom = "lead:" + lead.sourceRef.toUtf8();
    }
    return createCustomer(mutation, customer);
}

} // namespace forecourt
