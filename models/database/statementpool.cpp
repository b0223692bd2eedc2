// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/statementpool.h"

#include <array>

namespace forecourt {

namespace {

// A program has some hundreds of texts; more means that somebody builds SQL from parts without end.
constexpr size_t kKeptTexts = 512;
constexpr size_t kKeptOfOneText = 4;

QStringView firstWord(QStringView sql)
{
    const QStringView text = sql.trimmed();
    qsizetype length = 0;
    while (length < text.size() && text.at(length).isLetter()) {
        ++length;
    }
    return text.left(length);
}

template <size_t Count> bool isOneOf(QStringView word, const std::array<QLatin1String, Count> &words)
{
    return std::any_of(words.begin(), words.end(), [&](QLatin1String candidate) {
        return word.compare(candidate, Qt::CaseInsensitive) == 0;
    });
}

void classify(Statement &statement, const QString &sql)
{
    static constexpr std::array kChanging{QLatin1String("INSERT"), QLatin1String("UPDATE"),
                                          QLatin1String("DELETE"), QLatin1String("REPLACE"),
                                          QLatin1String("WITH")};
    static constexpr std::array kOther{QLatin1String("SELECT"), QLatin1String("BEGIN"),
                                       QLatin1String("COMMIT"), QLatin1String("ROLLBACK")};
    const QStringView word = firstWord(sql);
    statement.changesRows = isOneOf(word, kChanging);
    statement.keep = statement.changesRows || isOneOf(word, kOther);
    statement.returning =
        statement.changesRows && sql.contains(QLatin1String("RETURNING"), Qt::CaseInsensitive);
}

} // namespace

StatementPool::StatementPool(const QSqlDatabase &connection) : m_connection(connection)
{}

std::unique_ptr<Statement> StatementPool::take(const QString &sql, bool &prepared)
{
    if (const auto found = m_idle.find(sql); found != m_idle.end() && !found->second.empty()) {
        auto statement = std::move(found->second.back());
        found->second.pop_back();
        prepared = true;
        return statement;
    }
    auto statement = std::make_unique<Statement>(Statement{QSqlQuery(m_connection)});
    statement->query.setForwardOnly(true);
    prepared = statement->query.prepare(sql);
    if (prepared) {
        classify(*statement, sql);
    }
    return statement;
}

void StatementPool::giveBack(const QString &sql, std::unique_ptr<Statement> statement)
{
    statement->query.finish();
    if (!statement->keep) {
        return;
    }
    auto found = m_idle.find(sql);
    if (found == m_idle.end()) {
        if (m_idle.size() >= kKeptTexts) {
            m_idle.clear();
        }
        found = m_idle.try_emplace(sql).first;
    }
    if (found->second.size() < kKeptOfOneText) {
        found->second.push_back(std::move(statement));
    }
}

void StatementPool::clear()
{
    m_idle.clear();
}

} // namespace forecourt
