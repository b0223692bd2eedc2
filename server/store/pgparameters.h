// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUuid>

namespace forecourt {

// A PostgreSQL array in the binary form of the wire (src/backend/utils/adt/arrayfuncs.c, array_recv): one
// column of the rows that a statement takes through unnest().
class PgArray final
{
public:
    enum class Element : quint32 { Bytes = 17, Integer = 20, Small = 23, Text = 25, Uuid = 2950 };

    explicit PgArray(Element element);

    void append(qint64 value); // of Integer or Small
    void append(const QByteArray &value);
    void append(const QString &value);
    void append(const QUuid &value); // a null id is NULL
    void appendNull();

    [[nodiscard]] QByteArray toBytes() const;

private:
    void appendValue(const char *bytes, qsizetype size);

    Element m_element;
    qint32 m_count = 0;
    bool m_hasNull = false;
    QByteArray m_values;
};

// The values of one statement, all in binary form. The types in the statement must be the ones added here.
class PgParameters final
{
public:
    PgParameters() = default;

    PgParameters &integer(qint64 value);          // bigint
    PgParameters &bytes(const QByteArray &value); // bytea
    PgParameters &text(const QString &value);     // text; a NUL, which PostgreSQL cannot hold, becomes U+FFFD
    PgParameters &uuid(const QUuid &value);       // uuid; a null id is NULL
    PgParameters &array(const PgArray &value);

    [[nodiscard]] int count() const { return static_cast<int>(m_values.size()); }
    [[nodiscard]] std::vector<const char *> values() const;
    [[nodiscard]] std::vector<int> lengths() const;

private:
    QList<QByteArray> m_values; // a null array is NULL
};

// UTF-8 without what PostgreSQL's text cannot hold.
QByteArray pgText(const QString &text);

} // namespace forecourt
