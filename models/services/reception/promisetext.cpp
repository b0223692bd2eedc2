// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/reception/promisetext.h"

#include "models/domain/datetext.h"
#include "models/domain/text.h"
#include "models/domain/timetext.h"

#include <QDateTime>
#include <QRegularExpression>

namespace forecourt {

namespace {

constexpr qint64 kMinuteMs = 60'000;

qint64 wholeMinute(qint64 ms)
{
    return ms - ms % kMinuteMs;
}

QRegularExpressionMatch whole(const QString &text, const char *pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromUtf8(pattern))).match(text);
}

qint64 minutesOf(const QString &unit)
{
    constexpr qint64 kHour = 60;
    constexpr qint64 kDay = 24 * kHour;
    if (unit.startsWith(u'h') || unit.startsWith(u's') || unit.endsWith(QStringLiteral("小时"))) {
        return kHour;
    }
    return unit.startsWith(u'd') || unit.startsWith(u't') || unit == u'天' ? kDay : 1;
}

std::optional<qint64> relative(const QString &text, qint64 nowMs)
{
    const auto match =
        whole(text, "(\\+|in\\b)?\\s*([0-9]{1,4})(?:[.,]([05]))?\\s*"
                    "(m|min|minuten?|minutes?|分钟?|h|hours?|std|stunden?|小时|个小时|d|days?|tage?"
                    "|天)[.]?(?:后|之后)?");
    const bool marked = !match.captured(1).isEmpty() || hasHan(text);
    if (!match.hasMatch() || !marked) {
        return std::nullopt;
    }
    const qint64 unit = minutesOf(match.captured(4));
    const qint64 half = match.captured(3) == u'5' ? unit / 2 : 0;
    return wholeMinute(nowMs) + (match.captured(2).toLongLong() * unit + half) * kMinuteMs;
}

// Nothing before the time of day means today; "am Freitag um", "on Friday at" are only manners.
std::optional<QDate> dayOf(QString text, const QDate &today, const DateHabits &habits)
{
    static const QRegularExpression kManners(
        QStringLiteral("^(?:am|on|den)\\s+|\\s*\\b(?:um|at|bis|gegen|by)\\s*$|\\s*,\\s*$"));
    text = text.trimmed().remove(kManners).trimmed();
    return text.isEmpty() ? std::optional(today) : parseDay(text, today, habits);
}

std::optional<qint64> momentAt(const QDate &day, const QTime &time, const QTimeZone &zone)
{
    const QDateTime at(day, time, zone);
    return at.isValid() ? std::optional(at.toMSecsSinceEpoch()) : std::nullopt;
}

} // namespace

std::optional<qint64> parsePromise(const QString &text, qint64 nowMs, const QTimeZone &zone,
                                   const MomentHabits &habits)
{
    QString rest = normalisedText(text).toLower();
    if (rest.isEmpty()) {
        return std::nullopt;
    }
    if (const auto at = relative(rest, nowMs)) {
        return at;
    }
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs, zone).date();
    // A day alone comes first: the year of "6.11.2026" is no time of day.
    if (const auto day = dayOf(rest, today, habits.dates)) {
        return habits.dayAlone ? momentAt(*day, *habits.dayAlone, zone) : std::nullopt;
    }
    const auto time = takeTimeOfDay(rest);
    const auto day = time ? dayOf(rest, today, habits.dates) : std::nullopt;
    return day ? momentAt(*day, *time, zone) : std::nullopt;
}

} // namespace forecourt
