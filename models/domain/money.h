// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/currency.h"
#include "models/domain/result.h"

#include <QChar>
#include <QList>
#include <QString>

namespace forecourt {

// An exact amount: a whole number of minor units (fen, cent) with its currency. Never a floating-point
// number.
struct Money
{
    qint64 minor = 0;
    Currency currency;

    bool operator==(const Money &) const = default;
};

// Sum and difference; InvalidInput for two currencies, TooLarge for a result beyond 64 bits.
[[nodiscard]] Result<Money> add(const Money &a, const Money &b);
[[nodiscard]] Result<Money> subtract(const Money &a, const Money &b);
[[nodiscard]] Result<Money> negate(const Money &amount);

// basisPoints hundredths of a percent of the amount (1300 = 13 %), rounded half away from zero.
[[nodiscard]] Result<Money> percentOf(const Money &amount, qint64 basisPoints);

// The amount in parts proportional to the weights; the parts always sum to the amount. Left-over minor units
// go to the largest remainders, of equal ones to the earlier part. InvalidInput without weights, for a
// negative weight or when all are zero.
[[nodiscard]] Result<QList<Money>> allocate(const Money &amount, const QList<qint64> &weights);

// Reads "1,860.00", "¥1860", "1.860,00 €", "CNY 12", "-3", "12元". The decimal separator is the locale's; the
// other of "." and "," as well as spaces and apostrophes group digits by three. A sign or code in the text
// wins over the fallback currency. Malformed for anything else, also for more decimals than the currency has:
// nothing is rounded.
[[nodiscard]] Result<Money> parseMoney(const QString &text, Currency fallback = {}, QChar decimal = u'.');

// "1860.00": no grouping, a dot, the currency's decimals; for files and machines.
[[nodiscard]] QString plainAmount(const Money &amount);
// "1,860.00" with the given separators, without a sign; for forms that name the currency elsewhere.
[[nodiscard]] QString formatAmount(const Money &amount, QChar decimal = u'.', QChar group = u',');

// The amount in Chinese financial capitals (大写), e.g. 壹仟陆佰捌拾元零叁角贰分, after the rules of the
// People's Bank of China for bills (支付结算办法, annex 1): 整 ends an amount without fen, 壹 stands before
// 拾, one 零 stands for any run of zeros, and one before the jiao when the yuan digit is zero. Negative
// amounts begin with 负.
[[nodiscard]] QString moneyInWords(const Money &amount);

} // namespace forecourt
