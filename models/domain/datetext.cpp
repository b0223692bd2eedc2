// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/datetext.h"

#include "models/domain/text.h"

#include <QMap>
#include <QRegularExpression>

namespace forecourt {

namespace {

constexpr int kDaysOfWeek = 7;

QRegularExpressionMatch whole(const QString &text, const char *pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromUtf8(pattern))).match(text);
}

std::optional<int> offsetOfWord(const QString &text)
{
    static const QMap<QString, int> kWords = {
        {QStringLiteral("今天"), 0},        {QStringLiteral("今日"), 0},
        {QStringLiteral("today"), 0},       {QStringLiteral("heute"), 0},
        {QStringLiteral("明天"), 1},        {QStringLiteral("明日"), 1},
        {QStringLiteral("明"), 1},          {QStringLiteral("tomorrow"), 1},
        {QStringLiteral("tmr"), 1},         {QStringLiteral("morgen"), 1},
        {QStringLiteral("后天"), 2},        {QStringLiteral("übermorgen"), 2},
        {QStringLiteral("大后天"), 3},      {QStringLiteral("昨天"), -1},
        {QStringLiteral("昨日"), -1},       {QStringLiteral("yesterday"), -1},
        {QStringLiteral("gestern"), -1},    {QStringLiteral("前天"), -2},
        {QStringLiteral("vorgestern"), -2},
    };
    const auto found = kWords.constFind(text);
    return found == kWords.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<int> relativeDays(const QString &text)
{
    if (const auto match = whole(text, "([+-])\\s*([0-9]{1,4})\\s*([dtw]?)"); match.hasMatch()) {
        const int days = match.captured(2).toInt() * (match.captured(3) == u'w' ? kDaysOfWeek : 1);
        return match.captured(1) == u'-' ? -days : days;
    }
    const auto match = whole(text, "([0-9]{1,4})\\s*(天|日|周|个?星期)(?:之?后)");
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const bool days = match.captured(2) == u'天' || match.captured(2) == u'日';
    return match.captured(1).toInt() * (days ? 1 : kDaysOfWeek);
}

std::optional<int> weekdayName(const QString &text)
{
    static const QStringList kShort = {QStringLiteral("mon"), QStringLiteral("tue"), QStringLiteral("wed"),
                                       QStringLiteral("thu"), QStringLiteral("fri"), QStringLiteral("sat"),
                                       QStringLiteral("sun")};
    static const QStringList kGerman = {QStringLiteral("montag"),   QStringLiteral("dienstag"),
                                        QStringLiteral("mittwoch"), QStringLiteral("donnerstag"),
                                        QStringLiteral("freitag"),  QStringLiteral("samstag"),
                                        QStringLiteral("sonntag")};
    for (int day = 0; day < kDaysOfWeek; ++day) {
        const QString &german = kGerman.at(day);
        const bool english = text == kShort.at(day) ||
                             (text.startsWith(kShort.at(day)) && text.endsWith(QStringLiteral("day")));
        if (english || text == german || text == german.left(2) || text == german.left(2) + u'.') {
            return day + 1;
        }
    }
    return std::nullopt;
}

std::optional<QDate> weekday(const QString &text, const QDate &today)
{
    constexpr QStringView kChinese = u"一二三四五六日";
    std::optional<int> day = weekdayName(text);
    bool nextWeek = false;
    if (const auto match = whole(text, "(下|本|这)?(?:周|星期|礼拜)([一二三四五六日天])"); match.hasMatch()) {
        const QString word = match.captured(2) == u'天' ? QStringLiteral("日") : match.captured(2);
        day = static_cast<int>(kChinese.indexOf(word)) + 1;
        nextWeek = match.captured(1) == u'下';
    }
    if (!day) {
        return std::nullopt;
    }
    if (nextWeek) {
        return today.addDays(kDaysOfWeek - today.dayOfWeek() + *day);
    }
    return today.addDays((*day - today.dayOfWeek() + kDaysOfWeek) % kDaysOfWeek);
}

std::optional<QDate> valid(const QDate &date)
{
    return date.isValid() ? std::optional(date) : std::nullopt;
}

// The year that the habits ask for; one in which the day exists (29 February).
std::optional<QDate> withoutYear(int month, int day, const QDate &today, DateHabits::Year rule)
{
    constexpr int kLeapCycle = 8; // 1896 to 1904, 2096 to 2104: the longest wait for a leap day
    std::optional<QDate> best;
    for (int year = today.year() - kLeapCycle; year <= today.year() + kLeapCycle; ++year) {
        const QDate date(year, month, day);
        const bool wrongSide = (rule == DateHabits::Year::Next && date < today) ||
                               (rule == DateHabits::Year::Last && date > today);
        if (!date.isValid() || wrongSide) {
            continue;
        }
        if (!best || qAbs(today.daysTo(date)) < qAbs(today.daysTo(*best))) {
            best = date;
        }
    }
    return best;
}

std::optional<QDate> calendarDate(const QString &text, const QDate &today, const DateHabits &habits)
{
    const auto number = [](const QRegularExpressionMatch &match, int group) {
        return match.captured(group).toInt();
    };
    if (const auto m = whole(text, "([0-9]{4})([0-9]{2})([0-9]{2})"); m.hasMatch()) {
        return valid(QDate(number(m, 1), number(m, 2), number(m, 3)));
    }
    if (const auto m =
            whole(text, "([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*[日号]?");
        m.hasMatch()) {
        return valid(QDate(number(m, 1), number(m, 2), number(m, 3)));
    }
    if (const auto m = whole(text, "([0-9]{1,2})\\s*[.]\\s*([0-9]{1,2})\\s*[.]\\s*([0-9]{4})");
        m.hasMatch()) {
        return valid(QDate(number(m, 3), number(m, 2), number(m, 1)));
    }
    if (const auto m = whole(text, "([0-9]{1,2})\\s*[.]\\s*([0-9]{1,2})\\s*([.]?)"); m.hasMatch()) {
        const bool dayFirst = habits.dayFirst || !m.captured(3).isEmpty();
        return withoutYear(number(m, dayFirst ? 2 : 1), number(m, dayFirst ? 1 : 2), today, habits.year);
    }
    const auto m = whole(text, "([0-9]{1,2})\\s*[-/月]\\s*([0-9]{1,2})\\s*[日号]?");
    return m.hasMatch() ? withoutYear(number(m, 1), number(m, 2), today, habits.year) : std::nullopt;
}

// "Fr 6.11.", "fri, 2026-11-06": the weekday only confirms the date.
std::optional<QDate> datedWeekday(const QString &text, const QDate &today, const DateHabits &habits)
{
    const auto match = whole(text, "([^0-9,]+?)\\s*,?\\s*([0-9].*)");
    const auto named = match.hasMatch() ? weekday(match.captured(1), today) : std::nullopt;
    const auto date = named ? calendarDate(match.captured(2), today, habits) : std::nullopt;
    return date && date->dayOfWeek() == named->dayOfWeek() ? date : std::nullopt;
}

} // namespace

std::optional<QDate> parseDay(const QString &text, const QDate &today, const DateHabits &habits)
{
    const QString day = normalisedText(text).toLower();
    if (const auto offset = offsetOfWord(day)) {
        return today.addDays(*offset);
    }
    if (const auto offset = relativeDays(day)) {
        return today.addDays(*offset);
    }
    if (const auto date = weekday(day, today)) {
        return date;
    }
    if (const auto date = calendarDate(day, today, habits)) {
        return date;
    }
    return datedWeekday(day, today, habits);
}

} // namespace forecourt
