// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/search/searchmemory.h"

namespace forecourt {

Result<SearchMemory::List> SearchMemory::recent(Database &database, qint64 changes)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_recent && m_changes == changes) {
            return m_recent;
        }
    }
    FORECOURT_ASSIGN(QList<SearchTarget> read,
                     database.all(QStringLiteral(R"sql(
        SELECT r.kind, r.target, r.text, r.in_house, r.at, t.id
        FROM search_recent r CROSS JOIN search_text t ON t.target = r.target AND t.kind = r.kind)sql"),
                                  {}, [](const Row &row) {
                                      return SearchTarget{static_cast<SearchKind>(row.integer(0)),
                                                          row.uuid(1),
                                                          row.text(2),
                                                          searchgrams::Rank::Inside,
                                                          row.integer(3) != 0,
                                                          row.integer(4),
                                                          row.integer(5)};
                                  }));
    const List list = std::make_shared<const QList<SearchTarget>>(std::move(read));
    const std::lock_guard lock(m_mutex);
    m_changes = changes;
    m_recent = list;
    return list;
}

SearchMemory::Counts SearchMemory::counts() const
{
    const std::lock_guard lock(m_mutex);
    return m_counts;
}

Result<void> SearchMemory::learn(Database &database)
{
    FORECOURT_ASSIGN(GramCounts sampled, GramCounts::sampled(database));
    auto counts = std::make_shared<const GramCounts>(std::move(sampled));
    const std::lock_guard lock(m_mutex);
    m_counts = std::move(counts);
    return {};
}

} // namespace forecourt
