// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/row.h"

#include <QSqlQuery>
#include <QVariant>

namespace forecourt {

Row::Row(const QSqlQuery &query) : m_query(query)
{}

bool Row::isNull(int column) const
{
    return m_query.isNull(column);
}

qint64 Row::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

bool Row::flag(int column) const
{
    return integer(column) != 0;
}

QString Row::text(int column) const
{
    return m_query.value(column).toString();
}

QByteArray Row::bytes(int column) const
{
    return m_query.value(column).toByteArray();
}

QUuid Row::uuid(int column) const
{
    return QUuid::fromRfc4122(bytes(column));
}

QVariant Row::value(int column) const
{
    return m_query.value(column);
}

} // namespace forecourt
