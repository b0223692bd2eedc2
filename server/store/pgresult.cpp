// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/pgresult.h"

#include <QtEndian>

#include <libpq-fe.h>

namespace forecourt {

void PgResult::Clear::operator()(pg_result *result) const
{
    PQclear(result);
}

bool PgResult::isOk() const
{
    const ExecStatusType status = PQresultStatus(m_result.get());
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

int PgResult::rows() const
{
    return PQntuples(m_result.get());
}

qint64 PgResult::affected() const
{
    return QByteArray(PQcmdTuples(m_result.get())).toLongLong();
}

QByteArray PgResult::tag() const
{
    return PQcmdStatus(m_result.get());
}

Error PgResult::error() const
{
    const char *state = PQresultErrorField(m_result.get(), PG_DIAG_SQLSTATE);
    const char *line = PQresultErrorField(m_result.get(), PG_DIAG_MESSAGE_PRIMARY);
    if (state == nullptr) {
        return {ErrorCode::Unavailable, QStringLiteral("PostgreSQL: the connection was lost")};
    }
    return {errorOfSqlState(state),
            QStringLiteral("PostgreSQL %1: %2").arg(QString::fromLatin1(state), QString::fromUtf8(line))};
}

qint64 PgResult::integer(int row, int column) const
{
    const char *bytes = PQgetvalue(m_result.get(), row, column);
    switch (PQgetlength(m_result.get(), row, column)) {
    case 8:
        return qFromBigEndian<qint64>(bytes);
    case 4:
        return qFromBigEndian<qint32>(bytes);
    case 2:
        return qFromBigEndian<qint16>(bytes);
    case 1:
        return *bytes;
    default:
        return 0;
    }
}

QByteArray PgResult::bytes(int row, int column) const
{
    return {PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column)};
}

QString PgResult::text(int row, int column) const
{
    return QString::fromUtf8(PQgetvalue(m_result.get(), row, column),
                             PQgetlength(m_result.get(), row, column));
}

QUuid PgResult::uuid(int row, int column) const
{
    return QUuid::fromRfc4122(bytes(row, column));
}

ErrorCode errorOfSqlState(const QByteArray &state)
{
    const QByteArray group = state.left(2);
    if (state == "57014") {
        return ErrorCode::Timeout; // statement_timeout
    }
    // Connection lost or refused, server starting or stopping, too many connections, wrong password.
    if (group == "08" || group == "28" || group == "57" || state == "53300" || state == "3D000") {
        return ErrorCode::Unavailable;
    }
    if (group == "40" || state == "55P03" || state == "25P03") {
        return ErrorCode::StorageBusy; // deadlock, lock_timeout, idle in a transaction
    }
    if (state == "23505") {
        return ErrorCode::Conflict; // unique
    }
    if (group == "53") {
        return ErrorCode::StorageFull; // disk, memory, configured limit
    }
    if (state == "25006") {
        return ErrorCode::StorageReadOnly; // a standby
    }
    if (state == "XX001" || state == "XX002") {
        return ErrorCode::StorageCorrupt;
    }
    return ErrorCode::Internal;
}

} // namespace forecourt
