// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/adf/adfdate.h"

#include <QDate>
#include <QRegularExpression>

#include <array>

namespace forecourt {
namespace {

constexpr qsizetype kLongestDate = 64;
constexpr qint64 kMsPerMinute = 60'000;
constexpr qint64 kMsPerDay = 24LL * 60 * kMsPerMinute;

// Matches at the start of `rest` and takes the match off it.
QRegularExpressionMatch take(const QRegularExpression &pattern, QString &rest)
{
    QRegularExpressionMatch match = pattern.match(rest, 0, QRegularExpression::NormalMatch,
                                                  QRegularExpression::AnchorAtOffsetMatchOption);
    if (match.hasMatch()) {
        rest.remove(0, match.capturedLength());
    }
    return match;
}

int number(const QRegularExpressionMatch &match, int group)
{
    return match.capturedView(group).toInt();
}

int monthOf(const QString &word)
{
    static constexpr std::array<QStringView, 12> kMonths{u"jan", u"feb", u"mar", u"apr", u"may", u"jun",
                                                         u"jul", u"aug", u"sep", u"oct", u"nov", u"dec"};
    const auto found = std::find(kMonths.begin(), kMonths.end(), QStringView(word).left(3));
    return found == kMonths.end() ? 0 : static_cast<int>(found - kMonths.begin()) + 1;
}

QDate takeYearFirst(QString &rest)
{
    static const QRegularExpression kSeparated(
        QStringLiteral(R"((\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2})(?!\d) ?[日号]?)"));
    static const QRegularExpression kCompact(
        QStringLiteral(R"((\d{4})(\d{2})(\d{2})(?=t?\d{4}(?:\d\d)?(?!\d)|\D|$))"));
    QRegularExpressionMatch match = take(kSeparated, rest);
    if (!match.hasMatch()) {
        match = take(kCompact, rest);
    }
    return match.hasMatch() ? QDate(number(match, 1), number(match, 2), number(match, 3)) : QDate();
}

QDate takeWithMonthName(QString &rest)
{
    static const QRegularExpression kDayFirst(
        QStringLiteral(R"((?:[a-z]{3,9}\.?,? )?(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4}))"));
    static const QRegularExpression kMonthFirst(
        QStringLiteral(R"((?:[a-z]{3,9}\.?,? )?([a-z]{3,9})\.? (\d{1,2}),? (\d{4}))"));
    QRegularExpressionMatch match = take(kDayFirst, rest);
    if (match.hasMatch()) {
        return QDate(number(match, 3), monthOf(match.captured(2)), number(match, 1));
    }
    match = take(kMonthFirst, rest);
    return match.hasMatch() ? QDate(number(match, 3), monthOf(match.captured(1)), number(match, 2)) : QDate();
}

QDate takeYearLast(QString &rest)
{
    static const QRegularExpression kPattern(QStringLiteral(R"((\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d))"));
    const QRegularExpressionMatch match = take(kPattern, rest);
    if (!match.hasMatch()) {
        return {};
    }
    const int first = number(match, 1);
    const int second = number(match, 3);
    const bool dayFirst = match.capturedView(2) == u"." || first > 12;
    return dayFirst ? QDate(number(match, 4), second, first) : QDate(number(match, 4), first, second);
}

QDate takeDate(QString &rest)
{
    for (const auto taker : {takeYearFirst, takeWithMonthName, takeYearLast}) {
        if (const QDate date = taker(rest); date.isValid()) {
            return date;
        }
    }
    return {};
}

// The time of day in milliseconds, -1 when there is none at the start of `rest`, -2 when it cannot be.
qint64 takeTime(QString &rest)
{
    static const QRegularExpression kPattern(
        QStringLiteral(R"([t, ]*(上午|下午|晚上)? ?(\d{1,2})(?:[:时点]|h(?=\d))(\d{1,2})分?)"
                       R"((?::?(\d{1,2})秒?(?:[.,](\d{1,9}))?)?(?: ?([ap])\.?m\.?(?![a-z]))?)"));
    static const QRegularExpression kCompact(QStringLiteral(R"(t?(\d{2})(\d{2})(\d{2})?(?!\d))"));
    QRegularExpressionMatch match = take(kPattern, rest);
    const bool isCompact = !match.hasMatch();
    if (isCompact) {
        match = take(kCompact, rest);
        if (!match.hasMatch()) {
            return -1;
        }
    }
    int hour = number(match, isCompact ? 1 : 2);
    const int minute = number(match, isCompact ? 2 : 3);
    const int second = std::min(number(match, isCompact ? 3 : 4), 59); // 60 is a leap second
    const int millisecond = isCompact ? 0 : match.captured(5).leftJustified(3, u'0').left(3).toInt();
    const QString chinese = isCompact ? QString() : match.captured(1);
    const bool isAfternoon = match.captured(6) == u"p" || chinese == u"下午" || chinese == u"晚上";
    const bool isMorning = match.captured(6) == u"a" || chinese == u"上午";
    hour += isAfternoon && hour < 12 ? 12 : 0;
    hour -= isMorning && hour == 12 ? 12 : 0;
    if (hour > 24 || minute > 59 || (hour == 24 && minute + second > 0)) {
        return -2;
    }
    return ((hour * 60LL + minute) * 60 + second) * 1000 + millisecond;
}

std::optional<int> namedOffset(QStringView word)
{
    struct Zone
    {
        QStringView name;
        int hours;
    };
    // RFC 2822 §4.3 without CST, which Java and databases in China write for Beijing.
    static constexpr std::array<Zone, 12> kZones{{
        {u"z", 0},
        {u"ut", 0},
        {u"utc", 0},
        {u"gmt", 0},
        {u"est", -5},
        {u"edt", -4},
        {u"cdt", -5},
        {u"mst", -7},
        {u"mdt", -6},
        {u"pst", -8},
        {u"pdt", -7},
        {u"cet", 1},
    }};
    for (const Zone &zone : kZones) {
        if (zone.name == word) {
            return zone.hours * 60;
        }
    }
    return std::nullopt;
}

// Minutes east of UTC of a zone as written; nothing when it cannot be read.
std::optional<int> zoneOffset(QString zone)
{
    static const QRegularExpression kNumeric(
        QStringLiteral(R"(^(?:gmt|utc|z)? ?([-+−]) ?(\d{1,2})(?::?(\d{1,2}))?$)"));
    static const QRegularExpression kThreeDigits(QStringLiteral(R"(^([-+−])(\d)(\d\d)$)"));
    zone = zone.section(u'(', 0, 0).trimmed(); // RFC 2822 comment
    if (const std::optional<int> named = namedOffset(zone)) {
        return named;
    }
    QRegularExpressionMatch match = kThreeDigits.match(zone);
    if (!match.hasMatch()) {
        match = kNumeric.match(zone);
    }
    const int minutes = number(match, 2) * 60 + number(match, 3);
    constexpr int kWidest = 14 * 60;
    if (!match.hasMatch() || minutes > kWidest || number(match, 3) > 59) {
        return std::nullopt;
    }
    return match.capturedView(1) == u"+" ? minutes : -minutes;
}

// Java's Date::toString, "sat jun 01 10:20:30 cst 2024", in the order of RFC 2822.
QString withoutJavaOrder(const QString &text)
{
    static const QRegularExpression kPattern(QStringLiteral(
        R"(^[a-z]{3} ([a-z]{3}) (\d{1,2}) (\d{1,2}:\d{2}:\d{2})( [a-z0-9:+-]{1,9})? (\d{4})$)"));
    const QRegularExpressionMatch match = kPattern.match(text);
    if (!match.hasMatch()) {
        return text;
    }
    return match.captured(2) + u' ' + match.captured(1) + u' ' + match.captured(5) + u' ' +
           match.captured(3) + match.captured(4);
}

std::optional<AdfMoment> fromUnixTime(const QString &text)
{
    static const QRegularExpression kPattern(QStringLiteral(R"(^(\d{10})(\d{3})?$)"));
    const QRegularExpressionMatch match = kPattern.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    return AdfMoment{match.capturedView(1).toLongLong() * 1000 + number(match, 2), true, false};
}

bool isPlausible(const QDate &date)
{
    return date.isValid() && date.year() >= 1990 && date.year() <= 2100;
}

} // namespace

std::optional<AdfMoment> parseAdfDate(const QString &text, int offsetMinutes)
{
    if (text.size() > kLongestDate) {
        return std::nullopt;
    }
    QString rest = withoutJavaOrder(text.normalized(QString::NormalizationForm_KC).simplified().toLower());
    if (const std::optional<AdfMoment> unixTime = fromUnixTime(rest)) {
        return unixTime;
    }
    const QDate date = takeDate(rest);
    if (!isPlausible(date)) {
        return std::nullopt;
    }
    AdfMoment moment;
    const qint64 time = takeTime(rest);
    rest = rest.trimmed();
    if (time == -2 || (time == -1 && !rest.isEmpty() && !zoneOffset(rest))) {
        return std::nullopt;
    }
    moment.hasTime = time >= 0;
    int offset = offsetMinutes;
    if (!rest.isEmpty() && !rest.startsWith(u"cst")) {
        const std::optional<int> written = zoneOffset(rest);
        moment.unreadableZone = !written;
        offset = written.value_or(offsetMinutes);
    }
    const qint64 days = date.toJulianDay() - QDate(1970, 1, 1).toJulianDay();
    moment.ms = days * kMsPerDay + std::max<qint64>(time, 0) - offset * kMsPerMinute;
    return moment;
}

} // namespace forecourt
