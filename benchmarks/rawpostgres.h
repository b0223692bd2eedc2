// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QtEndian>

#include <libpq-fe.h>
#include <map>
#include <memory>
#include <vector>

// The reference of the server's benchmarks on PostgreSQL: libpq with prepared statements and nothing between.
// Any failure ends the program.
namespace forecourt::benchmarks {

class RawPostgres final
{
public:
    explicit RawPostgres(const QString &url) : m_connection(PQconnectdb(url.toUtf8().constData()), &PQfinish)
    {
        if (PQstatus(m_connection.get()) != CONNECTION_OK) {
            qFatal("%s", PQerrorMessage(m_connection.get()));
        }
    }

    using Rows = std::unique_ptr<PGresult, decltype(&PQclear)>;

    // Values and results in binary form; prepared once for each text.
    Rows run(const QByteArray &sql, const std::vector<QByteArray> &values = {})
    {
        QByteArray &name = m_names[sql];
        if (name.isEmpty()) {
            name = 's' + QByteArray::number(static_cast<qint64>(m_names.size()));
            check(PQprepare(m_connection.get(), name.constData(), sql.constData(), 0, nullptr), sql);
        }
        std::vector<const char *> pointers;
        std::vector<int> lengths;
        const std::vector<int> formats(values.size(), 1);
        for (const QByteArray &value : values) {
            pointers.push_back(value.constData());
            lengths.push_back(static_cast<int>(value.size()));
        }
        return check(PQexecPrepared(m_connection.get(), name.constData(), static_cast<int>(values.size()),
                                    pointers.data(), lengths.data(), formats.data(), 1),
                     sql);
    }

    static QByteArray number(qint64 value)
    {
        QByteArray bytes(8, '\0');
        qToBigEndian(value, bytes.data());
        return bytes;
    }

    qint64 integer(const QByteArray &sql)
    {
        const Rows rows = run(sql);
        return qFromBigEndian<qint64>(PQgetvalue(rows.get(), 0, 0));
    }

private:
    Rows check(PGresult *result, const QByteArray &doing)
    {
        const ExecStatusType status = PQresultStatus(result);
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
            qFatal("%s: %s", doing.constData(), PQerrorMessage(m_connection.get()));
        }
        return {result, &PQclear};
    }

    std::unique_ptr<PGconn, decltype(&PQfinish)> m_connection;
    std::map<QByteArray, QByteArray> m_names; // of prepared statements, by text
};

} // namespace forecourt::benchmarks
