// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/search/searchsql.h"

namespace forecourt {

namespace {

using searchgrams::Field;
using searchgrams::Rank;

QList<Field> fieldsOf(SearchKind kind, bool identityOnly)
{
    switch (kind) {
    case SearchKind::Customer:
        return {Field::Customer};
    case SearchKind::Vehicle:
        return identityOnly ? QList{Field::Vehicle} : QList{Field::Vehicle, Field::VehicleModel};
    case SearchKind::Order:
        return {Field::Order};
    case SearchKind::Lead:
        break;
    }
    return identityOnly ? QList{Field::Lead} : QList{Field::Lead, Field::LeadInterest};
}

} // namespace

SearchSql::SearchSql(const SearchQuestion &question, SearchKind kind, bool identityOnly,
                     const GramCounts &counts)
    : m_question(question), m_kind(kind), m_fields(fieldsOf(kind, identityOnly)), m_counts(counts)
{}

GramExpression SearchSql::conditionOf(const SearchQuestion::Term &term, Rank rank, bool better) const
{
    QList<GramExpression> each;
    for (const QString &needle : m_question.spellings(term, m_kind)) {
        for (const Field field : m_fields) {
            each.append(better ? searchgrams::conditionUpTo(needle, field, rank, m_counts)
                               : searchgrams::condition(needle, field, rank, m_counts));
        }
    }
    return searchgrams::anyOf(each);
}

GramExpression SearchSql::conditionOf(Rank rank, bool better) const
{
    QList<GramExpression> alternatives;
    for (const SearchQuestion::Alternative &alternative : m_question.alternatives) {
        // One term may stand at the rank while another stands at a better one.
        const bool orBetter = better || alternative.size() > 1;
        QList<GramExpression> terms;
        for (const SearchQuestion::Term &term : alternative) {
            terms.append(conditionOf(term, rank, orBetter));
        }
        alternatives.append(searchgrams::allOf(terms, m_counts.all(m_fields.first())));
    }
    return searchgrams::anyOf(alternatives);
}

QString SearchSql::confirmation() const
{
    QStringList alternatives;
    for (const SearchQuestion::Alternative &alternative : m_question.alternatives) {
        QStringList terms;
        for (const SearchQuestion::Term &term : alternative) {
            const auto count = static_cast<int>(m_question.spellings(term, m_kind).size());
            terms.append(
                QLatin1Char('(') +
                QStringList(count, QStringLiteral("instr(t.text, ?) > 0")).join(QStringLiteral(" OR ")) +
                QLatin1Char(')'));
        }
        alternatives.append(QLatin1Char('(') + terms.join(QStringLiteral(" AND ")) + QLatin1Char(')'));
    }
    return QLatin1Char('(') + alternatives.join(QStringLiteral(" OR ")) + QLatin1Char(')');
}

QString SearchSql::select() const
{
    return QStringLiteral(
               "SELECT t.id, t.target, t.text FROM search_gram g CROSS JOIN search_text t ON t.id = g.rowid "
               "WHERE g.search_gram MATCH ? AND g.rowid > ? AND %1 ORDER BY g.rowid")
        .arg(confirmation());
}

QString SearchSql::selectRecent() const
{
    return QStringLiteral("SELECT t.kind, t.target, t.text, t.in_house, t.at, "
                          "(SELECT s.id FROM search_text s WHERE s.target = t.target AND s.kind = t.kind) "
                          "FROM search_recent t WHERE %1")
        .arg(confirmation());
}

QString SearchSql::selectByScan() const
{
    return QStringLiteral("SELECT t.kind, t.id, t.target, t.text FROM search_text t WHERE %1")
        .arg(confirmation());
}

Values SearchSql::values() const
{
    Values values;
    for (const SearchQuestion::Alternative &alternative : m_question.alternatives) {
        for (const SearchQuestion::Term &term : alternative) {
            for (const QString &needle : m_question.spellings(term, m_kind)) {
                values.append(needle);
            }
        }
    }
    return values;
}

} // namespace forecourt
