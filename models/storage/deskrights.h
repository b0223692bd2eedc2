// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/protocol/catalog.h"
#include "models/protocol/operationrights.h"

namespace forecourt {

// Rows as they are now. Storage thread; both must outlive it.
[[nodiscard]] RowBefore rowsNow(Database &database, const Catalog &catalog);

// Whether the person may make these changes, which stand in the rows already; Forbidden with the reason of
// refusalOfRights() where not. `replaced` tells what a row changed by them was before, nothing for any other.
[[nodiscard]] Result<void>
checkRights(Database &database, const Catalog &catalog, const QUuid &actor, const QList<Change> &changes,
            const std::function<std::optional<Entity>(int collection, const QUuid &row)> &replaced);

} // namespace forecourt
