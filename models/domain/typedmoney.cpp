// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/typedmoney.h"

#include <algorithm>

namespace forecourt {

static bool couldBeThousands(const QString &text, Currency currency, QChar decimal, QChar group)
{
    constexpr qsizetype kGroup = 3;
    if (currency.minorDigits() >= kGroup || text.count(decimal) != 1 || text.contains(group)) {
        return false;
    }
    const QString after = text.mid(text.indexOf(decimal) + 1);
    return std::count_if(after.begin(), after.end(), [](QChar c) { return c.isDigit(); }) == kGroup;
}

Result<Money> parseTypedMoney(const QString &text, Currency currency, QChar decimal)
{
    const QChar group = decimal == u'.' ? u',' : u'.';
    const QString plain = text.normalized(QString::NormalizationForm_KC);
    if (couldBeThousands(plain, currency, decimal, group)) {
        return fail(ErrorCode::Malformed, QStringLiteral("amount"));
    }
    const auto usual = parseMoney(text, currency, decimal);
    return usual ? usual : parseMoney(text, currency, group);
}

} // namespace forecourt
