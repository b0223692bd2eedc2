// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/timetext.h"

#include "models/domain/text.h"

#include <QRegularExpression>

namespace forecourt {

namespace {

bool isAfternoon(const QString &word)
{
    return word == QStringLiteral("下午") || word == QStringLiteral("晚上") ||
           word == QStringLiteral("傍晚") || word == QStringLiteral("pm");
}

std::optional<QTime> clockTime(const QString &hourText, const QString &minuteText, const QString &half)
{
    int hour = hourText.toInt();
    const int minute = minuteText == QStringLiteral("半") ? 30 : minuteText.toInt();
    if (half == QStringLiteral("晚上") && (hour < 5 || hour == 12)) {
        return std::nullopt; // of which day, is for a person to say
    }
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

} // namespace

std::optional<QTime> takeTimeOfDay(QString &text)
{
    static const QRegularExpression kTime(QStringLiteral(
        "(上午|早上|中午|下午|傍晚|晚上)?\\s*(?<![0-9])([0-9]{1,2})\\s*"
        "(?:(?::|点|时|uhr)\\s*([0-9]{1,2}|半)?\\s*(?:分|uhr)?|[.]([0-9]{2})\\s*(?:uhr)?)?\\s*(am|pm)?$"));
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
    if (bare && text.trimmed().isEmpty()) {
        return std::nullopt;
    }
    const QString half = match.captured(1).isEmpty() ? match.captured(5) : match.captured(1);
    const QString minute = match.captured(3).isEmpty() ? match.captured(4) : match.captured(3);
    return clockTime(match.captured(2), minute, half);
}

std::optional<QTime> parseTimeOfDay(const QString &text)
{
    static const QRegularExpression kShort(QStringLiteral("^([0-9]{1,2})(?:[.]?([0-9]{2}))?$"));
    QString rest = normalisedText(text).toLower();
    if (const auto match = kShort.match(rest); match.hasMatch()) {
        return clockTime(match.captured(1), match.captured(2), {});
    }
    const auto time = takeTimeOfDay(rest);
    return rest.trimmed().isEmpty() ? time : std::nullopt;
}

} // namespace forecourt
