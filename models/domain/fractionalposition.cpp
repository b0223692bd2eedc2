// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fractionalposition.h"

#include <algorithm>

namespace forecourt {

namespace {

constexpr QStringView kDigits = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr qsizetype kBase = 62;
constexpr QChar kFirst = u'0';
constexpr QChar kLast = u'z';
constexpr QChar kMiddle = u'V';

qsizetype valueOf(QChar digit)
{
    return kDigits.indexOf(digit);
}

// One step, not half the way, so that rows appended one by one keep short positions.
QString afterLast(const QString &before)
{
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (before.at(i) != kLast) {
            return before.left(i) + kDigits.at(valueOf(before.at(i)) + 1);
        }
    }
    return before.isEmpty() ? QString(kMiddle) : before + kDigits.at(1);
}

QString beforeFirst(const QString &after)
{
    qsizetype i = 0;
    while (after.at(i) == kFirst) {
        ++i;
    }
    const auto value = valueOf(after.at(i));
    if (value > 1) {
        return after.left(i) + kDigits.at(value - 1);
    }
    return after.left(i) + kFirst + kMiddle;
}

// Both bounds given and in order.
QString middle(const QString &before, const QString &after)
{
    QString common;
    for (qsizetype i = 0;; ++i) {
        const auto low = i < before.size() ? valueOf(before.at(i)) : 0;
        const auto high = valueOf(after.at(i));
        if (low == high) {
            common += kDigits.at(low);
            continue;
        }
        if (high - low > 1) {
            return common + kDigits.at((low + high) / 2);
        }
        // Neighbouring digits: stay under the lower one and go past the rest of `before`.
        return common + kDigits.at(low) + afterLast(before.mid(i + 1));
    }
}

} // namespace

bool isPosition(const QString &text)
{
    return !text.isEmpty() && text.back() != kFirst &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return kDigits.contains(c); });
}

Result<QString> positionBetween(const QString &before, const QString &after)
{
    const bool boundsOk = (before.isEmpty() || isPosition(before)) && (after.isEmpty() || isPosition(after));
    if (!boundsOk || (!before.isEmpty() && !after.isEmpty() && before >= after)) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("position bounds"));
    }
    if (before.isEmpty() && after.isEmpty()) {
        return QString(kMiddle);
    }
    if (after.isEmpty()) {
        return afterLast(before);
    }
    return before.isEmpty() ? beforeFirst(after) : middle(before, after);
}

Result<QStringList> positionsBetween(const QString &before, const QString &after, int count)
{
    QStringList positions;
    QString last = before;
    for (int i = 0; i < count; ++i) {
        FORECOURT_ASSIGN(last, positionBetween(last, after));
        positions.append(last);
    }
    return positions;
}

} // namespace forecourt
