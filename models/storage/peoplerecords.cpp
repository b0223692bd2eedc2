// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/peoplerecords.h"

#include "models/protocol/collections.h"
#include "models/protocol/operationrights.h"

namespace forecourt::records {

const RecordMap<Credential> &credentials()
{
    static const auto map = RecordMap<Credential>(collections::kCredential)
                                .field("staff", &Credential::staff)
                                .field("kind", &Credential::kind)
                                .field("verifier", &Credential::verifier)
                                .field("changed_at", &Credential::changedAt);
    return map;
}

const RecordMap<StorePolicy> &policies()
{
    static const auto map = RecordMap<StorePolicy>(collections::kStorePolicy)
                                .field("sign_in_required", &StorePolicy::signInRequired)
                                .field("lock_minutes", &StorePolicy::lockMinutes)
                                .field("first_administrator", &StorePolicy::firstAdministrator);
    return map;
}

Result<StorePolicy> storePolicy(Database &database)
{
    FORECOURT_ASSIGN(const auto policy, policies().find(database, PolicyId(policyRow())));
    return policy.value_or(StorePolicy());
}

} // namespace forecourt::records
