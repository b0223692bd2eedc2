// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/leads/leadservice.h"

// The writing halves of LeadService's use cases: rows and timeline of one transaction. Writer thread only.
namespace forecourt::leadchanges {

[[nodiscard]] Result<LeadId> create(Mutation &mutation, const NewLead &lead);
[[nodiscard]] Result<void> recordCall(Mutation &mutation, const LeadId &id, const CallRecord &call);
[[nodiscard]] Result<void> setStatus(Mutation &mutation, const LeadId &id, LeadStatus status,
                                     const QString &reason);
[[nodiscard]] Result<void> assign(Mutation &mutation, const LeadId &id, const StaffId &owner);
[[nodiscard]] Result<void> setFollowUp(Mutation &mutation, const LeadId &id, qint64 at);
[[nodiscard]] Result<void> edit(Mutation &mutation, const Lead &before, const Lead &after,
                                const RowVersions &seen);
[[nodiscard]] Result<void> linkCustomer(Mutation &mutation, const LeadId &id, const CustomerId &customer);

} // namespace forecourt::leadchanges
