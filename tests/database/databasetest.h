// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"

#include <QTemporaryDir>
#include <QTest>

// The value of a Result, or the test function fails with its error and returns.
#define MUST(declaration, expression)                                                                        \
    MUST_AS(FORECOURT_CONCAT(mustResult, __COUNTER__), declaration, expression)
#define MUST_AS(result, declaration, expression)                                                             \
    auto result = (expression);                                                                              \
    QVERIFY2(result, result ? "" : qPrintable(forecourt::databasetest::told(result.error())));               \
    declaration = std::move(result).value()
#define MUST_DO(expression) MUST_DO_AS(FORECOURT_CONCAT(mustResult, __COUNTER__), expression)
#define MUST_DO_AS(result, expression)                                                                       \
    const auto result = (expression);                                                                        \
    QVERIFY2(result, result ? "" : qPrintable(forecourt::databasetest::told(result.error())))
// The expression must fail with exactly this code.
#define MUST_FAIL(expression, expected)                                                                      \
    do {                                                                                                     \
        const auto failing = (expression);                                                                   \
        QVERIFY2(!failing, #expression " succeeded");                                                        \
        QCOMPARE(forecourt::errorWord(failing.error().code), forecourt::errorWord(expected));                \
    } while (false)

namespace forecourt::databasetest {

inline QString told(const Error &error)
{
    return errorWord(error.code) + QStringLiteral(": ") + error.detail;
}

// A folder of its own for each test function, with a database file name in it.
class Place final
{
public:
    [[nodiscard]] QString file(const QString &name = QStringLiteral("desk.db")) const
    {
        return m_folder.filePath(name);
    }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] Result<Database> open(const DatabaseOptions &options = {}) const
    {
        return Database::open(file(), options);
    }

private:
    QTemporaryDir m_folder;
};

inline qint64 count(Database &database, const QString &table)
{
    return database.integer(QStringLiteral("SELECT count(*) FROM ") + table).value_or(-1);
}

} // namespace forecourt::databasetest
