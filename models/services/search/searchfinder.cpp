// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/search/searchfinder.h"

#include "models/services/search/searchsql.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <list>

namespace forecourt {

namespace {

using Rank = searchgrams::Rank;

// Answers of one kind, a few at first and more where there is room for them: each asking goes on where the
// one before stopped.
class KindFinder final
{
public:
    // `most` is what will ever be asked for.
    KindFinder(Database &database, const SearchQuestion &question, const SearchScope &scope, SearchKind kind,
               qsizetype most, const GramCounts &counts)
        : m_database(database)
        , m_question(question)
        , m_kind(kind)
        , m_identityOnly(scope.identityOnly(kind))
        , m_sql(question, kind, m_identityOnly, counts)
        , m_values(m_sql.values())
        , m_select(m_sql.select())
        , m_most(most)
    {}

    // Whoever was here lately is looked through first: a few hundred texts.
    void addRecent(const SearchTarget &candidate)
    {
        const auto rank = m_question.rankIn(m_kind, searched(candidate.text));
        if (rank) {
            SearchTarget target = candidate;
            target.rank = *rank;
            m_recent.insert(target.id, target);
        }
    }

    Result<QList<SearchTarget>> find(qsizetype limit)
    {
        if (!m_begun) {
            FORECOURT_TRY(findAtOnce());
        }
        m_begun = true;
        while (m_found.size() < limit && m_rank < std::size(searchgrams::kRanks)) {
            FORECOURT_TRY(findRank(searchgrams::kRanks[m_rank], limit));
        }
        return m_found.first(std::min(limit, m_found.size()));
    }

private:
    // Where few records answer, one question serves all ranks; also where reading them all costs less than
    // reading the lists again for each rank.
    Result<void> findAtOnce()
    {
        constexpr double kFewExpected = 100;
        constexpr qsizetype kMost = 128;
        const GramExpression inside = m_sql.conditionOf(Rank::Inside, true);
        if (inside.documents > kFewExpected && inside.documents * searchgrams::kTextCost > inside.cost) {
            return {};
        }
        QList<SearchTarget> found;
        FORECOURT_TRY(step(inside.text, 0, [&](const SearchTarget &target, Rank rank) {
            found.append(target);
            found.last().rank = rank;
            return found.size() < kMost;
        }));
        if (found.size() >= kMost) {
            return {};
        }
        for (SearchTarget &target : found) {
            if (const auto recent = m_recent.constFind(target.id); recent != m_recent.constEnd()) {
                target.inHouse = recent->inHouse;
                target.recentAt = recent->recentAt;
            }
        }
        std::sort(found.begin(), found.end(), comesBefore);
        m_found = std::move(found);
        m_rank = std::size(searchgrams::kRanks); // that is all
        return {};
    }

    Result<void> findRank(Rank rank, qsizetype limit)
    {
        if (!m_inRank) {
            QList<SearchTarget> recent;
            std::copy_if(m_recent.begin(), m_recent.end(), std::back_inserter(recent),
                         [&](const SearchTarget &target) { return target.rank == rank; });
            std::sort(recent.begin(), recent.end(), comesBefore);
            m_found += recent;
            m_inRank = true;
            FORECOURT_TRY(beginOthers(rank));
        }
        if (m_found.size() < limit) {
            FORECOURT_TRY(findOthers(rank, limit));
        }
        return {};
    }

    // With several terms the expressions of two ranks may be the same one: what it led to that stands at a
    // later rank is kept for that.
    Result<void> beginOthers(Rank rank)
    {
        const QString grams = m_sql.conditionOf(rank, false).text;
        if (grams == m_grams) {
            for (const SearchTarget &target : std::as_const(m_kept[static_cast<size_t>(rank)])) {
                m_found.append(target);
            }
        } else {
            m_grams = grams;
            m_last = 0;
            m_atEnd = grams.isEmpty();
            m_kept = {};
        }
        return {};
    }

    Result<void> findOthers(Rank rank, qsizetype limit)
    {
        if (!m_atEnd) {
            m_atEnd = true;
            FORECOURT_TRY(step(m_grams, m_last, [&](const SearchTarget &target, Rank found) {
                m_last = target.place;
                if (!m_recent.contains(target.id)) {
                    QList<SearchTarget> &same = found == rank ? m_found : m_kept[static_cast<size_t>(found)];
                    if (found == rank || same.size() < m_most) {
                        same.append(target);
                        same.last().rank = found;
                    }
                }
                m_atEnd = m_found.size() < limit;
                return m_atEnd;
            }));
        }
        if (m_atEnd && m_found.size() < limit) {
            ++m_rank;
            m_inRank = false;
        }
        return {};
    }

    // Calls `take` with each confirmed candidate behind a place, from the newest on, while it returns true.
    template <typename Take> Result<void> step(const QString &grams, qint64 after, Take take)
    {
        if (grams.isEmpty()) {
            return {};
        }
        bool enough = false;
        const Result<void> stepped = m_database.forEach(
            m_select, Values{grams, after} + m_values, [&](const Row &row) -> Result<void> {
                const SearchTarget target{m_kind, row.uuid(1), row.text(2),   Rank::Inside,
                                          false,  0,           row.integer(0)};
                const auto rank = m_question.rankIn(m_kind, searched(target.text));
                enough = rank && !take(target, *rank);
                // The only way to leave a query before its end.
                return enough ? fail(ErrorCode::TooLarge) : Result<void>();
            });
        return enough ? Result<void>() : stepped;
    }

    [[nodiscard]] QStringView searched(QStringView text) const
    {
        return m_identityOnly ? identifyingPart(m_kind, text) : text;
    }

