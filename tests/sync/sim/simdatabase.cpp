// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sim/simdatabase.h"

#include "server/store/postgresserverstore.h"
#include "server/store/sqliteserverstore.h"
#include "tests/support/pgcluster.h"

namespace forecourt::sim {

namespace {

// Triggers and foreign keys hold where the rows came from; while they are copied they would only be in the
// way.
constexpr const char *kBesides = R"(
    SET session_replication_role = replica;
    CREATE SCHEMA first;
    CREATE SCHEMA backup;
    CREATE FUNCTION backup.copy(source text, target text) RETURNS void LANGUAGE plpgsql AS $copy$
    DECLARE
        part name;
    BEGIN
        FOR part IN SELECT relname FROM pg_class
                    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition LOOP
            EXECUTE format('CREATE TABLE IF NOT EXISTS %I.%I (LIKE public.%I)', target, part, part);
            EXECUTE format('DELETE FROM %I.%I', target, part);
            EXECUTE format('INSERT INTO %I.%I SELECT * FROM %I.%I', target, part, source, part);
        END LOOP;
    END $copy$;
    SELECT backup.copy('public', 'first'))";

Result<void> copyTables(PgConnection &keeper, const char *source, const char *target)
{
    return keeper.script(QByteArray("SELECT backup.copy('") + source + "', '" + target + "')");
}

} // namespace

Result<std::unique_ptr<ServerStore>> SimFileDatabase::open(qint64 nowMs)
{
    return SqliteServerStore::open(m_path, nowMs, std::make_shared<std::mutex>(), Durability::Rebuildable);
}

Result<void> SimFileDatabase::backUp()
{
    FORECOURT_ASSIGN(Database database, Database::open(m_path));
    QFile::remove(m_path + QStringLiteral(".backup"));
    return database.copyInto(m_path + QStringLiteral(".backup"));
}

Result<void> SimFileDatabase::putBack()
{
    for (const char *suffix : {"", "-wal", "-shm"}) {
        QFile::remove(m_path + QLatin1String(suffix));
    }
    return QFile::copy(m_path + QStringLiteral(".backup"), m_path)
               ? Result<void>()
               : fail(ErrorCode::Internal, QStringLiteral("the server's backup cannot be put back"));
}

class SimPostgres::View final : public SimDatabase
{
public:
    View(PgConnection &keeper, QString address) : m_keeper(keeper), m_address(std::move(address)) {}

    [[nodiscard]] Result<std::unique_ptr<ServerStore>> open(qint64 nowMs) override
    {
        return PostgresServerStore::open(m_address, nowMs);
    }
    [[nodiscard]] Result<void> backUp() override { return copyTables(m_keeper, "public", "backup"); }
    [[nodiscard]] Result<void> putBack() override { return copyTables(m_keeper, "backup", "public"); }

private:
    PgConnection &m_keeper;
    QString m_address;
};

SimPostgres::SimPostgres(QString name) : m_name(std::move(name))
{
    QString address = PgCluster::shared().url(m_name);
    address.replace(QStringLiteral("//forecourt@"), QStringLiteral("//forecourt_super@"));
    m_keeper = std::make_unique<PgConnection>(address);
}

SimPostgres::~SimPostgres()
{
    m_keeper.reset();
    PgCluster::shared().dropDatabase(m_name);
}

Result<std::unique_ptr<SimPostgres>> SimPostgres::make(qint64 nowMs)
{
    std::unique_ptr<SimPostgres> made(new SimPostgres(PgCluster::shared().makeDatabase()));
    FORECOURT_ASSIGN(const auto migrated,
                     PostgresServerStore::open(PgCluster::shared().url(made->m_name), nowMs));
    FORECOURT_TRY(made->m_keeper->script(kBesides));
    return made;
}

Result<std::unique_ptr<SimDatabase>> SimPostgres::empty()
{
    FORECOURT_TRY(copyTables(*m_keeper, "first", "public"));
    return std::make_unique<View>(*m_keeper, PgCluster::shared().url(m_name));
}

} // namespace forecourt::sim
