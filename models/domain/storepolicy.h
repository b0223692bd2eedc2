// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

namespace forecourt {

struct PolicyTag;
using PolicyId = Id<PolicyTag>;

// How the store protects its desks. One row in a store, of an id that everybody knows (policyRow()), so that
// the server finds it without searching.
struct StorePolicy
{
    PolicyId id;
    bool signInRequired = false; // people sign in, and roles count
    int lockMinutes = 10;        // without a key or a click; 0: never
    StaffId firstAdministrator;  // whom nobody can take their role from; it can only be handed on

    bool operator==(const StorePolicy &) const = default;
};

} // namespace forecourt