    Database &m_database;
    const SearchQuestion &m_question;
    SearchKind m_kind;
    bool m_identityOnly;
    SearchSql m_sql;
    Values m_values;
    QString m_select;
    qsizetype m_most;
    QHash<QUuid, SearchTarget> m_recent;
    QList<SearchTarget> m_found;
    bool m_begun = false;
    size_t m_rank = 0;     // the one that is being read
    bool m_inRank = false; // its recent ones are there
    QString m_grams;       // its expression,
    qint64 m_last = 0;     // how far that is read,
    bool m_atEnd = true;   // and whether to its end
    std::array<QList<SearchTarget>, std::size(searchgrams::kRanks)> m_kept;
};

// Those who were here lately and may answer: all that are in memory, or what their texts say.
Result<SearchMemory::List> readRecent(Database &database, const SearchQuestion &question,
                                      SearchMemory *memory)
{
    FORECOURT_ASSIGN(
        const auto state,
        database.first(QStringLiteral("SELECT alphabet, recent_changes FROM search_state WHERE id = 1"), {},
                       [](const Row &row) { return std::pair(row.integer(0), row.integer(1)); }));
    if (!state || state->first != searchgrams::kAlphabet) {
        return fail(ErrorCode::Unavailable, QStringLiteral("the search index must be made anew"));
    }
    if (memory != nullptr) {
        return memory->recent(database, state->second);
    }
    const GramCounts counts;
    const SearchSql sql(question, SearchKind::Vehicle, false, counts); // with every spelling
    FORECOURT_ASSIGN(QList<SearchTarget> read,
                     database.all(sql.selectRecent(), sql.values(), [](const Row &row) {
                         return SearchTarget{static_cast<SearchKind>(row.integer(0)),
                                             row.uuid(1),
                                             row.text(2),
                                             Rank::Inside,
                                             row.integer(3) != 0,
                                             row.integer(4),
                                             row.integer(5)};
                     }));
    return std::make_shared<const QList<SearchTarget>>(std::move(read));
}

// The even share of each kind, then the best of all.
QList<SearchTarget> shared(const QList<QList<SearchTarget>> &kinds, qsizetype even, qsizetype limit)
{
    QList<SearchTarget> chosen;
    QList<SearchTarget> others;
    for (const QList<SearchTarget> &kind : kinds) {
        chosen += kind.first(std::min(even, kind.size()));
        others += kind.sliced(std::min(even, kind.size()));
    }
    std::sort(others.begin(), others.end(), comesBefore);
    chosen += others.first(std::clamp<qsizetype>(limit - chosen.size(), 0, others.size()));
    std::sort(chosen.begin(), chosen.end(), comesBefore);
    chosen.resize(std::min(chosen.size(), limit));
    return chosen;
}

} // namespace

bool SearchScope::identityOnly(SearchKind kind) const
{
    return (kind == SearchKind::Vehicle && !vehicleModels) || (kind == SearchKind::Lead && !leadInterests);
}

Result<QList<SearchTarget>> findTargets(Database &database, const SearchQuestion &question,
                                        const SearchScope &scope, int limit, SearchMemory *memory)
{
    if (question.isEmpty() || limit <= 0) {
        return QList<SearchTarget>();
    }
    FORECOURT_ASSIGN(const SearchMemory::List list, readRecent(database, question, memory));
    const QList<SearchTarget> &recent = *list;
    const SearchMemory::Counts counts =
        memory != nullptr ? memory->counts() : std::make_shared<const GramCounts>();
    const qsizetype even = (limit + scope.kinds.size() - 1) / scope.kinds.size();
    qsizetype spare = limit;
    std::list<KindFinder> finders;
    QList<QList<SearchTarget>> kinds;
    for (const SearchKind kind : scope.kinds) {
        KindFinder &finder = finders.emplace_back(database, question, scope, kind, limit, *counts);
        for (const SearchTarget &target : recent) {
            if (target.kind == kind) {
                finder.addRecent(target);
            }
        }
        FORECOURT_ASSIGN(const auto found, finder.find(even));
        kinds.append(found);
        spare -= found.size();
    }
    // Places that one kind leaves free go to those that have more.
    auto finder = finders.begin();
    for (qsizetype i = 0; spare > 0 && i < kinds.size(); ++i, ++finder) {
        if (kinds.at(i).size() == even) {
            FORECOURT_ASSIGN(kinds[i], finder->find(std::min<qsizetype>(limit, even + spare)));
        }
    }
    return shared(kinds, even, limit);
}

Result<FilterAnswer> findForFilter(Database &database, const SearchQuestion &question,
                                   const SearchScope &scope)
{
    QStringList places;
    bool cut = false;
    for (const SearchKind kind : scope.kinds) {
        SearchScope one = scope;
        one.kinds = {kind};
        FORECOURT_ASSIGN(const QList<SearchTarget> found,
                         findTargets(database, question, one, kMostFiltered + 1));
        cut = cut || found.size() > kMostFiltered;
        for (const SearchTarget &target : found.first(std::min<qsizetype>(found.size(), kMostFiltered))) {
            places.append(QString::number(target.place));
        }
    }
    return FilterAnswer{QLatin1Char('[') + places.join(QLatin1Char(',')) + QLatin1Char(']'), cut};
}

QString filteredIdsSql(SearchKind kind)
{
    return QStringLiteral(
               "SELECT t.target AS id FROM json_each(?) j CROSS JOIN search_text t ON t.id = j.value "
               "WHERE t.kind = %1")
        .arg(static_cast<int>(kind));
}

} // namespace forecourt
