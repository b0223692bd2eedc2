// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/staff.h"
#include "models/domain/store.h"
#include "models/storage/mutation.h"

namespace forecourt {

// The store as it was read, and as it shall be; with the versions that were read, so that a change of another
// desk meanwhile is found.
struct StoreEdit
{
    Store before;
    Store after;
    RowVersions seen;
};

// A person as a form was filled with it, what was made of it there, and the versions of that time: what
// another desk changed meanwhile stands, or is found where both changed the same.
struct StaffDraft
{
    Staff before; // a null id: new
    QString name;
    QString role;
    RowVersions seen = {};
};

// The roles a person can have, in the order a form offers them.
[[nodiscard]] QStringList staffRoles();

// Storage thread; InvalidInput names the field (its name in the catalog).
[[nodiscard]] Result<void> writeStore(Mutation &mutation, const StoreEdit &edit);
[[nodiscard]] Result<StoreId> createStore(Mutation &mutation, Store store); // Conflict where there is one
[[nodiscard]] Result<StaffId> writeStaff(Mutation &mutation, const StaffDraft &draft);

// After this desk joined a store on a server: one store record stands, the one that the server had first, and
// the one this desk had by itself goes if another was there before it. Where the server knows none, one of
// its name is made, with the id the server gave, so that two desks make the same. True once there is nothing
// left to settle; false before the store is fetched and the desk's own has its number (records and
// bookkeeping stay as they are then).
[[nodiscard]] Result<bool> settleJoinedStore(Mutation &mutation);

} // namespace forecourt
