// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/serverstore.h"

namespace forecourt {
class PgConnection;
}

namespace forecourt::sim {

enum class SimEngine { Sqlite, PostgreSql };

// Where a server of the simulation keeps its truth; it can be backed up and put back as it was then.
class SimDatabase
{
public:
    SimDatabase() = default;
    virtual ~SimDatabase() = default;
    Q_DISABLE_COPY_MOVE(SimDatabase)

    // Another connection.
    [[nodiscard]] virtual Result<std::unique_ptr<ServerStore>> open(qint64 nowMs) = 0;
    [[nodiscard]] virtual Result<void> backUp() = 0;
    // While nobody is connected.
    [[nodiscard]] virtual Result<void> putBack() = 0;
};

// One file, and its backup beside it.
class SimFileDatabase final : public SimDatabase
{
public:
    explicit SimFileDatabase(QString path) : m_path(std::move(path)) {}

    [[nodiscard]] Result<std::unique_ptr<ServerStore>> open(qint64 nowMs) override;
    [[nodiscard]] Result<void> backUp() override;
    [[nodiscard]] Result<void> putBack() override;

private:
    QString m_path;
};

// A PostgreSQL database of the tests' cluster that all runs of a process share: making one for each run and
// each restore would take most of the time. What its tables held when it was new, and at the last backup,
// stands in schemas beside them, which the server does not see.
class SimPostgres final
{
public:
    static Result<std::unique_ptr<SimPostgres>> make(qint64 nowMs);
    ~SimPostgres();
    Q_DISABLE_COPY_MOVE(SimPostgres)

    // As it was when it was new.
    [[nodiscard]] Result<std::unique_ptr<SimDatabase>> empty();

private:
    explicit SimPostgres(QString name);
    class View;

    QString m_name;
    std::unique_ptr<PgConnection> m_keeper; // a superuser: row security hides nothing from it
};

} // namespace forecourt::sim
