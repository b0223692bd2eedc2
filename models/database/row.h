// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUuid>

class QSqlQuery;

namespace forecourt {

// The current row of a running query, by column position. Valid only inside the callback it is passed to.
// A NULL reads as 0, an empty text, empty bytes or a null id.
class Row final
{
public:
    explicit Row(const QSqlQuery &query);

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] bool flag(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] QUuid uuid(int column) const;
    template <typename IdType> [[nodiscard]] IdType id(int column) const { return IdType(uuid(column)); }
    [[nodiscard]] QVariant value(int column) const;

private:
    const QSqlQuery &m_query;
};

} // namespace forecourt
