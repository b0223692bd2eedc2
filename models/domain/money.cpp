// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/money.h"

#include "models/domain/integermath.h"

#include <QtCore/qnumeric.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace forecourt {

namespace {

tl::unexpected<Error> tooLarge()
{
    return fail(ErrorCode::TooLarge, QStringLiteral("amount"));
}

QString magnitudeOf(qint64 value)
{
    const quint64 bits = static_cast<quint64>(value);
    return QString::number(value < 0 ? ~bits + 1 : bits);
}

// Sign, whole digits (at least one) and decimals of an amount.
struct Digits
{
    bool negative = false;
    QString whole;
    QString decimals;
};

Digits digitsOf(const Money &amount)
{
    const auto places = amount.currency.minorDigits();
    const QString all = magnitudeOf(amount.minor).rightJustified(places + 1, u'0');
    return {amount.minor < 0, all.chopped(places), all.right(places)};
}

QString withDecimals(const Digits &digits, const QString &whole, QChar decimal)
{
    QString text = digits.negative ? QStringLiteral("-") : QString();
    text += whole;
    if (!digits.decimals.isEmpty()) {
        text += decimal + digits.decimals;
    }
    return text;
}

// The sum of the weights; none for a negative weight, an overflow or a sum of zero.
std::optional<qint64> totalOf(const QList<qint64> &weights)
{
    qint64 total = 0;
    for (const qint64 weight : weights) {
        if (weight < 0 || qAddOverflow(total, weight, &total)) {
            return std::nullopt;
        }
    }
    return total > 0 ? std::optional(total) : std::nullopt;
}

} // namespace

Result<Money> add(const Money &a, const Money &b)
{
    if (a.currency != b.currency) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("two currencies"));
    }
    Money sum = a;
    if (qAddOverflow(a.minor, b.minor, &sum.minor)) {
        return tooLarge();
    }
    return sum;
}

Result<Money> subtract(const Money &a, const Money &b)
{
    if (a.currency != b.currency) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("two currencies"));
    }
    Money difference = a;
    if (qSubOverflow(a.minor, b.minor, &difference.minor)) {
        return tooLarge();
    }
    return difference;
}

Result<Money> negate(const Money &amount)
{
    return subtract(Money{0, amount.currency}, amount);
}

Result<Money> percentOf(const Money &amount, qint64 basisPoints)
{
    const auto minor = mulDivHalfAway(amount.minor, basisPoints, 10'000);
    if (!minor) {
        return tooLarge();
    }
    return Money{*minor, amount.currency};
}

Result<QList<Money>> allocate(const Money &amount, const QList<qint64> &weights)
{
    const auto total = totalOf(weights);
    if (!total) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("weights"));
    }
    QList<Money> parts;
    std::vector<qint64> remainders;
    qint64 left = amount.minor;
    for (const qint64 weight : weights) {
        qint64 whole = 0;
        qint64 part = 0;
        if (qMulOverflow(amount.minor / *total, weight, &whole) ||
            qMulOverflow(amount.minor % *total, weight, &part)) {
            return tooLarge();
        }
        parts.append({whole + part / *total, amount.currency});
        remainders.push_back(qAbs(part % *total));
        left -= parts.last().minor;
    }
    std::vector<qsizetype> order(remainders.size());
    std::iota(order.begin(), order.end(), qsizetype{0});
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
        return remainders[static_cast<size_t>(a)] > remainders[static_cast<size_t>(b)];
    });
    // Truncation left fewer minor units than there are parts with a remainder.
    const qint64 step = left < 0 ? -1 : 1;
    for (size_t i = 0; left != 0; ++i, left -= step) {
        parts[order[i]].minor += step;
    }
    return parts;
}

QString plainAmount(const Money &amount)
{
    const Digits digits = digitsOf(amount);
    return withDecimals(digits, digits.whole, u'.');
}

QString formatAmount(const Money &amount, QChar decimal, QChar group)
{
    const Digits digits = digitsOf(amount);
    QString whole = digits.whole;
    for (auto at = whole.size() - 3; at > 0; at -= 3) {
        whole.insert(at, group);
    }
    return withDecimals(digits, whole, decimal);
}

} // namespace forecourt
