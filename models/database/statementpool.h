// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <memory>
#include <unordered_map>
#include <vector>

namespace forecourt {

// A prepared statement and what its text tells about it.
struct Statement
{
    QSqlQuery query;
    qsizetype valueCount = -1; // how many values its first run took; -1 before
    bool keep = false;         // worth keeping: DDL, PRAGMA and VACUUM run once
    bool changesRows = false;  // a change count is meaningful
    bool returning = false;    // must be read to its end for its change to be complete
};

// Prepared statements that are not running now, by SQL text; several of one text, because the same SQL may
// run inside its own callback. On the thread of its connection.
class StatementPool final
{
public:
    explicit StatementPool(const QSqlDatabase &connection);

    // Prepared, or not (query.lastError()), then the caller drops it.
    [[nodiscard]] std::unique_ptr<Statement> take(const QString &sql, bool &prepared);
    // Finishes the statement, so that it holds no snapshot, and keeps it if that is worth it.
    void giveBack(const QString &sql, std::unique_ptr<Statement> statement);
    void clear();

private:
    QSqlDatabase m_connection;
    std::unordered_map<QString, std::vector<std::unique_ptr<Statement>>> m_idle;
};

} // namespace forecourt
