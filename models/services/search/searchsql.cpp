// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/search/searchsql.h"

#include "models/domain/text.h"

#include <algorithm>

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

// One part as it is, several in brackets each.
QString joined(QStringList parts, const char *word)
{
    parts.removeAll(QString());
    parts.removeDuplicates();
    if (parts.size() < 2) {
        return parts.value(0);
    }
    return QLatin1Char('(') + parts.join(QStringLiteral(") %1 (").arg(QLatin1String(word))) +
           QLatin1Char(')');
}

// Beside such a term one gram of each other is enough: reading more long lists costs more than the few texts
// left.
bool tellsMuch(const SearchQuestion::Term &term)
{
    return std::all_of(term.spellings.begin(), term.spellings.end(), [](const QString &needle) {
        constexpr qsizetype kDigits = 4;
        const bool number = needle.size() >= kDigits && digitsOnly(needle).size() == needle.size();
        return number || (needle.size() >= 2 && std::all_of(needle.begin(), needle.end(), isHan));
    });
}

} // namespace

SearchSql::SearchSql(const SearchQuestion &question, SearchKind kind, bool identityOnly)
    : m_question(question), m_kind(kind), m_fields(fieldsOf(kind, identityOnly))
{}

QString SearchSql::conditionOf(const QString &needle, Rank rank, bool better) const
{
    QStringList fields;
    for (const Field field : m_fields) {
        fields.append(better ? searchgrams::conditionUpTo(needle, field, rank)
                             : searchgrams::condition(needle, field, rank));
    }
    return joined(fields, "OR");
}

// Empty where a spelling has no hint: then the term narrows nothing.
QString SearchSql::hintOf(const SearchQuestion::Term &term) const
{
    QStringList hints;
    for (const QString &needle : m_question.spellings(term, m_kind)) {
        for (const searchgrams::Field field : m_fields) {
            hints.append(searchgrams::hint(needle, field));
        }
    }
    return hints.contains(QString()) ? QString() : joined(hints, "OR");
}

QString SearchSql::conditionOf(Rank rank, bool better) const
{
    QStringList alternatives;
    for (const SearchQuestion::Alternative &alternative : m_question.alternatives) {
        // One term may stand at the rank while another stands at a better one.
        const bool orBetter = better || alternative.size() > 1;
        QStringList terms;
        bool possible = true;
        const bool anyTells = std::any_of(alternative.begin(), alternative.end(), tellsMuch);
        for (const SearchQuestion::Term &term : alternative) {
            // Without a hint it would leave the question, and the other's list would be read to its end.
            if (const QString hint = anyTells && !tellsMuch(term) ? hintOf(term) : QString();
                !hint.isEmpty()) {
                terms.append(hint);
                continue;
            }
            QStringList spellings;
            for (const QString &needle : m_question.spellings(term, m_kind)) {
                spellings.append(conditionOf(needle, rank, orBetter));
            }
            terms.append(joined(spellings, "OR"));
            possible = possible && !terms.last().isEmpty();
        }
        alternatives.append(possible ? joined(terms, "AND") : QString());
    }
    return joined(alternatives, "OR");
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

bool SearchSql::isSpecific() const
{
    constexpr qsizetype kLong = 6;
    constexpr qsizetype kLongChinese = 3;
    return std::all_of(m_question.alternatives.begin(), m_question.alternatives.end(),
                       [&](const SearchQuestion::Alternative &alternative) {
                           return alternative.size() > 1 ||
                                  std::all_of(alternative.first().spellings.begin(),
                                              alternative.first().spellings.end(), [](const QString &needle) {
                                                  return needle.size() >=
                                                         (hasHan(needle) ? kLongChinese : kLong);
                                              });
                       });
}

} // namespace forecourt
