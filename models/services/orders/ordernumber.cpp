// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/orders/ordernumber.h"

namespace forecourt {

Result<QString> nextOrderNumber(Mutation &mutation, const QDate &day)
{
    return nextOrderNumber(mutation.database(), mutation.desk().prefix, day);
}

Result<QString> nextOrderNumber(Database &database, const QString &prefix, const QDate &day)
{
    const QString head = QStringLiteral("R%1-%2-").arg(day.toString(QStringLiteral("yyMMdd")), prefix);
    // Deleted orders keep their number. '~' sorts after every digit.
    FORECOURT_ASSIGN(const qint64 last, database.integer(QStringLiteral(R"sql(
        SELECT max(CAST(substr(number, ?) AS INTEGER)) FROM service_order WHERE number >= ? AND number < ?)sql"),
                                                         {head.size() + 1, head, head + u'~'}));
    constexpr int kDigits = 3;
    return head + QString::number(last + 1).rightJustified(kDigits, u'0');
}

} // namespace forecourt
