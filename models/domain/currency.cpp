// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/currency.h"

#include <algorithm>

namespace forecourt {

std::optional<Currency> Currency::fromCode(QStringView code)
{
    const QString upper = code.trimmed().toString().toUpper();
    const bool letters =
        std::all_of(upper.begin(), upper.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    if (upper.size() != 3 || !letters) {
        return std::nullopt;
    }
    return Currency(upper.at(0).unicode(), upper.at(1).unicode(), upper.at(2).unicode());
}

QString Currency::code() const
{
    return QStringView(m_letters.data(), static_cast<qsizetype>(m_letters.size())).toString();
}

int Currency::minorDigits() const
{
    // ISO 4217 table A.1: the currencies in use that have other than two digits.
    constexpr QStringView kNone = u"BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
    constexpr QStringView kThree = u"BHD IQD JOD KWD LYD OMR TND";
    const QString letters = code();
    if (kNone.contains(letters)) {
        return 0;
    }
    return kThree.contains(letters) ? 3 : 2;
}

qint64 Currency::minorPerMajor() const
{
    switch (minorDigits()) {
    case 0:
        return 1;
    case 3:
        return 1000;
    default:
        return 100;
    }
}

QString Currency::symbol() const
{
    if (*this == cny() || *this == jpy()) {
        return QStringLiteral("¥");
    }
    if (*this == eur()) {
        return QStringLiteral("€");
    }
    if (*this == usd()) {
        return QStringLiteral("$");
    }
    return *this == hkd() ? QStringLiteral("HK$") : code();
}

} // namespace forecourt
