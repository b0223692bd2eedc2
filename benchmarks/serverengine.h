// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchmarks/benchmark.h"
#include "benchmarks/rawpostgres.h"
#include "benchmarks/rawsqlite.h"
#include "benchmarks/serverprocess.h"
#include "tests/support/pgcluster.h"

#include <QDir>

namespace forecourt::benchmarks {

// The server over one engine, as the programs push and pull measure it. PostgreSQL is a cluster of the
// benchmark's own with its default settings; both engines put every commit on the disk.
class ServerEngine
{
public:
    virtual ~ServerEngine() = default;
    [[nodiscard]] virtual const char *name() const = 0;
    [[nodiscard]] virtual const ServerProcess &server() const = 0;

    // Writes what stands at these numbers into a second database, `batch` operations a transaction, by as few
    // statements as can be; nanoseconds.
    virtual qint64 writeAgain(const QByteArrayList &stores, qint64 first, qint64 last, qint64 batch) = 0;
    // Reads the log up to `last` in pages; nanoseconds.
    virtual qint64 readLog(const QByteArray &store, qint64 last, qint64 page) = 0;
};

class SqliteEngine final : public ServerEngine
{
public:
    explicit SqliteEngine(const QString &folder)
        : m_folder(folder), m_server(folder + QStringLiteral("/sqlite"))
    {}

    [[nodiscard]] const char *name() const override { return "sqlite"; }
    [[nodiscard]] const ServerProcess &server() const override { return m_server; }

    qint64 writeAgain(const QByteArrayList &stores, qint64 first, qint64 last, qint64 batch) override
    {
        RawDatabase from(m_server.file());
        const QString copy = m_folder + QStringLiteral("/sqlite-%1").arg(++m_copies);
        from.copyInto(copy);
        RawDatabase to(copy);
        std::vector<std::vector<StoredRows>> rows;
        for (const QByteArray &store : stores) {
            rows.push_back(takeAway(from, to, store, first, last));
        }
        QElapsedTimer timer;
        timer.start();
        for (qint64 begin = first; begin <= last; begin += batch) {
            for (const std::vector<StoredRows> &tables : rows) {
                writeBatch(to, tables, begin, std::min(begin + batch - 1, last));
            }
        }
        const qint64 taken = timer.nsecsElapsed();
        requireSameRows(from, to, {"op", "pushed", "entity"});
        return taken;
    }

    qint64 readLog(const QByteArray &store, qint64 last, qint64 page) override
    {
        RawDatabase file(m_server.file());
        const QByteArray sql =
            "SELECT entry FROM op WHERE store = x'" + store.toHex() + "' AND seq > ? ORDER BY seq LIMIT ?";
        sqlite3_stmt *statement = file.statement(sql);
        QElapsedTimer timer;
        timer.start();
        qint64 bytes = 0;
        for (qint64 cursor = 0; cursor < last; cursor += page) {
            sqlite3_bind_int64(statement, 1, cursor);
            sqlite3_bind_int64(statement, 2, page);
            while (sqlite3_step(statement) == SQLITE_ROW) {
                bytes += QByteArray(static_cast<const char *>(sqlite3_column_blob(statement, 0)),
                                    sqlite3_column_bytes(statement, 0))
                             .size();
            }
            sqlite3_reset(statement);
        }
        return bytes > 0 ? timer.nsecsElapsed() : 0;
    }

private:
    static std::vector<StoredRows> takeAway(RawDatabase &from, RawDatabase &to, const QByteArray &store,
                                            qint64 first, qint64 last)
    {
        for (const char *table : {"op", "pushed", "entity"}) {
            to.run(QByteArray("DELETE FROM ") + table + " WHERE store = x'" + store.toHex() + "'");
        }
        const QByteArray only =
            " t JOIN store_head h ON h.store = t.store AND h.store = x'" + store.toHex() + "'";
        std::vector<StoredRows> rows;
        rows.emplace_back(from, "op", "t.seq", first, last, "op" + only);
        rows.emplace_back(from, "pushed", "t.seq", first, last, "pushed" + only);
        rows.emplace_back(from, "entity", "t.created", first, last, "entity" + only);
        return rows;
    }

    static void writeBatch(RawDatabase &to, const std::vector<StoredRows> &tables, qint64 first, qint64 last)
    {
        to.run("BEGIN IMMEDIATE");
        for (qint64 seq = first; seq <= last; ++seq) {
            for (const StoredRows &table : tables) {
                table.write(to, seq);
            }
        }
        to.run("UPDATE replica SET last_n = ?", {first});
        to.run("UPDATE store_head SET head = ?, digest = randomblob(4096)", {first});
        to.run("COMMIT");
    }

    QString m_folder;
    ServerProcess m_server;
    int m_copies = 0;
};

class PostgresEngine final : public ServerEngine
{
public:
    explicit PostgresEngine(const QString &folder)
        : m_database(m_cluster.makeDatabase())
        , m_server(folder, m_cluster.url(m_database))
        , m_copy(copyOf())
        , m_from(asSuperuser(m_database))
        , m_to(asSuperuser(m_copy))
    {}

    [[nodiscard]] const char *name() const override { return "postgresql"; }
    [[nodiscard]] const ServerProcess &server() const override { return m_server; }

