// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/lead.h"
#include "models/storage/mutation.h"

namespace forecourt {

// The customer of a lead, in the running transaction: the lead's own; for a lead that came without one, as
// those that a server took in do, whoever is known by its telephone number or address, else a new customer.
// Ids of a new one are derived from the lead's sourceRef where it has one, so that two desks that work on the
// lead at once make one customer. The lead itself is not written.
[[nodiscard]] Result<CustomerId> customerOfLead(Mutation &mutation, const Lead &lead);

} // namespace forecourt
