// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"

#include <functional>
#include <vector>

namespace forecourt {

// Derived, local tables (search texts and the like) that follow synchronised rows: refreshed in the
// transaction that changed the row, by a local edit or by a pulled effect alike.
class Projections final
{
public:
    using Refresh = std::function<Result<void>(Database &, int collection, const QUuid &row)>;

    void add(Refresh refresh);
    Result<void> refresh(Database &database, int collection, const QUuid &row) const;

private:
    std::vector<Refresh> m_refreshes;
};

} // namespace forecourt