    qint64 writeAgain(const QByteArrayList &stores, qint64 first, qint64 last, qint64 batch) override
    {
        std::vector<std::pair<QByteArray, std::vector<Columns>>> batches;
        for (const QByteArray &store : stores) {
            begin(store);
            for (qint64 from = first; from <= last; from += batch) {
                batches.emplace_back(store, columnsOf(store, from, std::min(from + batch - 1, last)));
            }
        }
        QElapsedTimer timer;
        timer.start();
        for (const auto &[store, tables] : batches) {
            m_to.run("BEGIN");
            for (size_t i = 0; i < tables.size(); ++i) {
                m_to.run(kTables[i].insert, tables[i]);
            }
            m_to.run("UPDATE store_head SET head = head + 1, digest = $1 WHERE store = $2",
                     {QByteArray(4096, 'x'), store});
            m_to.run("UPDATE replica SET last_n = last_n + 1 WHERE store = $1", {store});
            m_to.run("COMMIT");
        }
        const qint64 taken = timer.nsecsElapsed();
        for (const char *table : {"op", "pushed", "entity"}) {
            const QByteArray count = QByteArray("SELECT count(*) FROM ") + table;
            if (m_from.integer(count) != m_to.integer(count)) {
                qFatal("the reference wrote other rows");
            }
        }
        return taken;
    }

    qint64 readLog(const QByteArray &store, qint64 last, qint64 page) override
    {
        QElapsedTimer timer;
        timer.start();
        qint64 bytes = 0;
        for (qint64 cursor = 0; cursor < last; cursor += page) {
            const auto rows =
                m_from.run("SELECT entry FROM op WHERE store = $1 AND seq > $2 ORDER BY seq LIMIT $3",
                           {store, RawPostgres::number(cursor), RawPostgres::number(page)});
            for (int row = 0; row < PQntuples(rows.get()); ++row) {
                bytes += QByteArray(PQgetvalue(rows.get(), row, 0), PQgetlength(rows.get(), row, 0)).size();
            }
        }
        return bytes > 0 ? timer.nsecsElapsed() : 0;
    }

private:
    using Columns = std::vector<QByteArray>;
    // The columns of a table as arrays, as PostgreSQL itself writes them, and back.
    struct Table
    {
        const char *select;
        const char *insert;
    };
    static constexpr std::array<Table, 3> kTables{{
        {R"(SELECT array_agg(store), array_agg(seq), array_agg(op_id), array_agg(replica), array_agg(actor),
                   array_agg(hlc), array_agg(body), array_agg(entry)
            FROM op WHERE store = $1 AND seq BETWEEN $2 AND $3)",
         R"(INSERT INTO op SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::uuid[], $5::uuid[],
                                                $6::bigint[], $7::bytea[], $8::bytea[]))"},
        {R"(SELECT array_agg(store), array_agg(replica), array_agg(n), array_agg(chain), array_agg(op_id),
                   array_agg(seq), array_agg(reason), array_agg(body)
            FROM pushed WHERE store = $1 AND seq BETWEEN $2 AND $3)",
         R"(INSERT INTO pushed SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::bytea[], $5::uuid[],
                                                    $6::bigint[], $7::text[], $8::bytea[]))"},
        {R"(SELECT array_agg(store), array_agg(collection), array_agg(row_id), array_agg(bucket), array_agg(doc),
                   array_agg(created), array_agg(dead), array_agg(last_seq), array_agg(last_replica),
                   array_agg(other_seq), array_agg(digest)
            FROM entity WHERE store = $1 AND created BETWEEN $2 AND $3)",
         R"(INSERT INTO entity SELECT * FROM unnest($1::uuid[], $2::integer[], $3::uuid[], $4::integer[],
                                                    $5::bytea[], $6::bigint[], $7::bigint[], $8::bigint[],
                                                    $9::uuid[], $10::bigint[], $11::bytea[]))"},
    }};

    std::vector<Columns> columnsOf(const QByteArray &store, qint64 first, qint64 last)
    {
        std::vector<Columns> tables;
        for (const Table &table : kTables) {
            const auto found =
                m_from.run(table.select, {store, RawPostgres::number(first), RawPostgres::number(last)});
            Columns columns;
            for (int i = 0; i < PQnfields(found.get()); ++i) {
                columns.emplace_back(PQgetvalue(found.get(), 0, i), PQgetlength(found.get(), 0, i));
            }
            tables.push_back(std::move(columns));
        }
        return tables;
    }

    // The rows that a push finds.
    void begin(const QByteArray &store)
    {
        m_to.run("INSERT INTO store_head VALUES ($1, '', 1, 0, 0, 0, '', 0)", {store});
        m_to.run("INSERT INTO replica VALUES ($1, $1, $1, 0, '')", {store});
    }

    QString copyOf()
    {
        // Another database of the same schema, made by the server itself.
        const QString copy = m_cluster.makeDatabase();
        const ServerProcess once(QString(), m_cluster.url(copy));
        return copy;
    }
    QString asSuperuser(const QString &database)
    {
        return m_cluster.url(database).replace(QStringLiteral("forecourt@"),
                                               QStringLiteral("forecourt_super@"));
    }

    PgCluster m_cluster;
    QString m_database;
    ServerProcess m_server;
    QString m_copy;
    RawPostgres m_from;
    RawPostgres m_to;
};

// Calls back with a new store of the engine, by name and by the bytes of its id.
inline std::pair<QString, QByteArray> newStore(const ServerEngine &engine, const QString &name)
{
    const QString id = engine.server().admin({QStringLiteral("add-store"), name});
    return {id, QUuid::fromString(id).toRfc4122()};
}

inline double perSecond(qint64 operations, qint64 nanoseconds)
{
    return static_cast<double>(operations) * 1e9 / static_cast<double>(nanoseconds);
}

} // namespace forecourt::benchmarks
