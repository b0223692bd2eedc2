// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/reception/readings.h"

#include "models/domain/integermath.h"
#include "models/domain/odometer.h"
#include "models/domain/text.h"

#include <QRegularExpression>

namespace forecourt {

namespace {

// "4.12万": the digits behind the point are hundreds and tens of ten thousand.
std::optional<qint64> tenThousands(const QString &whole, const QString &fraction)
{
    constexpr int kDigits = 4;
    bool ok = false;
    const qint64 value = (whole + fraction.leftJustified(kDigits, u'0')).toLongLong(&ok);
    return ok && fraction.size() <= kDigits ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<qint64> parseKilometres(const QString &text)
{
    static const QRegularExpression kReading(QRegularExpression::anchoredPattern(
        QStringLiteral("(-?[0-9]+)(?:[.]([0-9]+))?(万)?(km|公里|千米|mi|miles?|英里)?")));
    static const QRegularExpression kGrouping(
        QStringLiteral("(?<=[0-9])(?:[, ’']|[.](?=[0-9]{3}(?!万)))(?=[0-9]{3}(?![0-9]))"));
    QString compact = normalisedText(text).toLower();
    compact.remove(kGrouping);
    compact.remove(u' ');
    const auto match = kReading.match(compact);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    if (!match.captured(3).isEmpty()) {
        return tenThousands(match.captured(1), match.captured(2));
    }
    bool ok = false;
    const qint64 value = match.captured(1).toLongLong(&ok);
    if (!ok || !match.captured(2).isEmpty()) {
        return std::nullopt;
    }
    const QString unit = match.captured(4);
    const bool miles = unit.startsWith(QStringLiteral("mi")) || unit == QStringLiteral("英里");
    return toKilometres({value, miles ? DistanceUnit::Mile : DistanceUnit::Kilometre});
}

std::optional<int> parseLevel(const QString &text)
{
    static const QRegularExpression kPercent(
        QRegularExpression::anchoredPattern(QStringLiteral("([0-9]{1,4}) ?%?")));
    static const QRegularExpression kFraction(
        QRegularExpression::anchoredPattern(QStringLiteral("([0-9]) ?/ ?([1-9])")));
    const QString plain = normalisedText(text).toLower();
    if (plain == QStringLiteral("满") || plain == QLatin1String("full")) {
        return 100;
    }
    if (plain == QStringLiteral("空") || plain == QLatin1String("empty")) {
        return 0;
    }
    if (const auto match = kPercent.match(plain); match.hasMatch()) {
        return match.captured(1).toInt();
    }
    if (const auto match = kFraction.match(plain); match.hasMatch()) {
        const auto percent = mulDivHalfAway(match.captured(1).toInt(), 100, match.captured(2).toInt());
        return static_cast<int>(percent.value_or(0));
    }
    return std::nullopt;
}

} // namespace forecourt
