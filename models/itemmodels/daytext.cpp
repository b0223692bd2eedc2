// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/daytext.h"

#include <QLocale>

namespace forecourt {

bool isDayFirst()
{
    return QLocale().language() == QLocale::German;
}

QString dayText(const QDate &day)
{
    return day.toString(isDayFirst() ? QStringLiteral("dd.MM.yyyy") : QStringLiteral("yyyy-MM-dd"));
}

QString shortDayText(const QDate &day, const QDate &today)
{
    if (day.year() != today.year()) {
        return dayText(day);
    }
    return day.toString(isDayFirst() ? QStringLiteral("dd.MM.") : QStringLiteral("MM-dd"));
}

QString momentText(const QDateTime &at)
{
    return at.isValid() ? dayText(at.date()) + at.toString(QStringLiteral(" HH:mm")) : QString();
}

QString recentText(const QDateTime &at, const QDate &today)
{
    return at.date() == today ? at.toString(QStringLiteral("HH:mm")) : shortDayText(at.date(), today);
}

} // namespace forecourt
