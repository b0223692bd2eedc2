// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/domain/ids.h"

namespace forecourt {

// This desk joined a store on a server, and which store record stands is still to be settled (table
// unsettled_join). Written down with the enrolment, so that no end of the program in between loses it. Local
// to the desk. Storage thread, within a transaction.
struct UnsettledJoin
{
    QString serverName; // of the store on the server
    StoreId before;     // the store this desk had by itself; null: none

    bool operator==(const UnsettledJoin &) const = default;
};

Result<std::optional<UnsettledJoin>> readUnsettledJoin(Database &database);
Result<void> writeUnsettledJoin(Database &database, const UnsettledJoin &join);
Result<void> clearUnsettledJoin(Database &database);

} // namespace forecourt
