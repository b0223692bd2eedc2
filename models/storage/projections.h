// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <vector>

namespace forecourt {

// Rows by collection number, as in ChangeSet.
using ChangedRows = QHash<int, QSet<QUuid>>;

// Derived, local tables (search texts and the like) that follow synchronised rows: refreshed in the
// transaction that changed the rows, by a local edit or by pulled effects alike. Called once with all rows of
// a transaction or of a batch, so that what several rows lead to is made once.
class Projections final
{
public:
    using Refresh = std::function<Result<void>(Database &, const ChangedRows &)>;

    void add(Refresh refresh);
    Result<void> refresh(Database &database, const ChangedRows &rows) const;

private:
    std::vector<Refresh> m_refreshes;
};

} // namespace forecourt
