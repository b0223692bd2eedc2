// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/services/search/searchtarget.h"
#include "models/storage/gramcounts.h"

#include <memory>
#include <mutex>

namespace forecourt {

// What all searches of a store keep in memory. Any storage thread.
class SearchMemory final
{
public:
    using List = std::shared_ptr<const QList<SearchTarget>>;
    using Counts = std::shared_ptr<const GramCounts>;

    // Who is in the house or was here lately: a few hundred records that every search looks through, and
    // which change with a check-in, not with a keystroke. Each asker sees what its own view of the store
    // says. `changes` as search_state counts them.
    [[nodiscard]] Result<List> recent(Database &database, qint64 changes);

    // Which grams are rare in this store, once learn() has looked; a guess before.
    [[nodiscard]] Counts counts() const;
    [[nodiscard]] Result<void> learn(Database &database);

private:
    mutable std::mutex m_mutex;
    qint64 m_changes = -1;
    List m_recent;
    Counts m_counts = std::make_shared<const GramCounts>();
};

} // namespace forecourt
