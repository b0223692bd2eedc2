// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/gzip.h"
#include "server/store/postgresmigrator.h"
#include "tests/server/servertest.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>

#include <sodium.h>

// The stored databases of older servers (schemas/make.py), and what stands in them.
namespace forecourt::oldserver {

inline const QStringList kStores{QStringLiteral("Autohaus Nord"), QStringLiteral("Autohaus Süd")};

// As ident() of schemas/oldserver.py.
inline QUuid ident(const QString &name)
{
    const QByteArray utf8 = name.toUtf8();
    QByteArray raw(16, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(raw.data()), static_cast<size_t>(raw.size()),
                       reinterpret_cast<const unsigned char *>(utf8.constData()),
                       static_cast<unsigned long long>(utf8.size()), nullptr, 0);
    raw[6] = static_cast<char>((raw.at(6) & 0x0F) | 0x70);
    raw[8] = static_cast<char>((raw.at(8) & 0x3F) | 0x80);
    return QUuid::fromRfc4122(raw);
}

inline QUuid rowOf(const QString &store, const char *name)
{
    return ident(store + QLatin1Char('.') + QLatin1String(name));
}

inline QString stored(Engine engine, int schema)
{
    return QStringLiteral(FORECOURT_SOURCE_DIR "/tests/server/schemas/schema-%1.%2.gz")
        .arg(schema)
        .arg(engine == Engine::PostgreSql ? QLatin1String("sql") : QLatin1String("sqlite"));
}

inline QString migrationsOf(Engine engine)
{
    return engine == Engine::PostgreSql ? QStringLiteral(":/migrations/server/postgresql")
                                        : QStringLiteral(":/migrations/server");
}

inline QList<Migration> migrations(Engine engine)
{
    return need(loadMigrations(migrationsOf(engine)));
}

// Tables with their columns, and rows by the name of their table. Of a newer database the columns that an
// older one had can be asked for.
using Layout = QMap<QString, QStringList>;
using Content = QStringList;

// A database as a server of that schema left it, of the current engine. On PostgreSQL all is done by the role
// that owns the tables; only the tests look past row security.
class OldDatabase final
{
public:
    explicit OldDatabase(int schema)
    {
        QFile file(stored(m_database.engine(), schema));
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("%s is missing", qPrintable(file.fileName()));
        }
        const QByteArray content = need(inflateBounded(file.readAll(), qint64{16} << 20U));
        if (isPostgres()) {
            PgConnection connection(m_database.url());
            need(connection.script(content));
            return;
        }
        QFile copy(m_database.file());
        if (!copy.open(QIODevice::WriteOnly) || copy.write(content) != content.size()) {
            qFatal("no room for %s", qPrintable(copy.fileName()));
        }
    }

    [[nodiscard]] bool isPostgres() const { return m_database.engine() == Engine::PostgreSql; }
    [[nodiscard]] QString file() const { return m_database.file(); }
    [[nodiscard]] QString url() const { return m_database.url(); }

    [[nodiscard]] Result<std::unique_ptr<ServerStore>> open() const
    {
        if (isPostgres()) {
            return widened(PostgresServerStore::open(m_database.url(), 5));
        }
        return widened(SqliteServerStore::open(m_database.file(), 5));
    }

    [[nodiscard]] int schema() const
    {
        return rows(QStringLiteral("SELECT '' || max(version) FROM schema_version"),
                    QStringLiteral("SELECT max(version) FROM forecourt_schema"))
            .value(0)
            .toInt();
    }

    void say(const QString &sqlite, const QString &postgres) const
    {
        if (isPostgres()) {
            PgConnection connection(m_database.url());
            need(connection.script(postgres.toUtf8()));
        } else {
            Database database = need(Database::open(m_database.file()));
            need(database.run(sqlite));
        }
    }

    [[nodiscard]] Layout layout() const
    {
        const QStringList lines = rows(QStringLiteral(R"(
            SELECT m.name || ' ' || group_concat('"' || c.name || '"', ',')
            FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' GROUP BY m.name)"),
                                       QStringLiteral(R"(
            SELECT table_name || ' ' || string_agg('"' || column_name || '"', ',' ORDER BY column_name)
            FROM information_schema.columns WHERE table_schema = 'public' GROUP BY table_name)"));
        static const QRegularExpression kept(QStringLiteral("^(sqlite_|op_\\d$|.*schema)"));
        Layout layout;
        for (const QString &line : lines) {
            const QString table = line.section(QLatin1Char(' '), 0, 0);
            if (!kept.match(table).hasMatch()) {
                layout.insert(table, line.section(QLatin1Char(' '), 1).split(QLatin1Char(',')));
            }
        }
        return layout;
    }

    [[nodiscard]] Content content(const Layout &layout) const
    {
        QStringList sqlite;
        QStringList postgres;
        for (const auto &[table, columns] : layout.asKeyValueRange()) {
            const QString named = columns.join(QLatin1String(", "));
            sqlite.append(QStringLiteral("SELECT '%1 ' || quote(%2) FROM %1")
                              .arg(table, columns.join(QLatin1String(") || ',' || quote("))));
            postgres.append(QStringLiteral("SELECT '%1 ' || row(%2)::text FROM %1").arg(table, named));
        }
        const QString both = QStringLiteral(" UNION ALL ");
        Content content = rows(sqlite.join(both), postgres.join(both));
        content.sort();
        return content;
    }

private:
    template <typename Store>
    static Result<std::unique_ptr<ServerStore>> widened(Result<std::unique_ptr<Store>> opened)
    {
        if (!opened) {
            return tl::unexpected<Error>(std::move(opened).error());
        }
        return std::unique_ptr<ServerStore>(std::move(*opened));
    }

    [[nodiscard]] QStringList rows(const QString &sqlite, const QString &postgres) const
    {
        if (isPostgres()) {
            const QByteArray told = PgCluster::shared().sql(m_database.name(), postgres, true);
            return QString::fromUtf8(told).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        }
        Database database = need(Database::open(m_database.file()));
        return need(database.all(sqlite, {}, [](const Row &row) { return row.text(0); }));
    }

    EngineDatabase m_database;
};

// The desk that pushed there before and goes on where it was.
inline DeskDouble deskOf(ServerStore &store, const QString &name, const char *prefix)
{
    const StoreId id(ident(name));
    DeskDouble desk(id, 1);
    const QString named = QLatin1String(prefix);
    desk.caller = {id, ident(name + QStringLiteral(".device.") + named), named};
    desk.replica = ident(name + QStringLiteral(".replica.") + named);
    const auto held = need(store.replica(id, desk.replica));
    const StoreHead head = need(store.head(id));
    desk.n = held->n;
    desk.chain = held->chain;
    desk.epoch = head.epoch;
    desk.cursor = head.head;
    desk.hlc = head.hlc;
    return desk;
}

} // namespace forecourt::oldserver
