// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QByteArray>
#include <QString>
#include <QUuid>

struct pg_result;

namespace forecourt {

// The rows of one statement, in binary form. NULL reads as 0, empty or a null id.
class PgResult final
{
public:
    PgResult() = default;
    explicit PgResult(pg_result *result) : m_result(result) {}

    [[nodiscard]] bool isOk() const;
    [[nodiscard]] int rows() const;
    [[nodiscard]] qint64 affected() const; // rows that the statement wrote
    [[nodiscard]] QByteArray tag() const;  // of the command: "COMMIT"
    // Why it failed. The detail is the server's one line with the SQLSTATE: it names tables and constraints,
    // never values of rows.
    [[nodiscard]] Error error() const;

    [[nodiscard]] qint64 integer(int row, int column) const; // bool, smallint, integer or bigint
    [[nodiscard]] QByteArray bytes(int row, int column) const;
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QUuid uuid(int row, int column) const;

private:
    struct Clear
    {
        void operator()(pg_result *result) const;
    };
    std::unique_ptr<pg_result, Clear> m_result;
};

// The meaning of an SQLSTATE (PostgreSQL 15, appendix A).
ErrorCode errorOfSqlState(const QByteArray &state);

} // namespace forecourt
