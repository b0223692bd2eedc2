// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/services/search/searchtarget.h"

#include <memory>
#include <mutex>

namespace forecourt {

// Who is in the house or was here lately, kept in memory: a few hundred records that every search looks
// through, and which change with a check-in, not with a keystroke. Any storage thread; each sees what its own
// view of the store says.
class SearchRecents final
{
public:
    using List = std::shared_ptr<const QList<SearchTarget>>;

    // `changes` as search_state counts them.
    [[nodiscard]] Result<List> of(Database &database, qint64 changes);

private:
    std::mutex m_mutex;
    qint64 m_changes = -1;
    List m_kept;
};

} // namespace forecourt
