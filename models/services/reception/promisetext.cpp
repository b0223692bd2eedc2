// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/reception/promisetext.h"

#include "models/domain/text.h"

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

bool isAfternoon(const QString &word)
{
    return word == QStringLiteral("下午") || word == QStringLiteral("晚上") ||
           word == QStringLiteral("傍晚") || word == QStringLiteral("pm");
}

std::optional<QTime> clockTime(const QString &hourText, const QString &minuteText, const QString &half)
{
    int hour = hourText.toInt();
    const int minute = minuteText == QStringLiteral("半") ? 30 : minuteText.toInt();
    if (isAfternoon(half) && hour < 12) {
        hour += 12;
    } else if (half == QStringLiteral("am") && hour == 12) {
        hour = 0;
    } else if (half == QStringLiteral("中午") && hour < 11) {
        hour += 12;
    }
    const QTime time(hour, minute);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

// The time of day at the end of the text; the rest before it is the day.
std::optional<QTime> takeTime(QString &text)
{
    static const QRegularExpression kTime(
        QStringLiteral("(上午|早上|中午|下午|傍晚|晚上)?\\s*(?<![0-9])([0-9]{1,2})\\s*(?:[:点时]\\s*([0-9]{1,"
                       "2}|半)?\\s*分?)?\\s*(am|pm)?$"));
    static const QRegularExpression kDigits(QStringLiteral("(?<![0-9])([0-9]{2})([0-9]{2})$"));
    if (const auto match = kDigits.match(text); match.hasMatch()) {
        text.truncate(match.capturedStart());
        return clockTime(match.captured(1), match.captured(2), {});
    }
    const auto match = kTime.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const bool bare = match.captured(0).trimmed() == match.captured(2);
    text.truncate(match.capturedStart());
    // A number alone is a time only behind a day: "tomorrow 10", never "10".
    if (bare && text.trimmed().isEmpty()) {
        return std::nullopt;
    }
    const QString half = match.captured(1).isEmpty() ? match.captured(4) : match.captured(1);
    return clockTime(match.captured(2), match.captured(3), half);
}

std::optional<int> weekday(const QString &text)
{
    static const QStringList kEnglish = {QStringLiteral("mon"), QStringLiteral("tue"), QStringLiteral("wed"),
                                         QStringLiteral("thu"), QStringLiteral("fri"), QStringLiteral("sat"),
                                         QStringLiteral("sun")};
    constexpr QStringView kChinese = u"一二三四五六日";
    if (const auto match = whole(text, "(?:周|星期|礼拜)([一二三四五六日天])"); match.hasMatch()) {
        const QString day = match.captured(1) == u'天' ? QStringLiteral("日") : match.captured(1);
        return static_cast<int>(kChinese.indexOf(day)) + 1;
    }
    const auto at = kEnglish.indexOf(text.left(3));
    const bool word = text.size() == 3 || text.endsWith(QStringLiteral("day"));
    return at >= 0 && word ? std::optional(static_cast<int>(at) + 1) : std::nullopt;
}

std::optional<QDate> calendarDate(const QString &text, const QDate &today)
{
    const auto match =
        whole(text, "(?:([0-9]{4})\\s*[-/.年]\\s*)?([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*[日号]?");
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const int year = match.captured(1).isEmpty() ? today.year() : match.captured(1).toInt();
    QDate date(year, match.captured(2).toInt(), match.captured(3).toInt());
    if (match.captured(1).isEmpty() && date.isValid() && date < today) {
        date = QDate(year + 1, date.month(), date.day());
    }
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<QDate> dayOf(const QString &text, const QDate &today)
{
    static const QMap<QString, int> kWords = {
        {QString(), 0},
        {QStringLiteral("今天"), 0},
        {QStringLiteral("今日"), 0},
        {QStringLiteral("today"), 0},
        {QStringLiteral("明天"), 1},
        {QStringLiteral("明日"), 1},
        {QStringLiteral("tomorrow"), 1},
        {QStringLiteral("后天"), 2},
        {QStringLiteral("大后天"), 3},
    };
    if (const auto found = kWords.constFind(text); found != kWords.constEnd()) {
        return today.addDays(*found);
    }
    if (const auto day = weekday(text)) {
        return today.addDays((*day - today.dayOfWeek() + 7) % 7);
    }
    return calendarDate(text, today);
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
    const auto time = takeTime(rest);
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
