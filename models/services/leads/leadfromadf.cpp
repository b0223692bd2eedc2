// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/leads/leadfromadf.h"

#include "models/interchange/adf/adflead.h"

namespace forecourt {

LeadDraft leadFromAdf(const AdfProspect &prospect)
{
    const AdfLead read = adfLead(prospect);
    LeadDraft draft{read.lead, read.name, {}, {}};
    for (const AdfPhone &phone : read.phones) {
        const bool fax = phone.type.value == AdfPhoneType::Fax;
        draft.phones.append({phone.number, phone.preferred, fax ? QStringLiteral("fax") : QString()});
    }
    for (const AdfEmail &email : read.emails) {
        draft.emails.append({email.address, email.preferred, {}});
    }
    return draft;
}

} // namespace forecourt
