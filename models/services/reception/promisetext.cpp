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

std::optional<qint64> relative(const QString &text, qint64 nowMs)
{
    const auto match =
        whole(text, "\\+?\\s*([0-9]{1,4})(?:[.]([05]))?\\s*(m|min|分钟?|h|小时|个小时|d|天)(?:后|之后)?");
    const bool marked = text.startsWith(u'+') || hasHan(text);
    if (!match.hasMatch() || !marked) {
        return std::nullopt;
    }
    const QString unit = match.captured(3);
    qint64 minutes = 1;
    if (unit == u'h' || unit.endsWith(QStringLiteral("小时"))) {
        minutes = 60;
    } else if (unit == u'd' || unit == u'天') {
        minutes = qint64(24) * 60;
    }
    const qint64 half = match.captured(2) == u'5' ? minutes / 2 : 0;
    return wholeMinute(nowMs) + (match.captured(1).toLongLong() * minutes + half) * kMinuteMs;
}

// Nothing before the time of day means today.
std::optional<QDate> dayOf(const QString &text, const QDate &today)
{
    return text.isEmpty() ? std::optional(today) : parseDay(text, today);
}

} // namespace

std::optional<qint64> parsePromise(const QString &text, qint64 nowMs, const QTimeZone &zone)
{
    QString rest = normalisedText(text).toLower();
    if (rest.isEmpty()) {
        return std::nullopt;
    }
    if (const auto at = relative(rest, nowMs)) {
        return at;
    }
    const auto time = takeTimeOfDay(rest);
    if (!time) {
        return std::nullopt;
    }
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs, zone).date();
    const auto day = dayOf(rest.trimmed(), today);
    if (!day) {
        return std::nullopt;
    }
    const QDateTime at(*day, *time, zone);
    return at.isValid() ? std::optional(at.toMSecsSinceEpoch()) : std::nullopt;
}

} // namespace forecourt
