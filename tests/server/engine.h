// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/pgcluster.h"

#include <QTest>

#include <optional>

namespace forecourt {

enum class Engine { Sqlite, PostgreSql };

// SQLite, until a row says otherwise.
inline Engine &currentEngine()
{
    static Engine engine = Engine::Sqlite;
    return engine;
}

// For initTestCase_data(): every function of the test then runs once for each engine …
inline void addEngineRows()
{
    QTest::addColumn<Engine>("engine");
    QTest::newRow("sqlite") << Engine::Sqlite;
    QTest::newRow("postgresql") << Engine::PostgreSql;
}

// … and for init(): fixtures then make databases of the row's engine.
inline void useEngineOfRow()
{
    QFETCH_GLOBAL(Engine, engine);
    currentEngine() = engine;
}

// A place for one database of the current engine, gone with the object.
class EngineDatabase
{
public:
    EngineDatabase() : EngineDatabase(currentEngine(), QString()) {}
    // A copy, for engines that copy by themselves.
    explicit EngineDatabase(const EngineDatabase &original)
        : EngineDatabase(original.m_engine, original.m_name)
    {}
    EngineDatabase &operator=(const EngineDatabase &) = delete;
    ~EngineDatabase()
    {
        if (!m_name.isEmpty()) {
            PgCluster::shared().dropDatabase(m_name);
        }
    }

    [[nodiscard]] Engine engine() const { return m_engine; }
    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("server.sqlite")); }
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString url() const
    {
        return m_name.isEmpty() ? QString() : PgCluster::shared().url(m_name);
    }

private:
    EngineDatabase(Engine engine, const QString &original) : m_engine(engine)
    {
        if (m_engine == Engine::PostgreSql) {
            m_name = PgCluster::shared().makeDatabase(original);
        }
    }

    Engine m_engine;
    QTemporaryDir m_folder;
    QString m_name;
};

} // namespace forecourt
