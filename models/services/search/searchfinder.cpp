// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/search/searchfinder.h"

#include "models/services/search/searchsql.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace forecourt {

namespace {

using Rank = searchgrams::Rank;

bool comesBefore(const SearchTarget &a, const SearchTarget &b)
{
    return std::tuple(a.rank, -a.recentAt, a.place) < std::tuple(b.rank, -b.recentAt, b.place);
}

// Answers of one kind.
class KindFinder final
{
public:
    KindFinder(Database &database, const SearchQuestion &question, const SearchScope &scope, SearchKind kind,
               qsizetype limit)
        : m_database(database)
        , m_question(question)
        , m_kind(kind)
        , m_identityOnly(scope.identityOnly(kind))
        , m_sql(question, kind, m_identityOnly)
        , m_limit(limit)
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

    Result<QList<SearchTarget>> find()
    {
        if (!m_sql.isFrequent()) {
            FORECOURT_ASSIGN(const bool all, findAtOnce());
            if (all) {
                return m_found;
            }
            m_found.clear();
        }
        for (const Rank rank : searchgrams::kRanks) {
            if (m_found.size() < m_limit) {
                FORECOURT_TRY(findRank(rank));
            }
        }
        return m_found;
    }

private:
    // Where few records answer, one question serves all ranks. False if there were more: a row costs more
    // than a short list of grams, so this gives up early where lists are short or many records can be
    // expected; the lists of a long needle are the cost.
    Result<bool> findAtOnce()
    {
        constexpr qsizetype kFew = 8;
        constexpr qsizetype kFewOfLong = 200;
        const qsizetype few = m_sql.isSpecific() ? kFewOfLong : kFew;
        FORECOURT_TRY(step(m_sql.conditionOf(Rank::Inside, true), [&](SearchTarget target, Rank rank) {
            target.rank = rank;
            m_found.append(target);
            return m_found.size() < few;
        }));
        if (m_found.size() >= few) {
            return false;
        }
        for (SearchTarget &target : m_found) {
            target.recentAt = m_recent.value(target.id).recentAt;
        }
        std::sort(m_found.begin(), m_found.end(), comesBefore);
        m_found.resize(std::min<qsizetype>(m_found.size(), m_limit));
        return true;
    }

    Result<void> findRank(Rank rank)
    {
        QList<SearchTarget> recent;
        std::copy_if(m_recent.begin(), m_recent.end(), std::back_inserter(recent),
                     [&](const SearchTarget &target) { return target.rank == rank; });
        std::sort(recent.begin(), recent.end(), comesBefore);
        m_found += recent;
        if (m_found.size() >= m_limit) {
            m_found.resize(m_limit);
            return {};
        }
        return step(m_sql.conditionOf(rank, false), [&](SearchTarget target, Rank found) {
            if (found == rank && !m_recent.contains(target.id)) {
                target.rank = rank;
                m_found.append(target);
            }
            return m_found.size() < m_limit;
        });
    }

    // Calls `take` with each confirmed candidate from the newest on while it returns true.
    template <typename Take> Result<void> step(const QString &grams, Take take)
    {
        if (grams.isEmpty()) {
            return {};
        }
        bool enough = false;
        const Result<void> stepped = m_database.forEach(
            m_sql.select(), Values{grams} + m_sql.values(), [&](const Row &row) -> Result<void> {
                const SearchTarget target{m_kind, row.uuid(1), row.text(2), Rank::Inside, 0, row.integer(0)};
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
    qsizetype m_limit;
    QHash<QUuid, SearchTarget> m_recent;
    QList<SearchTarget> m_found;
};

Result<QList<SearchTarget>> readRecent(Database &database, const SearchQuestion &question)
{
    const SearchSql sql(question, SearchKind::Vehicle, false); // with every spelling
    return database.all(sql.selectRecent(), sql.values(), [](const Row &row) {
        return SearchTarget{static_cast<SearchKind>(row.integer(0)),
                            row.uuid(1),
                            row.text(2),
                            Rank::Inside,
                            row.integer(3),
                            row.integer(4)};
    });
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

Result<QList<SearchTarget>> findKind(Database &database, const SearchQuestion &question,
                                     const SearchScope &scope, SearchKind kind,
                                     const QList<SearchTarget> &recent, qsizetype limit)
{
    KindFinder finder(database, question, scope, kind, limit);
    for (const SearchTarget &target : recent) {
        if (target.kind == kind) {
            finder.addRecent(target);
        }
    }
    return finder.find();
}

} // namespace

bool SearchScope::identityOnly(SearchKind kind) const
{
    return (kind == SearchKind::Vehicle && !vehicleModels) || (kind == SearchKind::Lead && !leadInterests);
}

Result<QList<SearchTarget>> findTargets(Database &database, const SearchQuestion &question,
                                        const SearchScope &scope, int limit)
{
    if (question.isEmpty() || limit <= 0) {
        return QList<SearchTarget>();
    }
    FORECOURT_ASSIGN(const QList<SearchTarget> recent, readRecent(database, question));
    const qsizetype even = (limit + scope.kinds.size() - 1) / scope.kinds.size();
    qsizetype spare = limit;
    QList<QList<SearchTarget>> kinds;
    for (const SearchKind kind : scope.kinds) {
        FORECOURT_ASSIGN(const auto found, findKind(database, question, scope, kind, recent, even));
        kinds.append(found);
        spare -= found.size();
    }
    // Places that one kind leaves free go to those that have more.
    for (qsizetype i = 0; spare > 0 && i < kinds.size(); ++i) {
        if (kinds.at(i).size() == even) {
            FORECOURT_ASSIGN(kinds[i],
                             findKind(database, question, scope, scope.kinds.at(i), recent, even + spare));
        }
    }
    return shared(kinds, even, limit);
}

Result<QString> findForFilter(Database &database, const SearchQuestion &question, const SearchScope &scope)
{
    QStringList places;
    for (const SearchKind kind : scope.kinds) {
        SearchScope one = scope;
        one.kinds = {kind};
        FORECOURT_ASSIGN(const QList<SearchTarget> found,
                         findTargets(database, question, one, kMostFiltered));
        for (const SearchTarget &target : found) {
            places.append(QString::number(target.place));
        }
    }
    return QLatin1Char('[') + places.join(QLatin1Char(',')) + QLatin1Char(']');
}

QString filteredIdsSql(SearchKind kind)
{
    return QStringLiteral(
               "SELECT t.target AS id FROM json_each(?) j CROSS JOIN search_text t ON t.id = j.value "
               "WHERE t.kind = %1")
        .arg(static_cast<int>(kind));
}

} // namespace forecourt
