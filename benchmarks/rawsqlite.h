// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QtGlobal>

#include <map>
#include <memory>
#include <sqlite3.h>
#include <unordered_map>
#include <vector>

// The reference of the benchmarks that store: SQLite's C API with prepared statements and nothing between.
// Any failure ends the program.
namespace forecourt::benchmarks {

struct FreeValue
{
    void operator()(sqlite3_value *value) const { sqlite3_value_free(value); }
};
using RawValue = std::unique_ptr<sqlite3_value, FreeValue>;
using RawRow = std::vector<RawValue>;

class RawDatabase final
{
public:
    explicit RawDatabase(const QString &path)
    {
        check(sqlite3_open_v2(path.toUtf8().constData(), &m_handle, SQLITE_OPEN_READWRITE, nullptr), "open");
        sqlite3_busy_timeout(m_handle, 5000);
        // As models/database opens its files.
        for (const char *pragma : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
                                   "PRAGMA cache_size = -32768", "PRAGMA foreign_keys = ON"}) {
            run(pragma);
        }
    }
    ~RawDatabase()
    {
        for (const auto &[sql, statement] : m_statements) {
            sqlite3_finalize(statement);
        }
        sqlite3_close(m_handle);
    }
    Q_DISABLE_COPY_MOVE(RawDatabase)

    // Pages written since the last call, if nobody read meanwhile: what the disk is given to write.
    int pagesWritten()
    {
        int pages = 0;
        check(sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, &pages, nullptr),
              "checkpoint");
        return pages;
    }

    // Prepared once for each text.
    sqlite3_stmt *statement(const QByteArray &sql)
    {
        const auto found = m_statements.find(sql.toStdString());
        if (found != m_statements.end()) {
            return found->second;
        }
        sqlite3_stmt *prepared = nullptr;
        check(
            sqlite3_prepare_v3(m_handle, sql.constData(), -1, SQLITE_PREPARE_PERSISTENT, &prepared, nullptr),
            sql.constData());
        m_statements.emplace(sql.toStdString(), prepared);
        return prepared;
    }

    void run(const QByteArray &sql, const std::vector<qint64> &values = {})
    {
        sqlite3_stmt *prepared = statement(sql);
        for (size_t i = 0; i < values.size(); ++i) {
            sqlite3_bind_int64(prepared, static_cast<int>(i) + 1, values[i]);
        }
        runBound(prepared, sql);
    }

    void runBound(sqlite3_stmt *prepared, const QByteArray &sql)
    {
        int code = SQLITE_ROW;
        while (code == SQLITE_ROW) {
            code = sqlite3_step(prepared);
        }
        sqlite3_reset(prepared);
        check(code == SQLITE_DONE ? SQLITE_OK : code, sql.constData());
    }

    qint64 integer(const QByteArray &sql)
    {
        sqlite3_stmt *prepared = statement(sql);
        const qint64 value = sqlite3_step(prepared) == SQLITE_ROW ? sqlite3_column_int64(prepared, 0) : 0;
        sqlite3_reset(prepared);
        return value;
    }

    // The first column of each row is the key; the others are kept.
    std::map<qint64, std::vector<RawRow>> rows(const QByteArray &sql, const std::vector<qint64> &values)
    {
        sqlite3_stmt *prepared = statement(sql);
        for (size_t i = 0; i < values.size(); ++i) {
            sqlite3_bind_int64(prepared, static_cast<int>(i) + 1, values[i]);
        }
        std::map<qint64, std::vector<RawRow>> found;
        while (sqlite3_step(prepared) == SQLITE_ROW) {
            RawRow row;
            for (int column = 1; column < sqlite3_column_count(prepared); ++column) {
                row.emplace_back(sqlite3_value_dup(sqlite3_column_value(prepared, column)));
            }
            found[sqlite3_column_int64(prepared, 0)].push_back(std::move(row));
        }
        sqlite3_reset(prepared);
        return found;
    }

    // The same content in another file.
    void copyInto(const QString &path) { run("VACUUM INTO '" + path.toUtf8() + "'"); }

private:
    void check(int code, const char *doing) const
    {
        if (code != SQLITE_OK) {
            qFatal("%s: %s", doing, m_handle != nullptr ? sqlite3_errmsg(m_handle) : "no memory");
        }
    }

    sqlite3 *m_handle = nullptr;
    std::unordered_map<std::string, sqlite3_stmt *> m_statements;
};

// Rows of one table by the version that made them, read from one file to be written to another. `source` may
// join what the key needs; the table itself is called t there.
class StoredRows final
{
public:
    StoredRows(RawDatabase &from, const QByteArray &table, const QByteArray &key, qint64 first, qint64 last,
               const QByteArray &source = {})
        : m_rows(from.rows("SELECT " + key + ", t.* FROM " + (source.isEmpty() ? table + " t" : source) +
                               " WHERE " + key + " BETWEEN ? AND ?",
                           {first, last}))
    {
        const size_t columns = m_rows.empty() ? 1 : m_rows.begin()->second.front().size();
        m_insert = "INSERT OR REPLACE INTO " + table + " VALUES (?" +
                   QByteArray(", ?").repeated(static_cast<int>(columns) - 1) + ")";
    }

    void write(RawDatabase &to, qint64 version) const
    {
        const auto found = m_rows.find(version);
        if (found == m_rows.end()) {
            return;
        }
        sqlite3_stmt *prepared = to.statement(m_insert);
        for (const RawRow &row : found->second) {
            for (size_t i = 0; i < row.size(); ++i) {
                sqlite3_bind_value(prepared, static_cast<int>(i) + 1, row[i].get());
            }
            to.runBound(prepared, m_insert);
        }
    }

    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }

private:
    std::map<qint64, std::vector<RawRow>> m_rows;
    QByteArray m_insert;
};

// Ends the program unless both files hold the same number of rows: then the reference wrote what we wrote.
inline void requireSameRows(RawDatabase &ours, RawDatabase &reference, const QList<QByteArray> &tables)
{
    for (const QByteArray &table : tables) {
        const qint64 expected = ours.integer("SELECT count(*) FROM " + table);
        const qint64 found = reference.integer("SELECT count(*) FROM " + table);
        if (expected != found) {
            qFatal("%s: %lld rows of ours, %lld of the reference", table.constData(),
                   static_cast<long long>(expected), static_cast<long long>(found));
        }
    }
}

} // namespace forecourt::benchmarks
