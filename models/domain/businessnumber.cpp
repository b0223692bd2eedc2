// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/businessnumber.h"

#include <algorithm>

namespace forecourt {

namespace {

const QString kDayFormat = QStringLiteral("yyMMdd");

QString padded(qint64 number, int digits)
{
    return QString::number(number).rightJustified(digits, u'0');
}

QString counted(const QString &day, qint64 number)
{
    constexpr int kDigits = 4;
    return u'R' + day + u'-' + padded(number, kDigits);
}

bool isAsciiDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

} // namespace

QString leasedNumber(const QDate &day, qint64 number)
{
    return counted(day.toString(kDayFormat), number);
}

QString provisionalHead(const QDate &day, const QString &prefix)
{
    return QStringLiteral("R%1-%2-").arg(day.toString(kDayFormat), prefix);
}

QString provisionalNumber(const QString &head, qint64 number)
{
    return head + padded(number, kProvisionalDigits);
}

QString renumbered(const QString &taken, qint64 number)
{
    const QString day = taken.mid(1, kDayFormat.size());
    const bool tellsDay = taken.startsWith(u'R') && day.size() == kDayFormat.size() &&
                          std::all_of(day.begin(), day.end(), isAsciiDigit);
    return counted(tellsDay ? day : QString(), number);
}

} // namespace forecourt
